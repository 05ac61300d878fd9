/** The diagram of an open topology, as a page that any number of browsers can show. */
package org.howdah.diagram;
