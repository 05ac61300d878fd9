/** Files between this computer and the nodes: transfers that survive a lost connection and a closed workbench. */
package org.howdah.console.files;
