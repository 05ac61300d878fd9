package org.howdah.ui.internal.operate;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.howdah.edit.Labels;
import org.howdah.engine.Live;
import org.howdah.engine.Status;
import org.howdah.model.Topologies;
import org.howdah.model.topology.Link;
import org.howdah.ui.internal.Icons;
import org.howdah.ui.internal.fields.Amounts;
import org.howdah.ui.internal.widgets.Tables;

/** How every link is, with its lag. */
public final class LinksView extends LiveTable<LinksView.Row> {

    record Row(Status.LinkStatus link, String presence, Instant since) {
    }

    @Override
    void columns(TableViewer table) {
        StateColumn.state(table, (Row row) -> row.link().state());
        Tables.column(table, Messages.Links_link, 110, SWT.LEFT, (Row row) -> row.link().id(),
                row -> Icons.image(Labels.linkIcon(row.link().technology())));
        Tables.column(table, Messages.Links_set, 90, SWT.LEFT, this::set, null);
        Tables.column(table, Messages.Links_lagBytes, 100, SWT.RIGHT, (Row row) -> lag(row.link()), null,
                Comparator.comparing((Row row) -> row.link().lagBytes() != null ? row.link().lagBytes() : row.link().lagEvents(), Comparator.nullsLast(Comparator.naturalOrder())));
        Tables.column(table, Messages.Links_lagSeconds, 90, SWT.RIGHT, (Row row) -> Amounts.seconds(row.link().lagSeconds()), null,
                Comparator.comparing((Row row) -> row.link().lagSeconds(), Comparator.nullsLast(Comparator.naturalOrder())));
        Tables.column(table, Messages.Links_ends, 220, SWT.LEFT, (Row row) -> row.link().from() + " → " + row.link().to(), null); //$NON-NLS-1$
        Tables.column(table, Messages.Links_presence, 100, SWT.LEFT, Row::presence, null);
        Tables.column(table, Messages.Live_since, 90, SWT.RIGHT, (Row row) -> Times.clock(row.since()), null, Comparator.comparing(Row::since));
        Tables.column(table, Messages.Links_technology, 160, SWT.LEFT, (Row row) -> Labels.technology(row.link().technology()), null);
    }

    @Override
    List<Row> rows(Live live) {
        return live.status() == null ? List.of() : live.status().links().stream().map(link -> new Row(link, live.observation().link(link.id())
                .map(state -> presence(state.presence())).orElse(Messages.Presence_unknown), live.since().getOrDefault("link " + link.id(), live.taken()))).toList(); //$NON-NLS-1$
    }

    /** In what the technology counts it. */
    private static String lag(Status.LinkStatus link) {
        return link.lagBytes() != null || link.lagEvents() == null ? Amounts.bytes(link.lagBytes())
                : NLS.bind(link.lagEvents() == 1 ? Messages.Links_event : Messages.Links_events, String.format(Locale.ROOT, "%,d", link.lagEvents())); //$NON-NLS-1$
    }

    private String set(Row row) {
        return document() == null ? "" : Topologies.link(document().topology(), row.link().id()).map(Link::getSet).orElse(""); //$NON-NLS-1$
    }

    private static String presence(org.howdah.technology.LinkState.Presence presence) {
        return switch (presence) {
        case MISSING -> Messages.Presence_missing;
        case PRESENT -> Messages.Presence_present;
        case UNEXPECTED -> Messages.Presence_unexpected;
        case UNKNOWN -> Messages.Presence_unknown;
        };
    }

    @Override
    String subject(Row row) {
        return "link " + row.link().id(); //$NON-NLS-1$
    }

    @Override
    String none(Live live) {
        return Messages.Links_none;
    }
}
