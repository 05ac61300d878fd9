/** SQL through the SSH session. */
package org.howdah.remote.sql;
