package org.howdah.ui.internal.editor;

import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.ToolBarManager;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.events.FocusListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.forms.IManagedForm;
import org.eclipse.ui.forms.editor.FormPage;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.ScrolledForm;
import org.howdah.edit.Labels;
import org.howdah.edit.TopologyDocument;
import org.howdah.edit.TopologyTree;
import org.howdah.model.Problem;
import org.howdah.ui.internal.Ids;

/** The tree of elements on the left, the form of the selected one on the right. */
final class ElementsPage extends FormPage {

    static final String ID = "elements"; //$NON-NLS-1$

    private final TopologyEditor editor;
    private TreeViewer tree;
    private DetailsPane details;
    private ElementActions actions;
    private ScrolledForm form;

    ElementsPage(TopologyEditor editor) {
        super(editor, ID, Messages.Elements_title);
        this.editor = editor;
    }

    @Override
    protected void createFormContent(IManagedForm managed) {
        FormToolkit toolkit = managed.getToolkit();
        form = managed.getForm();
        toolkit.decorateFormHeading(form.getForm());
        form.getBody().setLayout(new GridLayout());
        SashForm sash = new SashForm(form.getBody(), SWT.HORIZONTAL);
        toolkit.adapt(sash, false, false);
        GridData fill = new GridData(SWT.FILL, SWT.FILL, true, true);
        // The page fills the editor; it is the parts that scroll, not the page.
        fill.heightHint = 100;
        fill.widthHint = 100;
        sash.setLayoutData(fill);
        createTree(sash, toolkit);
        details = new DetailsPane(sash, toolkit, editor);
        sash.setWeights(36, 64);
        tree.addSelectionChangedListener(event -> details.show(event.getStructuredSelection().getFirstElement()));
        editor.selection().setTree(tree);
        refreshHeader();
    }

    private void createTree(Composite parent, FormToolkit toolkit) {
        Composite side = toolkit.createComposite(parent);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 2;
        layout.marginHeight = 2;
        layout.verticalSpacing = 2;
        side.setLayout(layout);
        ToolBar bar = new ToolBar(side, SWT.FLAT);
        toolkit.adapt(bar, false, false);
        tree = new TreeViewer(side, SWT.MULTI | SWT.BORDER | SWT.H_SCROLL | SWT.V_SCROLL);
        GridData data = new GridData(SWT.FILL, SWT.FILL, true, true);
        data.widthHint = 120;
        data.heightHint = 80;
        tree.getControl().setLayoutData(data);
        tree.setContentProvider(new TopologyContent());
        tree.setLabelProvider(new DelegatingStyledCellLabelProvider(new TopologyLabels(editor.document())));
        tree.setUseHashlookup(true);
        tree.setInput(editor.document());
        tree.expandToLevel(4);
        actions = new ElementActions(tree, selected -> editor.document(), this::select);
        ToolBarManager tools = new ToolBarManager(bar);
        actions.fillToolBar(tools);
        tools.update(true);
        MenuManager menu = new MenuManager();
        menu.setRemoveAllWhenShown(true);
        menu.addMenuListener(manager -> actions.fillMenu(manager));
        tree.getControl().setMenu(menu.createContextMenu(tree.getControl()));
        editor.getSite().registerContextMenu(Ids.EDITOR + ".tree", menu, editor.selection()); //$NON-NLS-1$
        actions.installKeys();
        // Delete and Rename belong to the tree: while a field has the focus, the keys are the field's.
        tree.getControl().addFocusListener(FocusListener.focusGainedAdapter(event -> bars(true)));
        tree.getControl().addFocusListener(FocusListener.focusLostAdapter(event -> bars(false)));
    }

    /** Its keys come back where the tree has the focus. */
    void contribute() {
        if (tree != null && tree.getControl().isFocusControl()) {
            bars(true);
        }
    }

    private void bars(boolean mine) {
        var bars = editor.getEditorSite().getActionBars();
        bars.setGlobalActionHandler(ActionFactory.DELETE.getId(), mine ? actions.delete() : null);
        bars.setGlobalActionHandler(ActionFactory.RENAME.getId(), mine ? actions.rename() : null);
        bars.updateActionBars();
    }

    void select(EObject element) {
        EObject shown = TopologyTree.shown(element);
        if (tree != null && shown != null) {
            tree.refresh();
            tree.setSelection(new StructuredSelection(shown), true);
        }
    }

    void focusField(String key) {
        if (details != null) {
            details.focusField(key);
        }
    }

    void commitTyping() {
        if (details != null) {
            details.commit();
        }
    }

    void refresh() {
        if (tree == null || tree.getControl().isDisposed()) {
            return;
        }
        Object first = tree.getStructuredSelection().getFirstElement();
        tree.refresh();
        if (first != null && tree.getStructuredSelection().isEmpty()) {
            tree.setSelection(new StructuredSelection(editor.document().topology()));
        }
        details.refresh();
        actions.update();
        refreshHeader();
    }

    void refreshLabels() {
        if (tree != null && !tree.getControl().isDisposed()) {
            tree.refresh(true);
            refreshHeader();
        }
    }

    void reload() {
        if (tree != null && !tree.getControl().isDisposed()) {
            tree.setInput(editor.document());
            tree.expandToLevel(4);
            tree.setSelection(new StructuredSelection(editor.document().topology()));
            refreshHeader();
        }
    }

    void refreshHeader() {
        if (form == null || form.isDisposed()) {
            return;
        }
        TopologyDocument document = editor.document();
        form.setText(Labels.text(document.topology()));
        if (document.isConflicting()) {
            form.setMessage(Messages.Header_conflict, IMessageProvider.WARNING);
            return;
        }
        if (document.isReadOnly()) {
            form.setMessage(Messages.Header_readOnly, IMessageProvider.INFORMATION);
            return;
        }
        List<Problem> problems = document.problems();
        long errors = problems.stream().filter(problem -> problem.severity() == Problem.Severity.ERROR).count();
        long warnings = problems.size() - errors;
        if (problems.isEmpty()) {
            form.setMessage(null, IMessageProvider.NONE);
        } else if (problems.size() == 1) {
            form.setMessage(problems.getFirst().message(), errors > 0 ? IMessageProvider.ERROR : IMessageProvider.WARNING);
        } else {
            form.setMessage(NLS.bind(Messages.Header_problems, errors, warnings), errors > 0 ? IMessageProvider.ERROR : IMessageProvider.WARNING);
        }
    }

    @Override
    public void setFocus() {
        if (tree != null) {
            tree.getControl().setFocus();
        }
    }
}
