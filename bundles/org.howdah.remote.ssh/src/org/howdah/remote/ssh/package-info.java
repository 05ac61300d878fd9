/** SSH adapter behind the remote ports. */
package org.howdah.remote.ssh;
