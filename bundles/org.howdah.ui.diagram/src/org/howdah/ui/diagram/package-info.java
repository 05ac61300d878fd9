/** The drawing page of the topology editor. */
package org.howdah.ui.diagram;
