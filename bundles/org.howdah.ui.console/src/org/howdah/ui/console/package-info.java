/** Consoles in the window: the view, its commands, and file transfer. */
package org.howdah.ui.console;
