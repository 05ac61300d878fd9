/** The view "Files": this computer's folders beside those of a node, and the transfers between them. */
package org.howdah.ui.console.files;
