package org.howdah.ui.internal.editor;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.howdah.edit.TopologyDocument;
import org.howdah.edit.TopologyDocuments;
import org.howdah.ui.internal.Ids;
import org.howdah.ui.internal.UiPlugin;

/** Opens topology editors, and finds the one that is meant. */
public final class Editors {

    private Editors() {
    }

    /** The active window's page; null while there is none. */
    public static IWorkbenchPage page() {
        IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        if (window == null && PlatformUI.getWorkbench().getWorkbenchWindowCount() > 0) {
            window = PlatformUI.getWorkbench().getWorkbenchWindows()[0];
        }
        return window == null ? null : window.getActivePage();
    }

    public static Optional<TopologyEditor> open(Path file) {
        return open(file, true);
    }

    /** @param activate whether the editor takes the focus */
    public static Optional<TopologyEditor> open(Path file, boolean activate) {
        IWorkbenchPage page = page();
        if (page == null) {
            return Optional.empty();
        }
        try {
            IEditorPart editor = page.openEditor(new TopologyInput(file), Ids.EDITOR, activate, IWorkbenchPage.MATCH_INPUT | IWorkbenchPage.MATCH_ID);
            return editor instanceof TopologyEditor topology ? Optional.of(topology) : Optional.empty();
        } catch (PartInitException failed) {
            UiPlugin.warn(failed.getMessage(), failed);
            MessageDialog.openError(page.getWorkbenchWindow().getShell(), Messages.Editors_cannotOpen, failed.getMessage());
            return Optional.empty();
        }
    }

    /** Opens the editor of the element's document with the element selected. */
    public static void reveal(EObject element) {
        TopologyDocuments.of(element).flatMap(document -> open(document.file())).ifPresent(editor -> editor.reveal(element));
    }

    /** The editor of a document, where there is one. */
    public static Optional<TopologyEditor> of(TopologyDocument document) {
        IWorkbenchPage page = page();
        return page != null && page.findEditor(new TopologyInput(document.file())) instanceof TopologyEditor editor ? Optional.of(editor) : Optional.empty();
    }

    /** Shows an element on the drawing of its document. */
    public static void showOnPicture(EObject element) {
        TopologyDocuments.of(element).flatMap(document -> open(document.file())).ifPresent(editor -> editor.showOnPicture(element));
    }

    /** The active topology editor, also while a view has the focus. */
    public static Optional<TopologyEditor> active() {
        IWorkbenchPage page = page();
        return page != null && page.getActiveEditor() instanceof TopologyEditor editor ? Optional.of(editor) : Optional.empty();
    }

    /** A changed document must have an editor: that is where its star, its save and its undo are. */
    public static void ensureEditor(TopologyDocument document) {
        IWorkbenchPage page = page();
        if (page != null && document.isDirty() && page.findEditor(new TopologyInput(document.file())) == null) {
            open(document.file(), false);
        }
    }
}
