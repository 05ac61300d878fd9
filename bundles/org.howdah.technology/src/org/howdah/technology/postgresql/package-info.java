/**
 * What physical replication technologies share: reading a server, and the steps that handle clusters, settings, roles
 * and base backups.
 */
package org.howdah.technology.postgresql;
