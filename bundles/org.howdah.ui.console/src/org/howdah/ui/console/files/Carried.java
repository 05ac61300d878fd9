package org.howdah.ui.console.files;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.jface.util.LocalSelectionTransfer;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Display;
import org.howdah.console.files.LocalPaths;
import org.howdah.console.files.Node;

/**
 * Files on their way from one side to the other, by drag or by the clipboard.
 *
 * @param node null for this computer
 */
record Carried(Node node, List<String> paths) {

    /** What was copied last, and the text that tells whether the clipboard still means it. */
    private static Carried copied;

    static Carried of(Pane pane) {
        return new Carried(pane.node(), pane.selectedPaths());
    }

    boolean local() {
        return node == null;
    }

    /** What file managers understand: names of files of this computer. */
    String[] names() {
        return paths.stream().map(path -> LocalPaths.path(path).toString()).toArray(String[]::new);
    }

    private String text() {
        return String.join("\n", paths); //$NON-NLS-1$
    }

    static Carried ofNames(String[] names) {
        return new Carried(null, java.util.Arrays.stream(names).map(name -> LocalPaths.text(Path.of(name))).toList());
    }

    /** Begins a drag within the window. */
    void drag() {
        LocalSelectionTransfer.getTransfer().setSelection(new StructuredSelection(this));
    }

    /** What is dragged within the window; null for none. */
    static Carried dragged() {
        return LocalSelectionTransfer.getTransfer().getSelection() instanceof StructuredSelection one && one.getFirstElement() instanceof Carried carried ? carried : null;
    }

    void toClipboard(Display display) {
        Clipboard clipboard = new Clipboard(display);
        try {
            copied = this;
            if (local()) {
                clipboard.setContents(new Object[] { text(), names() }, new Transfer[] { TextTransfer.getInstance(), FileTransfer.getInstance() });
            } else {
                clipboard.setContents(new Object[] { text() }, new Transfer[] { TextTransfer.getInstance() });
            }
        } finally {
            clipboard.dispose();
        }
    }

    /** Null where the clipboard has no files. */
    static Carried fromClipboard(Display display) {
        Clipboard clipboard = new Clipboard(display);
        try {
            if (copied != null && copied.text().equals(clipboard.getContents(TextTransfer.getInstance()))) {
                return copied;
            }
            return clipboard.getContents(FileTransfer.getInstance()) instanceof String[] names && names.length > 0 ? ofNames(names) : null;
        } finally {
            clipboard.dispose();
        }
    }
}
