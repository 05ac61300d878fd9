/** A terminal for tests: the page of the consoles without a browser. */
package org.howdah.console.kit;
