/**
 * Editing without a window: open topologies (one model, one undo stack and one list of problems for each file) and the edits that tree,
 * properties and drawing share.
 */
package org.howdah.edit;
