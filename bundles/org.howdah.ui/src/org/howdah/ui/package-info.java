/** Open topologies: one model, one undo stack and one list of problems for each file, shared by every editor and view. */
package org.howdah.ui;
