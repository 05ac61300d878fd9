/** The page that shows consoles: files for a browser. */
package org.howdah.console.client;
