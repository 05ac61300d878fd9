package org.howdah.ui.internal.properties;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.howdah.engine.Live;
import org.howdah.model.topology.Link;
import org.howdah.model.topology.Server;
import org.howdah.technology.LinkState;
import org.howdah.technology.ServerState;
import org.howdah.ui.internal.fields.Amounts;
import org.howdah.ui.internal.fields.Muted;
import org.howdah.ui.internal.operate.LiveIcons;
import org.howdah.ui.internal.operate.Times;

/** What was read from the node last, and when. Only to be read. */
public final class ObservedSection extends ElementSection {

    private record Row(String label, String value) {
    }

    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        Live live = live();
        if (live == null) {
            return rows;
        }
        if (live.observation() == null) {
            rows.add(new Row(Messages.Observed_problem, live.problem()));
        } else {
            switch (element()) {
            case Server server -> live.observation().server(String.valueOf(server.getId())).ifPresent(state -> server(state, rows));
            case Link link -> live.observation().link(String.valueOf(link.getId())).ifPresent(state -> link(state, rows));
            default -> {
                // Hosts and sets are observed through their servers and links.
            }
            }
        }
        rows.add(new Row(Messages.Observed_taken, Times.clock(live.taken())));
        return rows;
    }

    private static void server(ServerState state, List<Row> rows) {
        add(rows, Messages.Observed_state, LiveIcons.word(state.state()));
        add(rows, Messages.Observed_problem, state.problem());
        add(rows, Messages.Observed_presence, state.presence().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '));
        add(rows, Messages.Observed_role, state.role().word());
        add(rows, Messages.Observed_version, state.version());
        add(rows, Messages.Observed_timeline, state.timeline() == null ? "" : state.timeline().toString()); //$NON-NLS-1$
        add(rows, Messages.Observed_lsn, state.lsn());
        add(rows, Messages.Observed_data, state.dataDirectory());
        add(rows, Messages.Observed_socket, state.socketDirectory());
        add(rows, Messages.Observed_bin, state.binDirectory());
        add(rows, Messages.Observed_databases, String.join(", ", state.databases())); //$NON-NLS-1$
        state.slots().forEach(slot -> add(rows, NLS.bind(Messages.Observed_slot, slot.name()), slot.type() + ", " //$NON-NLS-1$
                + (slot.active() ? Messages.Observed_active : Messages.Observed_inactive) + ", " + slot.walStatus() + ", " + Amounts.bytes(slot.retainedBytes()))); //$NON-NLS-1$ //$NON-NLS-2$
        state.senders().forEach(sender -> add(rows, NLS.bind(Messages.Observed_sender, sender.application()), sender.clientAddress() + ", " + sender.state() //$NON-NLS-1$
                + ", " + sender.syncState() + ", " + Amounts.bytes(sender.lagBytes()) + ", " + Amounts.seconds(sender.lagSeconds()))); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
        add(rows, Messages.Observed_system, state.systemIdentifier());
    }

    private static void link(LinkState state, List<Row> rows) {
        add(rows, Messages.Observed_state, LiveIcons.word(state.state()));
        add(rows, Messages.Observed_presence, state.presence().name().toLowerCase(java.util.Locale.ROOT));
        add(rows, Messages.Observed_lagBytes, Amounts.bytes(state.lagBytes()));
        add(rows, Messages.Observed_lagSeconds, Amounts.seconds(state.lagSeconds()));
        Map<String, String> all = new TreeMap<>(state.facts());
        all.putAll(state.details());
        all.forEach((key, value) -> add(rows, key, value));
    }

    private static void add(List<Row> rows, String label, String value) {
        if (value != null && !value.isBlank()) {
            rows.add(new Row(label, value));
        }
    }

    @Override
    Object shape() {
        // Values change with every observation: the labels say whether the widgets still fit.
        return List.of(element(), rows().stream().map(Row::label).toList());
    }

    private final List<Text> values = new ArrayList<>();

    @Override
    void build(Composite parent) {
        values.clear();
        List<Row> rows = rows();
        if (rows.isEmpty()) {
            Muted.apply(getWidgetFactory().createLabel(parent, Messages.Observed_none, SWT.WRAP));
            return;
        }
        Composite grid = getWidgetFactory().createComposite(parent);
        GridLayout layout = new GridLayout(2, false);
        layout.horizontalSpacing = 14;
        layout.verticalSpacing = 2;
        grid.setLayout(layout);
        for (Row row : rows) {
            Muted.apply(getWidgetFactory().createLabel(grid, row.label()));
            Text value = new Text(grid, SWT.READ_ONLY);
            getWidgetFactory().adapt(value, true, false);
            value.setFont(JFaceResources.getTextFont());
            value.setText(row.value());
            value.setLayoutData(new org.eclipse.swt.layout.GridData(SWT.FILL, SWT.CENTER, true, false));
            values.add(value);
        }
    }

    @Override
    void update() {
        List<Row> rows = rows();
        for (int i = 0; i < values.size() && i < rows.size(); i++) {
            if (!values.get(i).isDisposed() && !values.get(i).getText().equals(rows.get(i).value())) {
                values.get(i).setText(rows.get(i).value());
            }
        }
    }
}
