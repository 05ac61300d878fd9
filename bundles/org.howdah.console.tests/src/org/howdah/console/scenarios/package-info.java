/** Consoles end to end: real SSH servers and programs, the real socket, and a terminal whose screen is read. */
package org.howdah.console.scenarios;
