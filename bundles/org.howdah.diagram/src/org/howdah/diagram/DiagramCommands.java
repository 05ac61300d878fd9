package org.howdah.diagram;

/** The commands of {@link DiagramPage#command(String)} that the server does, on what is selected in the page. */
public final class DiagramCommands {

    public static final String UNDO = "undo";
    public static final String REDO = "redo";
    public static final String DELETE = "delete";
    public static final String CUT = "cut";
    public static final String COPY = "copy";
    public static final String SAVE = "save";
    public static final String LAYOUT_ALL = "layoutAll";
    public static final String LAYOUT_SELECTION = "layoutSelection";
    public static final String LAYOUT_NEW = "layoutNew";
    public static final String COLLAPSE = "collapse";
    public static final String EXPAND = "expand";
    /** Followed by a kind of {@code Edits.align}: {@code align.left}. */
    public static final String ALIGN_PREFIX = "align.";

    private DiagramCommands() {
    }
}
