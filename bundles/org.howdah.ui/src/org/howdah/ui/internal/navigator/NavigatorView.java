package org.howdah.ui.internal.navigator;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.FocusListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.part.ViewPart;
import org.eclipse.ui.views.properties.IPropertySheetPage;
import org.eclipse.ui.views.properties.tabbed.ITabbedPropertySheetPageContributor;
import org.eclipse.ui.views.properties.tabbed.TabbedPropertySheetPage;
import org.howdah.edit.Labels;
import org.howdah.edit.TopologyDocument;
import org.howdah.edit.TopologyDocuments;
import org.howdah.ui.internal.Icons;
import org.howdah.ui.internal.Ids;
import org.howdah.ui.internal.UndoAction;
import org.howdah.ui.internal.editor.Editors;
import org.howdah.ui.internal.editor.ElementActions;
import org.howdah.ui.internal.editor.TopologyEditor;
import org.howdah.ui.internal.labs.LabStates;
import org.howdah.ui.internal.operate.Watches;
import org.howdah.ui.internal.work.ConsoleService;

/** Topology files in plain folders with what is in them, and the labs. */
public final class NavigatorView extends ViewPart implements ITabbedPropertySheetPageContributor, TopologyDocuments.Listener {

    private TreeViewer tree;
    private NavigatorContent content;
    private LabStates labs;
    private ElementActions actions;
    private UndoAction[] undo = {};
    private final Watches.Listener live = (document, status) -> refreshLabels();
    private boolean refreshing;

    @Override
    public void createPartControl(Composite parent) {
        tree = new TreeViewer(parent, SWT.MULTI | SWT.H_SCROLL | SWT.V_SCROLL);
        tree.setUseHashlookup(true);
        labs = new LabStates(this::refreshTree);
        content = new NavigatorContent(labs, this::refreshTree);
        tree.setContentProvider(content);
        tree.setLabelProvider(new DelegatingStyledCellLabelProvider(new NavigatorLabels(content, labs)));
        tree.setInput(this);
        tree.addDoubleClickListener(event -> {
            if (!(tree.getStructuredSelection().getFirstElement() instanceof EObject element) || !ConsoleService.open(element)) {
                open();
            }
        });
        actions = new ElementActions(tree, this::document, Editors::reveal);
        getSite().setSelectionProvider(tree);
        createMenu();
        createTools();
        undo = UndoAction.install(getViewSite().getActionBars(), this::selectedDocument, () -> { });
        tree.addSelectionChangedListener(event -> updateUndo());
        tree.getControl().addFocusListener(FocusListener.focusGainedAdapter(event -> bars(true)));
        tree.getControl().addFocusListener(FocusListener.focusLostAdapter(event -> bars(false)));
        TopologyDocuments.addListener(this);
        Watches.addListener(live);
        labs.refresh();
        tree.expandToLevel(2);
    }

    private void bars(boolean mine) {
        var bars = getViewSite().getActionBars();
        bars.setGlobalActionHandler(ActionFactory.DELETE.getId(), mine ? actions.delete() : null);
        bars.setGlobalActionHandler(ActionFactory.RENAME.getId(), mine ? actions.rename() : null);
        bars.updateActionBars();
    }

    private void createMenu() {
        MenuManager menu = new MenuManager();
        menu.setRemoveAllWhenShown(true);
        menu.addMenuListener(this::fillMenu);
        tree.getControl().setMenu(menu.createContextMenu(tree.getControl()));
        getSite().registerContextMenu(menu, tree);
    }

    private void fillMenu(IMenuManager menu) {
        Object selected = tree.getStructuredSelection().getFirstElement();
        if (selected instanceof Path || selected instanceof EObject) {
            menu.add(action(Messages.Navigator_open, "open", this::open)); //$NON-NLS-1$
        }
        if (selected instanceof WorkFolders.Folder folder) {
            menu.add(action(Messages.Navigator_remove, null, () -> {
                WorkFolders.remove(folder.path());
                refreshTree();
            }));
        }
        menu.add(new Separator());
        if (selected instanceof EObject) {
            actions.fillMenu(menu);
        } else {
            menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
        }
    }

    private void createTools() {
        IToolBarManager bar = getViewSite().getActionBars().getToolBarManager();
        bar.add(action(Messages.Navigator_folder, "folder", this::addFolder)); //$NON-NLS-1$
        bar.add(action(Messages.Navigator_collapse, "collapse", tree::collapseAll)); //$NON-NLS-1$
        Action refresh = action(Messages.Navigator_refresh, "refresh", this::refreshAll); //$NON-NLS-1$
        bar.add(refresh);
        getViewSite().getActionBars().setGlobalActionHandler(ActionFactory.REFRESH.getId(), refresh);
    }

    private static Action action(String text, String icon, Runnable run) {
        Action action = new Action(text) {
            @Override
            public void run() {
                run.run();
            }
        };
        if (icon != null) {
            action.setImageDescriptor(Icons.descriptor(icon));
        }
        return action;
    }

    private void addFolder() {
        DirectoryDialog dialog = new DirectoryDialog(getSite().getShell());
        dialog.setText(Messages.Navigator_folder);
        dialog.setMessage(Messages.Navigator_folderText);
        String chosen = dialog.open();
        if (chosen != null) {
            WorkFolders.add(Path.of(chosen));
            refreshTree();
        }
    }

    private void open() {
        Object selected = tree.getStructuredSelection().getFirstElement();
        switch (selected) {
        case Path file -> Editors.open(file);
        case EObject element -> Editors.reveal(element);
        case null -> {
            // Nothing is selected.
        }
        default -> tree.setExpandedState(selected, !tree.getExpandedState(selected));
        }
    }

    private TopologyDocument document(Object element) {
        return switch (element) {
        case EObject object -> TopologyDocuments.of(object).orElse(null);
        case org.howdah.edit.Group group -> TopologyDocuments.of(group.topology()).orElse(null);
        default -> null;
        };
    }

    private Optional<TopologyDocument> selectedDocument() {
        Object selected = tree.getStructuredSelection().getFirstElement();
        Optional<TopologyDocument> chosen = selected instanceof Path file ? TopologyDocuments.find(file) : Optional.ofNullable(selected).map(this::document);
        return chosen.or(() -> Editors.active().map(TopologyEditor::document));
    }

    private void updateUndo() {
        for (UndoAction action : undo) {
            action.update();
        }
    }

    /** Reads folders and labs again, also after a lab was made or destroyed. */
    public void refreshAll() {
        content.refresh();
        labs.refresh();
        refreshTree();
    }

    private void refreshTree() {
        if (refreshing || tree == null || tree.getControl().isDisposed()) {
            return;
        }
        refreshing = true;
        tree.getControl().getDisplay().asyncExec(() -> {
            refreshing = false;
            if (!tree.getControl().isDisposed()) {
                tree.refresh();
                updateUndo();
            }
        });
    }

    private void refreshLabels() {
        refreshTree();
    }

    @Override
    public void changed(TopologyDocument document) {
        refreshTree();
    }

    @Override
    public void problemsChanged(TopologyDocument document) {
        refreshTree();
    }

    @Override
    public void opened(TopologyDocument document) {
        refreshTree();
    }

    @Override
    public void closed(TopologyDocument document) {
        refreshTree();
    }

    @Override
    public void reloaded(TopologyDocument document) {
        if (tree == null || tree.getControl().isDisposed() || !tree.getExpandedState(document.file())) {
            return;
        }
        // Its elements are new objects: what was unfolded is unfolded again, by the names.
        java.util.Set<String> open = new java.util.HashSet<>();
        for (Object element : tree.getVisibleExpandedElements()) {
            open.add(Labels.text(element));
        }
        tree.refresh();
        reopen(document.file(), open);
    }

    private void reopen(Object parent, java.util.Set<String> open) {
        tree.setExpandedState(parent, true);
        for (Object child : content.getChildren(parent)) {
            if (open.contains(Labels.text(child)) && content.hasChildren(child)) {
                reopen(child, open);
            }
        }
    }

    /** Shows a file with what is in it. */
    public void reveal(Path file) {
        tree.refresh();
        tree.expandToLevel(file, 4);
        tree.setSelection(new org.eclipse.jface.viewers.StructuredSelection(file), true);
    }

    @Override
    public <T> T getAdapter(Class<T> type) {
        return type == IPropertySheetPage.class ? type.cast(new TabbedPropertySheetPage(this)) : super.getAdapter(type);
    }

    @Override
    public String getContributorId() {
        return Ids.PROPERTIES;
    }

    @Override
    public void setFocus() {
        tree.getControl().setFocus();
    }

    @Override
    public void dispose() {
        TopologyDocuments.removeListener(this);
        Watches.removeListener(live);
        if (labs != null) {
            labs.dispose();
        }
        super.dispose();
    }
}
