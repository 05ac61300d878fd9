package org.howdah.ui.internal.problems;

/**
 * A way to repair a problem.
 *
 * @param label what it does
 * @param run does it, as one undoable step
 */
public record QuickFix(String label, String icon, Runnable run) {
}
