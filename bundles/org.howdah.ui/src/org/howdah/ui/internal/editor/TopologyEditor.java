package org.howdah.ui.internal.editor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IPathEditorInput;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.forms.editor.FormEditor;
import org.eclipse.ui.views.contentoutline.IContentOutlinePage;
import org.eclipse.ui.views.properties.IPropertySheetPage;
import org.eclipse.ui.views.properties.tabbed.ITabbedPropertySheetPageContributor;
import org.eclipse.ui.views.properties.tabbed.TabbedPropertySheetPage;
import org.howdah.edit.TopologyDocument;
import org.howdah.edit.TopologyDocuments;
import org.howdah.model.TopologyException;
import org.howdah.model.topology.Topology;
import org.howdah.picture.Bounds;
import org.howdah.ui.internal.Ids;
import org.howdah.ui.internal.Themes;
import org.howdah.ui.internal.UndoAction;
import org.howdah.ui.internal.export.PicturePrint;
import org.howdah.ui.internal.operate.Watches;

/** Edits a topology as a tree with forms, and shows it as the file has it. */
public final class TopologyEditor extends FormEditor implements ITabbedPropertySheetPageContributor, TopologyDocument.Listener {

    private final Watches.Listener watch = (seen, live) -> {
        if (seen == document()) {
            problemsChanged(seen);
        }
    };
    private TopologyDocument document;
    private final ForwardingSelection selection = new ForwardingSelection();
    private PicturePage picture;
    private ElementsPage elements;
    private SourcePage source;
    private TopologyOutline outline;
    private UndoAction[] undo = {};
    private final Consumer<Boolean> theme = dark -> {
        if (picture != null && picture.isDrawing()) {
            picture.drawing().theme(dark);
        }
    };
    private final Action print = new Action() {
        @Override
        public void run() {
            PicturePrint.ask(getSite().getShell(), document);
        }
    };
    private boolean dirty;

    @Override
    public void init(IEditorSite site, IEditorInput input) throws PartInitException {
        Path file = switch (input) {
        case TopologyInput topology -> topology.file();
        case IPathEditorInput path -> path.getPath().toPath();
        default -> throw new PartInitException(NLS.bind(Messages.Editor_badInput, input.getName()));
        };
        // Before reading: a file that cannot be read has a tab with its name all the same.
        super.init(site, input);
        setPartName(input.getName());
        try {
            document = TopologyDocuments.acquire(file);
        } catch (TopologyException unreadable) {
            throw new PartInitException(unreadable.getMessage(), unreadable);
        }
        print.setActionDefinitionId(ActionFactory.PRINT.getCommandId());
        document.addListener(this);
        Watches.addListener(watch);
        Themes.addListener(theme);
    }

    @Override
    protected void addPages() {
        try {
            picture = new PicturePage(this);
            addPage(picture);
            elements = new ElementsPage(this);
            addPage(elements);
            source = new SourcePage(this);
            addPage(source);
        } catch (PartInitException impossible) {
            throw new IllegalStateException(impossible);
        }
        selection.setSelection(new StructuredSelection(document.topology()));
        getSite().setSelectionProvider(selection);
        setActivePage(PicturePage.ID);
        if (!picture.isDrawing()) {
            // The picture cannot be drawn on here: what can be edited comes first.
            setActivePage(ElementsPage.ID);
        }
    }

    @Override
    protected void pageChange(int index) {
        super.pageChange(index);
        if (getSite().getPage().getActiveEditor() == this) {
            contributePage(getEditorSite().getActionBars());
        }
    }

    /** The editors share their bars: what the page in front does goes there with every change of the editor, too. */
    private void contributePage(IActionBars bars) {
        if (getActivePageInstance() == picture && picture.actions() != null) {
            picture.actions().install(bars);
        } else {
            PictureActions.uninstall(bars);
            elements.contribute();
        }
    }

    /** Tells the drawing to do something, bringing it to the front first. @return false where there is none to tell */
    public boolean command(String id) {
        setActivePage(PicturePage.ID);
        if (!picture.isDrawing()) {
            return false;
        }
        picture.drawing().command(id);
        return true;
    }

    /** Shows the drawing with an element selected and in sight. */
    public void showOnPicture(EObject element) {
        setActivePage(PicturePage.ID);
        picture.reveal(element);
    }

    void seen(Bounds part) {
        if (outline != null) {
            outline.seen(part);
        }
    }

    /** What of the picture is in sight; null where that is not known. */
    Bounds seen() {
        return picture.seen();
    }

    /** Brings a point of the picture to the middle. */
    void lookAt(double x, double y) {
        if (picture.isDrawing()) {
            picture.drawing().lookAt(x, y);
        }
    }

    /** Shows what is observed on the drawing, or what is drawn. */
    public void showObserved(boolean on) {
        if (picture.isDrawing()) {
            picture.drawing().observed(on);
        }
    }

    public TopologyDocument document() {
        return document;
    }

    /** Shows an element's form. */
    public void reveal(EObject element) {
        setActivePage(ElementsPage.ID);
        elements.select(element);
    }

    /** Gives the input to the field of the selected element with this key. */
    public void focusField(String key) {
        elements.focusField(key);
    }

    /** What is selected; null for nothing. */
    public Object selected() {
        return selection.getStructuredSelection().getFirstElement();
    }

    /** The elements that are selected; the topology itself does not count. */
    List<EObject> elements() {
        List<EObject> elements = new ArrayList<>();
        for (Object each : selection.getStructuredSelection()) {
            if (each instanceof EObject element && !(element instanceof Topology)) {
                elements.add(element);
            }
        }
        return elements;
    }

    ForwardingSelection selection() {
        return selection;
    }

    /** Called by the contributor whenever this editor becomes the one whose actions are in the bars. */
    void contribute(IActionBars bars) {
        undo = UndoAction.install(bars, () -> Optional.of(document), this::commitTyping);
        bars.setGlobalActionHandler(ActionFactory.PRINT.getId(), print);
        contributePage(bars);
    }

    /** Takes over what stands in a field but was not left yet. */
    public void commitTyping() {
        elements.commitTyping();
    }

    @Override
    public boolean isDirty() {
        return document != null && document.isDirty();
    }

    @Override
    public void changed(TopologyDocument changed) {
        if (dirty != isDirty()) {
            dirty = isDirty();
            editorDirtyStateChanged();
        }
        for (UndoAction action : undo) {
            action.update();
        }
        prune();
        picture.refresh();
        elements.refresh();
        source.refresh();
        if (outline != null) {
            outline.refresh();
        }
    }

    /** What is deleted is not selected any more. */
    private void prune() {
        List<?> before = selection.getStructuredSelection().toList();
        List<?> left = before.stream().filter(each -> !(each instanceof EObject element) || document.owns(element)).toList();
        if (left.size() < before.size()) {
            selection.setSelection(left.isEmpty() ? new StructuredSelection(document.topology()) : new StructuredSelection(left));
        }
    }

    @Override
    public void problemsChanged(TopologyDocument changed) {
        picture.refresh();
        elements.refreshLabels();
        if (outline != null) {
            outline.refresh();
        }
    }

    @Override
    public void reloaded(TopologyDocument changed) {
        selection.setSelection(new StructuredSelection(document.topology()));
        picture.refresh();
        elements.reload();
        if (outline != null) {
            outline.reload();
        }
    }

    @Override
    public void conflict(TopologyDocument changed) {
        picture.refresh();
        elements.refreshHeader();
    }

    @Override
    public void doSave(IProgressMonitor monitor) {
        commitTyping();
        if (document.isReadOnly()) {
            MessageDialog.openError(getSite().getShell(), Messages.Editor_saveTitle, NLS.bind(Messages.Editor_readOnly, document.file()));
            monitor.setCanceled(true);
            return;
        }
        document.checkFiles();
        if (document.isConflicting() && !resolve()) {
            monitor.setCanceled(true);
            return;
        }
        try {
            document.save();
            elements.refreshHeader();
        } catch (TopologyException failed) {
            MessageDialog.openError(getSite().getShell(), Messages.Editor_saveTitle, failed.getMessage());
            monitor.setCanceled(true);
        }
    }

    /** Asks what to do where somebody else wrote the file. @return whether to save now */
    boolean resolve() {
        int answer = MessageDialog.open(MessageDialog.QUESTION, getSite().getShell(), Messages.Editor_conflictTitle,
                NLS.bind(Files.exists(document.file()) ? Messages.Editor_conflict : Messages.Editor_deleted, document.conflictingFile().getFileName()), SWT.NONE,
                Messages.Editor_keepMine, Messages.Editor_takeTheirs, Messages.Editor_saveElsewhere, Messages.Editor_cancel);
        switch (answer) {
        case 0 -> {
            document.keepMine();
            elements.refreshHeader();
            return true;
        }
        case 1 -> takeTheirs();
        case 2 -> doSaveAs();
        default -> {
            // Nothing is lost, nothing is decided.
        }
        }
        return false;
    }

    private void takeTheirs() {
        try {
            document.takeTheirs();
        } catch (TopologyException unreadable) {
            MessageDialog.openError(getSite().getShell(), Messages.Editor_conflictTitle, unreadable.getMessage());
        }
    }

    @Override
    public void doSaveAs() {
        commitTyping();
        FileDialog dialog = new FileDialog(getSite().getShell(), SWT.SAVE);
        dialog.setFilterPath(document.file().getParent().toString());
        dialog.setFileName(document.file().getFileName().toString());
        dialog.setFilterExtensions(new String[] { "*.topology.yaml;*.topology.yml", "*.topology" }); //$NON-NLS-1$ //$NON-NLS-2$
        dialog.setFilterNames(new String[] { Messages.Editor_yaml, Messages.Editor_xmi });
        dialog.setOverwrite(true);
        String chosen = dialog.open();
        if (chosen == null) {
            return;
        }
        Path target = Path.of(chosen);
        if (target.equals(document.file())) {
            doSave(new org.eclipse.core.runtime.NullProgressMonitor());
            return;
        }
        try {
            document.saveCopy(target);
        } catch (TopologyException failed) {
            MessageDialog.openError(getSite().getShell(), Messages.Editor_saveTitle, failed.getMessage());
            return;
        }
        // The copy goes on in an editor of its own; what was not saved here was saved there.
        getSite().getPage().closeEditor(this, false);
        Editors.open(target);
    }

    @Override
    public boolean isSaveAsAllowed() {
        return true;
    }

    @Override
    public String getContributorId() {
        return Ids.PROPERTIES;
    }

    @Override
    public <T> T getAdapter(Class<T> type) {
        if (type == IPropertySheetPage.class) {
            return type.cast(new TabbedPropertySheetPage(this));
        }
        if (type == IContentOutlinePage.class) {
            outline = new TopologyOutline(this);
            return type.cast(outline);
        }
        if (type == TopologyDocument.class) {
            return type.cast(document);
        }
        return super.getAdapter(type);
    }

    void outlineClosed(TopologyOutline closed) {
        if (outline == closed) {
            outline = null;
        }
    }

    @Override
    public void dispose() {
        if (document != null) {
            document.removeListener(this);
            Watches.removeListener(watch);
            Themes.removeListener(theme);
            boolean thrownAway = document.isDirty();
            TopologyDocuments.release(document);
            if (thrownAway && TopologyDocuments.find(document.file()).isPresent()) {
                // Others still show the file: closing without saving means the file's content, for them too.
                try {
                    document.reload();
                } catch (TopologyException unreadable) {
                    org.howdah.ui.internal.UiPlugin.warn(unreadable.getMessage(), unreadable);
                }
            }
        }
        super.dispose();
    }
}
