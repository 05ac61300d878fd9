/** Physical streaming replication. */
package org.howdah.technology.streaming;
