/** What other bundles may add to the topology editor. */
package org.howdah.ui;
