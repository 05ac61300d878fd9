/** The diagram as a page of the topology editor. */
package org.howdah.ui.diagram;
