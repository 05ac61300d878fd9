package org.howdah.ui.internal.properties;

import java.util.Arrays;
import java.util.Map;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.howdah.edit.EditException;
import org.howdah.edit.SettingMaps;
import org.howdah.edit.TopologyDocument;
import org.howdah.model.TopologyException;
import org.howdah.technology.Derivations.Derived;
import org.howdah.technology.Derivations.Row;
import org.howdah.ui.internal.Icons;
import org.howdah.ui.internal.work.Dialogs;

/** One table of derived things. A row can be told otherwise, and told to be worked out again. */
final class DerivedTable {

    /** Rows that are seen at once; more are scrolled. */
    static final int LINES = 8;
    private static final int WIDTH_ROWS = 200;
    private static final int MAX_WIDTH = 340;

    private final TopologyDocument document;
    private final EObject element;
    private final Table table;
    private Button override;
    private Button reset;
    private Derived shown;

    DerivedTable(Composite parent, FormToolkit toolkit, TopologyDocument document, EObject element, Derived derived) {
        this.document = document;
        this.element = element;
        table = new Table(parent, SWT.BORDER | SWT.FULL_SELECTION | SWT.SINGLE | SWT.VIRTUAL | SWT.V_SCROLL | SWT.H_SCROLL);
        toolkit.adapt(table, true, false);
        table.setHeaderVisible(true);
        for (String title : derived.columns()) {
            new TableColumn(table, SWT.LEFT).setText(title);
        }
        new TableColumn(table, SWT.LEFT).setText(Messages.Derived_by);
        new TableColumn(table, SWT.LEFT).setText(Messages.Derived_there);
        table.addListener(SWT.SetData, event -> fill((TableItem) event.item));
        int height = table.getItemHeight() * Math.clamp(derived.rows().size(), 1, LINES) + table.getHeaderHeight() + 6;
        GridDataFactory.fillDefaults().grab(true, false).hint(300, height).applyTo(table);
        if (!derived.setting().isEmpty() && document != null && !document.isReadOnly()) {
            actions(parent, toolkit);
        }
        show(derived);
        pack();
    }

    private void actions(Composite parent, FormToolkit toolkit) {
        Composite bar = toolkit.createComposite(parent);
        RowLayout row = new RowLayout();
        row.marginLeft = 0;
        row.marginTop = 0;
        bar.setLayout(row);
        override = toolkit.createButton(bar, Messages.Derived_override, SWT.PUSH);
        override.addListener(SWT.Selection, event -> override());
        reset = toolkit.createButton(bar, Messages.Derived_reset, SWT.PUSH);
        reset.addListener(SWT.Selection, event -> put("")); //$NON-NLS-1$
        table.addListener(SWT.Selection, event -> enable());
        table.addListener(SWT.DefaultSelection, event -> override());
        MenuManager menu = new MenuManager();
        menu.setRemoveAllWhenShown(true);
        menu.addMenuListener(manager -> {
            if (selected() != null) {
                manager.add(action(Messages.Derived_override, true, this::override));
                manager.add(action(Messages.Derived_reset, selected().overridden(), () -> put(""))); //$NON-NLS-1$
            }
        });
        table.setMenu(menu.createContextMenu(table));
        table.addDisposeListener(event -> menu.dispose());
        if (parent.getLayout() instanceof GridLayout) {
            GridDataFactory.fillDefaults().applyTo(bar);
        }
    }

    private static Action action(String text, boolean enabled, Runnable run) {
        Action action = new Action(text) {
            @Override
            public void run() {
                run.run();
            }
        };
        action.setEnabled(enabled);
        return action;
    }

    /** Other values of the same table: the selection and the place stay. */
    void show(Derived derived) {
        if (table.isDisposed() || derived.equals(shown)) {
            return;
        }
        shown = derived;
        table.setItemCount(derived.rows().size());
        table.clearAll();
        enable();
    }

    private void fill(TableItem item) {
        int at = table.indexOf(item);
        if (shown == null || at < 0 || at >= shown.rows().size()) {
            return;
        }
        Row row = shown.rows().get(at);
        String[] cells = Arrays.copyOf(row.cells().toArray(String[]::new), shown.columns().size() + 2);
        cells[cells.length - 2] = row.overridden() ? Messages.Derived_given : Messages.Derived_workedOut;
        cells[cells.length - 1] = row.there() == null ? Messages.Derived_unknown : row.there() ? Messages.Derived_yes : Messages.Derived_no;
        item.setText(cells);
        item.setImage(cells.length - 1, Icons.image(row.there() == null ? "state_unknown" : row.there() ? "state_ok" : "state_planned")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
    }

    private void pack() {
        GC gc = new GC(table);
        try {
            for (int i = 0; i < table.getColumnCount(); i++) {
                int column = i;
                int widest = shown.rows().stream().limit(WIDTH_ROWS).filter(row -> column < row.cells().size()).mapToInt(row -> gc.textExtent(row.cells().get(column)).x).max()
                        .orElse(i < shown.columns().size() ? 40 : gc.textExtent(Messages.Derived_workedOut).x + 20);
                table.getColumn(i).setWidth(Math.min(MAX_WIDTH, Math.max(widest, gc.textExtent(table.getColumn(i).getText()).x) + 24));
            }
        } finally {
            gc.dispose();
        }
    }

    private Row selected() {
        int at = table.getSelectionIndex();
        return at < 0 || at >= shown.rows().size() ? null : shown.rows().get(at);
    }

    private void enable() {
        if (override != null) {
            override.setEnabled(selected() != null);
            reset.setEnabled(selected() != null && selected().overridden());
        }
    }

    private void override() {
        Row row = selected();
        if (row == null || override == null) {
            return;
        }
        InputDialog dialog = new InputDialog(Dialogs.shell(), NLS.bind(Messages.Derived_title, shown.title(), row.key().isEmpty() ? row.cells().getFirst() : row.key()),
                NLS.bind(Messages.Derived_text, shown.summary(), shown.setting()), current(row), null);
        if (dialog.open() == Window.OK) {
            put(dialog.getValue());
        }
    }

    /** What the topology says of the row now. */
    private String current(Row row) {
        try {
            if (row.key().isEmpty()) {
                return org.howdah.model.Topologies.setting(SettingMaps.settings(element), shown.setting()).orElse(""); //$NON-NLS-1$
            }
            Map<String, String> map = SettingMaps.read(element, shown.setting());
            return map.getOrDefault(row.key(), ""); //$NON-NLS-1$
        } catch (TopologyException malformed) {
            return ""; //$NON-NLS-1$
        }
    }

    private void put(String value) {
        Row row = selected();
        if (row == null) {
            return;
        }
        if (value.strip().equals(current(row))) {
            if (row.overridden() && value.isBlank()) {
                Dialogs.info(Messages.Derived_refused, NLS.bind(Messages.Derived_elsewhere, shown.setting()));
            }
            return;
        }
        try {
            SettingMaps.put(document, element, shown.setting(), row.key(), value);
        } catch (EditException refused) {
            Dialogs.info(Messages.Derived_refused, refused.getMessage());
        }
    }
}
