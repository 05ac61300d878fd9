package org.howdah.ui.internal.operate;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.swt.SWT;
import org.howdah.engine.Live;
import org.howdah.engine.Status;
import org.howdah.technology.ServerState;
import org.howdah.ui.internal.Icons;
import org.howdah.ui.internal.fields.Amounts;
import org.howdah.ui.internal.widgets.Tables;

/** How every server is. */
public final class ServersView extends LiveTable<ServersView.Row> {

    record Row(Status.ServerStatus server, String presence, String lsn, String problem, Instant since) {
    }

    @Override
    void columns(TableViewer table) {
        StateColumn.state(table, (Row row) -> row.server().state());
        Tables.column(table, Messages.Servers_server, 110, SWT.LEFT, (Row row) -> row.server().id(), row -> Icons.image(switch (row.server().role()) {
        case "primary" -> "server_primary"; //$NON-NLS-1$ //$NON-NLS-2$
        case "standby" -> "server_standby"; //$NON-NLS-1$ //$NON-NLS-2$
        default -> "server"; //$NON-NLS-1$
        }));
        Tables.column(table, Messages.Servers_host, 110, SWT.LEFT, (Row row) -> row.server().host(), null);
        Tables.column(table, Messages.Servers_role, 90, SWT.LEFT, (Row row) -> row.server().role(), null);
        Tables.column(table, Messages.Servers_presence, 110, SWT.LEFT, Row::presence, null);
        Tables.column(table, Messages.Servers_version, 80, SWT.LEFT, (Row row) -> row.server().version().isBlank() ? Amounts.UNKNOWN : row.server().version(), null);
        Tables.column(table, Messages.Servers_timeline, 80, SWT.RIGHT, (Row row) -> row.server().timeline() == null ? Amounts.UNKNOWN : row.server().timeline().toString(), null,
                Comparator.comparing((Row row) -> row.server().timeline(), Comparator.nullsLast(Comparator.naturalOrder())));
        Tables.column(table, Messages.Servers_lsn, 120, SWT.RIGHT, Row::lsn, null);
        Tables.column(table, Messages.Live_since, 90, SWT.RIGHT, (Row row) -> Times.clock(row.since()), null, Comparator.comparing(Row::since));
        Tables.column(table, Messages.Servers_problem, 300, SWT.LEFT, Row::problem, null);
    }

    @Override
    boolean isNodes() {
        return true;
    }

    @Override
    List<Row> rows(Live live) {
        return live.status() == null ? List.of() : live.status().servers().stream().map(server -> {
            ServerState state = live.observation().server(server.id()).orElse(null);
            return new Row(server, state == null ? Messages.Presence_unknown : state.presence().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '),
                    state == null || state.lsn().isBlank() ? Amounts.UNKNOWN : state.lsn(), state == null || state.problem() == null ? "" : state.problem(), //$NON-NLS-1$
                    live.since().getOrDefault("server " + server.id(), live.taken())); //$NON-NLS-1$
        }).toList();
    }

    @Override
    String subject(Row row) {
        return "server " + row.server().id(); //$NON-NLS-1$
    }

    @Override
    String none(Live live) {
        return Messages.Servers_none;
    }
}
