/** Slony-I: sets of tables and sequences, replicated by triggers and daemons. */
package org.howdah.technology.slony;
