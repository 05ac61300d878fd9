package org.howdah.ui.internal.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuCreator;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.action.ToolBarManager;
import org.eclipse.jface.dialogs.IInputValidator;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.window.Window;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.actions.ActionFactory;
import org.howdah.edit.Edits;
import org.howdah.edit.Group;
import org.howdah.edit.Names;
import org.howdah.edit.TopologyDocument;
import org.howdah.model.topology.Host;
import org.howdah.model.topology.ReplicationSet;
import org.howdah.model.topology.Server;
import org.howdah.model.topology.Topology;
import org.howdah.ui.internal.Icons;
import org.howdah.ui.internal.fields.GeneralFields;
import org.howdah.ui.internal.sets.SetTables;
import org.howdah.ui.internal.work.ConsoleService;

/** Add, delete, rename and move for the selection of a tree of elements. */
public final class ElementActions {

    private final TreeViewer viewer;
    private final Function<Object, TopologyDocument> documents;
    private final Consumer<EObject> select;
    private final Action delete = action(Messages.Action_delete, "delete", this::deleteSelected); //$NON-NLS-1$
    private final Action rename = action(Messages.Action_rename, null, this::renameSelected);
    private final Action up = action(Messages.Action_up, "up", () -> moveSelected(-1)); //$NON-NLS-1$
    private final Action down = action(Messages.Action_down, "down", () -> moveSelected(1)); //$NON-NLS-1$
    private final Action add = new AddAction();

    /**
     * @param documents finds the document of what is selected; null where it cannot be edited
     * @param select shows a new element
     */
    public ElementActions(TreeViewer viewer, Function<Object, TopologyDocument> documents, Consumer<EObject> select) {
        this.viewer = viewer;
        this.documents = documents;
        this.select = select;
        delete.setActionDefinitionId(ActionFactory.DELETE.getCommandId());
        rename.setActionDefinitionId(ActionFactory.RENAME.getCommandId());
        viewer.addSelectionChangedListener(event -> update());
        update();
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

    public IAction delete() {
        return delete;
    }

    public IAction rename() {
        return rename;
    }

    private TopologyDocument document() {
        Object first = viewer.getStructuredSelection().getFirstElement();
        return first == null ? null : documents.apply(first);
    }

    private List<EObject> elements() {
        List<EObject> elements = new ArrayList<>();
        for (Object selected : viewer.getStructuredSelection()) {
            if (selected instanceof EObject element && !(element instanceof Topology)) {
                elements.add(element);
            }
        }
        return elements;
    }

    public void update() {
        TopologyDocument document = document();
        boolean writable = document != null && !document.isReadOnly();
        List<EObject> elements = elements();
        delete.setEnabled(writable && !elements.isEmpty());
        boolean one = viewer.getStructuredSelection().size() == 1 && viewer.getStructuredSelection().getFirstElement() instanceof EObject;
        rename.setEnabled(writable && one);
        up.setEnabled(writable && elements.size() == 1);
        down.setEnabled(writable && elements.size() == 1);
        add.setEnabled(writable);
    }

    void fillToolBar(ToolBarManager bar) {
        bar.add(add);
        bar.add(delete);
        bar.add(new Separator());
        bar.add(up);
        bar.add(down);
    }

    public void fillMenu(IMenuManager menu) {
        update();
        if (elements().size() == 1 && elements().getFirst() instanceof ReplicationSet set && document() != null && !document().isReadOnly()) {
            menu.add(action(SetTables.label(), "table", () -> SetTables.choose(set))); //$NON-NLS-1$
        }
        ConsoleService.fillMenu(menu, elements());
        menu.add(new Separator());
        if (document() != null) {
            MenuManager adding = new MenuManager(Messages.Action_add, Icons.descriptor("add"), "add"); //$NON-NLS-1$ //$NON-NLS-2$
            adds().forEach(adding::add);
            menu.add(adding);
            menu.add(new Separator());
            menu.add(rename);
            menu.add(delete);
            menu.add(up);
            menu.add(down);
        }
        menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
    }

    /** Del and F2 work in the tree also where no action bars are. */
    void installKeys() {
        viewer.getControl().addKeyListener(KeyListener.keyPressedAdapter(event -> {
            if (event.keyCode == SWT.INSERT && add.isEnabled()) {
                adds().getFirst().run();
            }
        }));
    }

    /** What fits the selection comes first. */
    private List<Action> adds() {
        List<Action> actions = new ArrayList<>();
        TopologyDocument document = document();
        Object selected = viewer.getStructuredSelection().getFirstElement();
        if (selected instanceof Host host) {
            actions.add(action(NLS.bind(Messages.Action_serverOn, Names.of(host)), "server", () -> select.accept(Edits.addServer(document, host)))); //$NON-NLS-1$
        }
        if (selected instanceof Server server) {
            actions.add(action(NLS.bind(Messages.Action_databaseIn, Names.of(server)), "database", () -> select.accept(Edits.addDatabase(document, server)))); //$NON-NLS-1$
        }
        if (selected instanceof Group group) {
            actions.add(action(addLabel(group.kind()), group.kind().icon(), () -> add(document, group.kind(), select)));
        }
        for (Group.Kind kind : Group.Kind.values()) {
            if (!(selected instanceof Group group) || group.kind() != kind) {
                actions.add(action(addLabel(kind), kind.icon(), () -> add(document, kind, select)));
            }
        }
        return actions;
    }

    static String addLabel(Group.Kind kind) {
        return switch (kind) {
        case SITES -> Messages.Add_site;
        case HOSTS -> Messages.Add_host;
        case SETS -> Messages.Add_set;
        case LINKS -> Messages.Add_link;
        case SERVICES -> Messages.Add_service;
        case TIERS -> Messages.Add_tier;
        case PHASES -> Messages.Add_phase;
        };
    }

    /** Adds an element; a link by a wizard, because its ends must fit its technology. */
    public static void add(TopologyDocument document, Group.Kind kind, Consumer<EObject> select) {
        if (kind == Group.Kind.LINKS) {
            newLink(document, null, select);
        } else {
            select.accept(Edits.add(document, kind));
        }
    }

    /** @param from end to begin with; null for none */
    public static void newLink(TopologyDocument document, String from, Consumer<EObject> select) {
        NewLinkWizard wizard = new NewLinkWizard(document, from);
        if (new WizardDialog(shell(), wizard).open() == Window.OK) {
            select.accept(wizard.link());
        }
    }

    private void deleteSelected() {
        List<EObject> elements = elements();
        Set<EObject> all = Edits.withDependents(elements);
        List<String> others = all.stream().filter(element -> !elements.contains(element)).map(element -> Names.kind(element) + ' ' + Names.of(element)).toList();
        if (others.isEmpty() || MessageDialog.openQuestion(shell(), Messages.Delete_title, NLS.bind(Messages.Delete_dependents,
                String.join(", ", elements.stream().map(Names::of).toList()), String.join(", ", others)))) { //$NON-NLS-1$ //$NON-NLS-2$
            Edits.delete(document(), all);
        }
    }

    private void renameSelected() {
        if (viewer.getStructuredSelection().getFirstElement() instanceof EObject element) {
            rename(document(), element);
        }
    }

    /** Asks for another name, and gives it to the element and all that refers to it. */
    public static void rename(TopologyDocument document, EObject element) {
        IInputValidator check = text -> text.equals(Names.of(element)) ? "" //$NON-NLS-1$
                : GeneralFields.of(element, document.topology()).getFirst().check().apply(text).orElse(null);
        InputDialog dialog = new InputDialog(shell(), NLS.bind(Messages.Rename_title, Names.kind(element), Names.of(element)), Messages.Rename_text,
                Names.of(element), check);
        if (dialog.open() == Window.OK) {
            Edits.rename(document, element, dialog.getValue().strip());
        }
    }

    private void moveSelected(int by) {
        List<EObject> elements = elements();
        if (elements.size() == 1) {
            Edits.move(document(), elements.getFirst(), by);
        }
    }

    private static Shell shell() {
        return Display.getCurrent().getActiveShell();
    }

    /** The plus in the tool bar: what fits best at a click, everything in its menu. */
    private final class AddAction extends Action implements IMenuCreator {
        private final MenuManager menu = new MenuManager();

        AddAction() {
            super(Messages.Action_add, AS_DROP_DOWN_MENU);
            setImageDescriptor(Icons.descriptor("add")); //$NON-NLS-1$
            setToolTipText(Messages.Action_addTip);
            setMenuCreator(this);
            menu.setRemoveAllWhenShown(true);
            menu.addMenuListener(manager -> adds().forEach(manager::add));
        }

        @Override
        public void run() {
            adds().getFirst().run();
        }

        @Override
        public Menu getMenu(Control parent) {
            return menu.createContextMenu(parent);
        }

        @Override
        public Menu getMenu(Menu parent) {
            return null;
        }

        @Override
        public void dispose() {
            menu.dispose();
        }
    }
}
