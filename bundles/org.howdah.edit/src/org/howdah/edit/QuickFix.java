package org.howdah.edit;

/**
 * A way to repair a problem.
 *
 * @param label what it does
 * @param icon name of an icon for it, as {@link Labels#icon}
 * @param run does it, as one undoable step
 */
public record QuickFix(String label, String icon, Runnable run) {
}
