package org.howdah.ui.internal.sets;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.CheckboxTableViewer;
import org.eclipse.jface.viewers.ICheckStateProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerFilter;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.howdah.app.ListTables;
import org.howdah.app.ListTables.Item;
import org.howdah.edit.Names;
import org.howdah.edit.TopologyDocument;
import org.howdah.model.topology.ReplicationSet;
import org.howdah.ui.internal.Icons;
import org.howdah.ui.internal.fields.Amounts;
import org.howdah.ui.internal.sets.Choice.Line;
import org.howdah.ui.internal.widgets.Tables;
import org.howdah.ui.internal.work.Dialogs;
import org.howdah.ui.internal.work.Services;
import org.howdah.ui.internal.work.Work;

/** The tables and sequences of a database with their keys and sizes, to tick those of a set. */
final class TableChooser extends TitleAreaDialog {

    private final TopologyDocument document;
    private final ReplicationSet set;
    private final Choice choice;
    private CheckboxTableViewer table;
    private Text filter;
    private Button keylessOnly;
    private Button owned;
    private Button again;
    private Label count;
    private KeyWays ways;
    private Job job;
    private boolean read;
    private String problem = ""; //$NON-NLS-1$

    TableChooser(Shell parent, TopologyDocument document, ReplicationSet set) {
        super(parent);
        this.document = document;
        this.set = set;
        this.choice = new Choice(set);
        setShellStyle(getShellStyle() | SWT.RESIZE | SWT.MAX);
        setHelpAvailable(false);
    }

    Choice choice() {
        return choice;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.Choose_title);
    }

    @Override
    protected Point getInitialSize() {
        Point size = super.getInitialSize();
        return new Point(Math.max(size.x, 860), Math.max(size.y, 600));
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        setTitle(NLS.bind(Messages.Choose_heading, Names.of(set)));
        Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
        GridLayout layout = new GridLayout(2, false);
        layout.marginWidth = 12;
        area.setLayout(layout);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        filter = new Text(area, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        filter.setMessage(Messages.Choose_filter);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(filter);
        filter.addListener(SWT.Modify, event -> table.refresh());
        filter.addKeyListener(KeyListener.keyPressedAdapter(event -> {
            if (event.keyCode == SWT.ARROW_DOWN && table.getTable().getItemCount() > 0) {
                table.getControl().setFocus();
                table.setSelection(new StructuredSelection(table.getElementAt(0)));
            }
        }));
        keylessOnly = new Button(area, SWT.CHECK);
        keylessOnly.setText(Messages.Choose_keylessOnly);
        keylessOnly.addListener(SWT.Selection, event -> table.refresh());
        table(area);
        buttons(area);
        ways = new KeyWays(area, choice, this::update);
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).exclude(true).applyTo(ways.control());
        count = new Label(area, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(count);
        return area;
    }

    private void table(Composite area) {
        table = CheckboxTableViewer.newCheckList(area, SWT.BORDER | SWT.MULTI | SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.H_SCROLL);
        GridDataFactory.fillDefaults().grab(true, true).span(2, 1).hint(780, 320).applyTo(table.getControl());
        table.setUseHashlookup(true);
        table.setContentProvider(ArrayContentProvider.getInstance());
        Tables.column(table, Messages.Choose_name, 260, SWT.LEFT, Line::name, TableChooser::icon);
        Tables.column(table, Messages.Choose_kind, 130, SWT.LEFT, this::kind, null);
        Tables.column(table, Messages.Choose_key, 190, SWT.LEFT, this::key, null);
        amount(Messages.Choose_rows, line -> line.item() == null ? null : line.item().rows(), rows -> String.format(Locale.ROOT, "%,d", rows)); //$NON-NLS-1$
        amount(Messages.Choose_size, line -> line.item() == null ? null : line.item().bytes(), Amounts::bytes);
        Tables.column(table, Messages.Choose_other, 90, SWT.LEFT, Line::other, null);
        Tables.finish(table);
        table.setCheckStateProvider(new ICheckStateProvider() {
            @Override
            public boolean isChecked(Object line) {
                return choice.isTicked((Line) line);
            }

            @Override
            public boolean isGrayed(Object line) {
                return false;
            }
        });
        table.addFilter(new ViewerFilter() {
            @Override
            public boolean select(Viewer viewer, Object parent, Object line) {
                return fits((Line) line);
            }
        });
        table.addCheckStateListener(event -> tick(List.of((Line) event.getElement()), event.getChecked()));
        table.addSelectionChangedListener(event -> ways());
        table.setInput(choice.lines());
    }

    private void amount(String title, Function<Line, Long> value, Function<Long, String> text) {
        Tables.column(table, title, 100, SWT.RIGHT, (Line line) -> value.apply(line) == null ? "" : text.apply(value.apply(line)), null, //$NON-NLS-1$
                Comparator.comparing(value, Comparator.nullsFirst(Comparator.naturalOrder())));
    }

    private static Image icon(Line line) {
        return Icons.image(line.item() == null || line.keyless() ? "state_warning" : line.sequence() ? "set" : "table"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
    }

    private String kind(Line line) {
        return line.item() != null ? line.item().kind().word() : read ? Messages.Choose_gone : ""; //$NON-NLS-1$
    }

    private String key(Line line) {
        Item item = line.item();
        if (item == null) {
            return read ? Messages.Choose_goneKey : ""; //$NON-NLS-1$
        }
        if (!item.isTable()) {
            return item.ownedBy().isEmpty() ? "" : NLS.bind(Messages.Choose_of, item.ownedBy()); //$NON-NLS-1$
        }
        return !item.replicable().isEmpty() ? item.replicable() : !item.keyless() ? String.join(", ", item.key()) //$NON-NLS-1$
                : choice.key(line).isBlank() ? Messages.Choose_none : NLS.bind(Messages.Choose_noKeyUsed, choice.key(line));
    }

    private boolean fits(Line line) {
        String wanted = filter.getText().strip().toLowerCase(Locale.ROOT);
        return (wanted.isEmpty() || line.name().toLowerCase(Locale.ROOT).contains(wanted)) && (!keylessOnly.getSelection() || line.keyless());
    }

    private void buttons(Composite area) {
        Composite bar = new Composite(area, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(bar);
        RowLayout row = new RowLayout();
        row.center = true;
        row.marginLeft = 0;
        row.spacing = 8;
        bar.setLayout(row);
        button(bar, Messages.Choose_shown, () -> tick(shown(), true));
        button(bar, Messages.Choose_noneShown, () -> tick(shown(), false));
        again = button(bar, Messages.Choose_again, this::read);
        owned = new Button(bar, SWT.CHECK);
        owned.setText(Messages.Choose_owned);
        owned.setSelection(true);
    }

    private static Button button(Composite bar, String text, Runnable run) {
        Button button = new Button(bar, SWT.PUSH);
        button.setText(text);
        button.addListener(SWT.Selection, event -> run.run());
        return button;
    }

    private List<Line> shown() {
        return choice.lines().stream().filter(this::fits).toList();
    }

    private void tick(List<Line> lines, boolean on) {
        lines.forEach(line -> choice.tick(line, on, owned.getSelection()));
        table.refresh();
        update();
        ways();
    }

    private void ways() {
        Object first = table.getStructuredSelection().getFirstElement();
        ways.show(first instanceof Line line && line.keyless() ? line : null);
    }

    @Override
    public void create() {
        super.create();
        read();
    }

    private void read() {
        read = false;
        problem = ""; //$NON-NLS-1$
        String end = set.getOrigin();
        update();
        job = Work.start(NLS.bind(Messages.Choose_reading, end),
                (progress, cancellation) -> new ListTables(Services.howdah()).run(document.topology(), document.file(), end), this::found,
                error -> Dialogs.run(() -> failed(Dialogs.sentence(error).replace("\n\n", " ")))); //$NON-NLS-1$ //$NON-NLS-2$
    }

    private void found(List<Item> items) {
        if (table.getControl().isDisposed()) {
            return;
        }
        read = true;
        choice.read(items);
        table.setInput(choice.lines());
        update();
        filter.setFocus();
    }

    private void failed(String text) {
        if (!table.getControl().isDisposed()) {
            problem = text;
            update();
        }
    }

    private void update() {
        table.getTable().setEnabled(read);
        again.setEnabled(read || !problem.isEmpty());
        if (getButton(IDialogConstants.OK_ID) != null) {
            getButton(IDialogConstants.OK_ID).setEnabled(read);
        }
        if (!problem.isEmpty()) {
            setErrorMessage(problem);
        } else {
            setErrorMessage(null);
            warn();
        }
        count.setText(!read ? "" : NLS.bind(Messages.Choose_count, new Object[] { choice.tables().size(), Amounts.bytes(choice.bytes()), choice.sequences().size() })); //$NON-NLS-1$
        table.refresh(true);
    }

    private void warn() {
        if (!read) {
            setMessage(NLS.bind(Messages.Choose_reading, set.getOrigin()));
        } else if (!choice.unresolved().isEmpty()) {
            setMessage(NLS.bind(Messages.Choose_keyless, choice.unresolved().getFirst().name()), IMessageProvider.WARNING);
        } else if (!choice.twice().isEmpty()) {
            setMessage(NLS.bind(Messages.Choose_twice, choice.twice().getFirst().name(), choice.twice().getFirst().other()), IMessageProvider.WARNING);
        } else {
            setMessage(NLS.bind(choice.lines().isEmpty() ? Messages.Choose_empty : Messages.Choose_message, set.getOrigin()));
        }
    }

    @Override
    public boolean close() {
        if (job != null) {
            job.cancel();
        }
        return super.close();
    }
}
