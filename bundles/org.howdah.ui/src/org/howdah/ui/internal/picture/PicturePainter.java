package org.howdah.ui.internal.picture;

import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.LineAttributes;
import org.eclipse.swt.graphics.Path;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.howdah.edit.Labels;
import org.howdah.edit.Names;
import org.howdah.engine.Live;
import org.howdah.engine.Status;
import org.howdah.model.Topologies;
import org.howdah.model.topology.Host;
import org.howdah.model.topology.Link;
import org.howdah.model.topology.Server;
import org.howdah.technology.Descriptor;
import org.howdah.technology.LinkState.Presence;
import org.howdah.ui.internal.Icons;
import org.howdah.ui.internal.Plugins;
import org.howdah.ui.internal.fields.Amounts;
import org.howdah.ui.internal.operate.LiveIcons;
import org.howdah.ui.internal.picture.PictureLayout.Box;
import org.howdah.ui.internal.picture.PictureLayout.Card;
import org.howdah.ui.internal.picture.PictureLayout.Line;

/** Draws the picture: state by colour, shape and word; kinds of links by their lines. */
final class PicturePainter {

    private final GC gc;
    private final Palette palette;
    private final Live live;
    private final EObject selected;
    private final Font normal;
    private final Font bold;

    PicturePainter(GC gc, Palette palette, Live live, EObject selected, Font normal, Font bold) {
        this.gc = gc;
        this.palette = palette;
        this.live = live;
        this.selected = selected;
        this.normal = normal;
        this.bold = bold;
        gc.setAntialias(SWT.ON);
        gc.setTextAntialias(SWT.ON);
    }

    /** @param seen the part that is in sight; nothing else is drawn */
    void paint(PictureLayout layout, Rectangle seen) {
        layout.cards().stream().filter(card -> card.bounds().intersects(seen)).forEach(this::card);
        layout.boxes().stream().filter(box -> box.bounds().intersects(seen)).forEach(this::server);
        List<Line> lines = layout.lines().stream().filter(line -> line.bounds().intersects(seen)).toList();
        lines.forEach(this::line);
        lines.forEach(this::label);
    }

    private void card(Card card) {
        Rectangle r = card.bounds();
        boolean missing = !(card.element() instanceof Host);
        gc.setBackground(palette.card());
        gc.fillRoundRectangle(r.x, r.y, r.width, r.height, 10, 10);
        outline(r, card.element(), missing ? palette.critical() : palette.border(), missing, 10);
        int x = r.x + 12;
        gc.drawImage(Icons.image(missing ? "state_critical" : "host"), x, r.y + 11); //$NON-NLS-1$ //$NON-NLS-2$
        gc.setFont(bold);
        gc.setForeground(palette.text());
        String name = card.element() instanceof Host host ? Names.of(host) : NLS.bind(Messages.Picture_noHost, ((Server) card.element()).getHost());
        gc.drawText(name, x + 22, r.y + 10, true);
        if (card.element() instanceof Host host) {
            int after = x + 22 + gc.textExtent(name).x + 10;
            gc.setFont(normal);
            gc.setForeground(palette.muted());
            String where = Topologies.address(host) + (Labels.blank(host.getSite()) ? "" : " · " + host.getSite()); //$NON-NLS-1$ //$NON-NLS-2$
            gc.drawText(fit(where, r.x + r.width - 8 - after), after, r.y + 10, true);
        }
    }

    private void outline(Rectangle r, EObject element, Color colour, boolean dashed, int arc) {
        boolean chosen = element == selected;
        gc.setForeground(chosen ? palette.selection() : colour);
        gc.setLineAttributes(dashed ? new LineAttributes(1.4f, SWT.CAP_FLAT, SWT.JOIN_ROUND, SWT.LINE_CUSTOM, new float[] { 5, 4 }, 0, 10)
                : new LineAttributes(chosen ? 2.4f : 1.2f));
        gc.drawRoundRectangle(r.x, r.y, r.width, r.height, arc, arc);
    }

    private void server(Box box) {
        Rectangle r = box.bounds();
        Server server = box.server();
        gc.setBackground(palette.box());
        gc.fillRoundRectangle(r.x, r.y, r.width, r.height, 8, 8);
        Status.ServerStatus status = live == null ? null : live.server(String.valueOf(server.getId())).orElse(null);
        outline(r, server, status == null ? palette.boxBorder() : palette.of(status.state()), false, 8);
        String icon = LiveIcons.icon((EObject) server);
        gc.drawImage(Icons.image(icon == null ? "server" : icon), r.x + 10, r.y + 10); //$NON-NLS-1$
        gc.setFont(bold);
        gc.setForeground(palette.text());
        gc.drawText(Names.of(server), r.x + 32, r.y + 8, true);
        int after = r.x + 32 + gc.textExtent(Names.of(server)).x + 8;
        gc.setFont(normal);
        gc.setForeground(palette.muted());
        gc.drawText(fit(Labels.detail(server), r.x + r.width - 6 - after), after, r.y + 8, true);
        if (live == null) {
            String databases = String.join(", ", server.getDatabases().stream().map(Names::of).toList()); //$NON-NLS-1$
            gc.drawText(fit(databases.isEmpty() ? Messages.Picture_planned : databases, r.width - 40), r.x + 32, r.y + 30, true);
            return;
        }
        org.howdah.technology.State state = status == null ? org.howdah.technology.State.UNKNOWN : status.state();
        gc.drawImage(Icons.image(LiveIcons.icon(state)), r.x + 32, r.y + 31);
        gc.setForeground(palette.of(state));
        String role = status == null || "unknown".equals(status.role()) ? "" : status.role() + ", "; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
        gc.drawText(fit(role + LiveIcons.word(state), r.width - 62), r.x + 54, r.y + 30, true);
    }

    private Status.LinkStatus status(Link link) {
        return live == null ? null : live.link(String.valueOf(link.getId())).orElse(null);
    }

    private boolean missing(Link link) {
        return live != null && live.observation() != null
                && live.observation().link(String.valueOf(link.getId())).map(state -> state.presence() == Presence.MISSING).orElse(false);
    }

    private Color colour(Link link) {
        if (Plugins.technology(link.getTechnology()).isEmpty()) {
            return palette.unknown();
        }
        Status.LinkStatus status = status(link);
        return live == null || missing(link) ? palette.planned() : status == null ? palette.unknown() : palette.of(status.state());
    }

    private void line(Line line) {
        Color colour = line.link() == selected ? palette.selection() : colour(line.link());
        Descriptor.Line kind = Plugins.technology(line.link().getTechnology()).map(found -> found.descriptor().line()).orElse(Descriptor.Line.WAL_STREAM);
        gc.setForeground(colour);
        gc.setBackground(colour);
        float width = line.link() == selected ? 3f : 2f;
        boolean forward = line.to().x >= line.toBend().x;
        int tip = forward ? -9 : 9;
        switch (kind) {
        case WAL_STREAM -> curve(line, new LineAttributes(width), 0, tip);
        case WAL_FILES -> curve(line, new LineAttributes(width, SWT.CAP_FLAT, SWT.JOIN_ROUND, SWT.LINE_CUSTOM, new float[] { 12, 7 }, 0, 10), 0, tip);
        case ROW_CHANGES -> curve(line, new LineAttributes(width + 0.6f, SWT.CAP_ROUND, SWT.JOIN_ROUND, SWT.LINE_CUSTOM, new float[] { 1, 6 }, 0, 10), 0, tip);
        case TRIGGER_LOG -> {
            curve(line, new LineAttributes(1.3f), -2, tip);
            curve(line, new LineAttributes(1.3f), 2, tip);
        }
        }
        Point to = line.to();
        int[] head = { to.x, to.y, to.x + tip - (forward ? 2 : -2), to.y - 5, to.x + tip - (forward ? 2 : -2), to.y + 5 };
        gc.setLineAttributes(new LineAttributes(1.6f));
        // Filled where a commit waits for the receiver, open where it does not.
        if (synchronous(line.link())) {
            gc.fillPolygon(head);
        } else {
            gc.setBackground(palette.background());
            gc.fillPolygon(head);
        }
        gc.drawPolygon(head);
    }

    private static boolean synchronous(Link link) {
        return Topologies.setting(link, "mode").filter(mode -> !mode.equals("async")).isPresent(); //$NON-NLS-1$ //$NON-NLS-2$
    }

    private void curve(Line line, LineAttributes attributes, int shift, int tip) {
        gc.setLineAttributes(attributes);
        Path path = new Path(gc.getDevice());
        path.moveTo(line.from().x, line.from().y + shift);
        path.cubicTo(line.fromBend().x, line.fromBend().y + shift, line.toBend().x, line.toBend().y + shift, line.to().x + tip, line.to().y + shift);
        gc.drawPath(path);
        path.dispose();
    }

    /** Technology, state, lag: what one looks for first, on a ground of its own. */
    private void label(Line line) {
        Link link = line.link();
        Status.LinkStatus status = status(link);
        String first = Names.of(link) + " · " + Labels.technology(link.getTechnology()); //$NON-NLS-1$
        String icon;
        String second;
        if (Plugins.technology(link.getTechnology()).isEmpty()) {
            icon = "state_unknown"; //$NON-NLS-1$
            second = Messages.Picture_noPlugin;
        } else if (live == null) {
            icon = "state_planned"; //$NON-NLS-1$
            second = Messages.Picture_drawn;
        } else if (missing(link)) {
            icon = "state_planned"; //$NON-NLS-1$
            second = Messages.Picture_missing;
        } else {
            org.howdah.technology.State state = status == null ? org.howdah.technology.State.UNKNOWN : status.state();
            icon = LiveIcons.icon(state);
            second = LiveIcons.word(state) + lag(status);
        }
        gc.setFont(normal);
        Point a = gc.textExtent(first);
        Point b = gc.textExtent(second);
        int width = Math.max(a.x, b.x + 22) + 12;
        Point middle = line.middle();
        Rectangle ground = new Rectangle(middle.x - width / 2, middle.y - a.y - 3, width, a.y + b.y + 6);
        gc.setBackground(palette.background());
        gc.fillRoundRectangle(ground.x, ground.y, ground.width, ground.height, 8, 8);
        gc.setForeground(palette.text());
        gc.drawText(first, middle.x - a.x / 2, ground.y + 2, true);
        int x = middle.x - (b.x + 22) / 2;
        gc.drawImage(Icons.image(icon), x, ground.y + 3 + a.y);
        gc.setForeground(colour(link));
        gc.drawText(second, x + 22, ground.y + 2 + a.y, true);
    }

    /** An unknown lag is said, and never looks like a small one. */
    private static String lag(Status.LinkStatus status) {
        if (status == null || status.lagBytes() == null && status.lagSeconds() == null) {
            return " · " + Messages.Picture_lagUnknown; //$NON-NLS-1$
        }
        return " · " + Amounts.bytes(status.lagBytes()) + (status.lagSeconds() == null ? "" : " · " + Amounts.seconds(status.lagSeconds())); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
    }

    private String fit(String text, int width) {
        if (width <= 0 || gc.textExtent(text).x <= width) {
            return width <= 0 ? "" : text; //$NON-NLS-1$
        }
        String shorter = text;
        while (!shorter.isEmpty() && gc.textExtent(shorter + '…').x > width) {
            shorter = shorter.substring(0, shorter.length() - 1);
        }
        return shorter + '…';
    }
}
