/** The page that shows and edits a topology: files for a browser. */
package org.howdah.diagram.client;
