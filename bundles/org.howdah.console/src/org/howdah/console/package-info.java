/** Consoles on nodes: sessions with flow control, and the page that shows them. No SWT. */
package org.howdah.console;
