/**
 * Real servers for tests: an SSH server and a PostgreSQL server in a temporary folder, started by the test itself, as
 * root (logins root and postgres) or as a plain user (that user only). Everything they start ends with them.
 */
package org.howdah.remote.kit;
