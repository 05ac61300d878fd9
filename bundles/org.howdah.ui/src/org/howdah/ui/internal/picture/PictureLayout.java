package org.howdah.ui.internal.picture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.howdah.model.Topologies;
import org.howdah.model.topology.Host;
import org.howdah.model.topology.Link;
import org.howdah.model.topology.Server;
import org.howdah.model.topology.Topology;

/**
 * Where everything stands in the picture, without a widget: hosts are cards in columns, providers left of their receivers, servers lie
 * in their host's card, links go from server to server.
 */
final class PictureLayout {

    static final int CARD_WIDTH = 250;
    static final int SERVER_HEIGHT = 56;
    private static final int HEADER = 40;
    private static final int PADDING = 10;
    private static final int COLUMN_GAP = 240;
    private static final int CHUNK_GAP = 40;
    private static final int ROW_GAP = 26;
    private static final int ROWS = 10;
    private static final int MARGIN = 24;

    /** @param hosts by their cards; a server whose host is missing has a card of its own */
    record Card(EObject element, Rectangle bounds) {
    }

    record Box(Server server, Rectangle bounds) {
    }

    /** A link as a curve of four points; the middle is where its label stands. */
    record Line(Link link, Point from, Point fromBend, Point toBend, Point to) {
        /** A curve lies within its four points. */
        Rectangle bounds() {
            int left = Math.min(Math.min(from.x, to.x), Math.min(fromBend.x, toBend.x)) - LABEL_WIDTH / 2;
            int top = Math.min(Math.min(from.y, to.y), Math.min(fromBend.y, toBend.y)) - 30;
            int right = Math.max(Math.max(from.x, to.x), Math.max(fromBend.x, toBend.x)) + LABEL_WIDTH / 2;
            int bottom = Math.max(Math.max(from.y, to.y), Math.max(fromBend.y, toBend.y)) + 30;
            return new Rectangle(left, top, right - left, bottom - top);
        }

        Point middle() {
            // Of a cubic curve, at its half.
            return new Point((from.x + 3 * fromBend.x + 3 * toBend.x + to.x) / 8, (from.y + 3 * fromBend.y + 3 * toBend.y + to.y) / 8);
        }
    }

    private static final int LABEL_WIDTH = 240;

    private final List<Card> cards = new ArrayList<>();
    private final Map<String, Box> boxes = new LinkedHashMap<>();
    private final List<Line> lines = new ArrayList<>();
    private final Map<String, Integer> parallels = new HashMap<>();
    private Point size = new Point(0, 0);

    PictureLayout(Topology topology) {
        Map<String, Integer> levels = levels(topology);
        Map<EObject, List<Server>> groups = new LinkedHashMap<>();
        topology.getHosts().forEach(host -> groups.put(host, new ArrayList<>()));
        Map<String, Host> hosts = new HashMap<>();
        topology.getHosts().forEach(host -> hosts.putIfAbsent(String.valueOf(host.getId()), host));
        for (Server server : topology.getServers()) {
            Host host = hosts.get(String.valueOf(server.getHost()));
            groups.computeIfAbsent(host == null ? server : host, any -> new ArrayList<>()).add(server);
        }
        Map<Integer, List<EObject>> columns = new TreeMap<>();
        groups.forEach((element, servers) -> columns.computeIfAbsent(
                servers.stream().mapToInt(server -> levels.getOrDefault(String.valueOf(server.getId()), 0)).min().orElse(0), any -> new ArrayList<>()).add(element));
        place(columns, groups);
        topology.getLinks().forEach(this::connect);
    }

    /** How many links away from its first provider each server is; circles are cut where they close. */
    private static Map<String, Integer> levels(Topology topology) {
        Map<String, List<String>> providers = new HashMap<>();
        for (Link link : topology.getLinks()) {
            if (link.getFrom() != null && link.getTo() != null) {
                providers.computeIfAbsent(Topologies.serverId(link.getTo()), any -> new ArrayList<>()).add(Topologies.serverId(link.getFrom()));
            }
        }
        Map<String, Integer> levels = new HashMap<>();
        topology.getServers().forEach(server -> level(String.valueOf(server.getId()), providers, levels, new HashSet<>()));
        return levels;
    }

    private static int level(String server, Map<String, List<String>> providers, Map<String, Integer> levels, Set<String> path) {
        Integer known = levels.get(server);
        if (known != null) {
            return known;
        }
        if (!path.add(server)) {
            return 0;
        }
        int level = 0;
        for (String provider : providers.getOrDefault(server, List.of())) {
            if (!path.contains(provider)) {
                level = Math.max(level, 1 + level(provider, providers, levels, path));
            }
        }
        path.remove(server);
        levels.put(server, level);
        return level;
    }

    private void place(Map<Integer, List<EObject>> columns, Map<EObject, List<Server>> groups) {
        List<List<EObject>> chunks = new ArrayList<>();
        List<Integer> gaps = new ArrayList<>();
        for (List<EObject> column : columns.values()) {
            // A long column is broken into several, so that the picture of many hosts does not become a ribbon.
            int rows = Math.max(ROWS, (int) Math.ceil(Math.sqrt(column.size() / 2.0)));
            for (int from = 0; from < column.size(); from += rows) {
                chunks.add(column.subList(from, Math.min(column.size(), from + rows)));
                gaps.add(from + rows < column.size() ? CHUNK_GAP : COLUMN_GAP);
            }
        }
        int tallest = chunks.stream().mapToInt(column -> height(column, groups)).max().orElse(0);
        int x = MARGIN;
        for (int i = 0; i < chunks.size(); i++) {
            List<EObject> column = chunks.get(i);
            // Columns are centred: one primary stands in the middle before its standbys.
            int y = MARGIN + (tallest - height(column, groups)) / 2;
            for (EObject element : column) {
                List<Server> servers = groups.get(element);
                Rectangle card = new Rectangle(x, y, CARD_WIDTH, height(servers));
                cards.add(new Card(element, card));
                int top = y + HEADER;
                for (Server server : servers) {
                    boxes.putIfAbsent(String.valueOf(server.getId()), new Box(server, new Rectangle(x + PADDING, top, CARD_WIDTH - 2 * PADDING, SERVER_HEIGHT)));
                    top += SERVER_HEIGHT + PADDING;
                }
                y += card.height + ROW_GAP;
            }
            x += CARD_WIDTH + gaps.get(i);
        }
        size = new Point(Math.max(0, x - COLUMN_GAP + MARGIN), tallest + 2 * MARGIN);
    }

    private static int height(List<Server> servers) {
        return HEADER + Math.max(1, servers.size()) * (SERVER_HEIGHT + PADDING);
    }

    private static int height(List<EObject> column, Map<EObject, List<Server>> groups) {
        return column.stream().mapToInt(element -> height(groups.get(element))).sum() + ROW_GAP * (column.size() - 1);
    }

    private void connect(Link link) {
        Box from = boxes.get(Topologies.serverId(link.getFrom()));
        Box to = boxes.get(Topologies.serverId(link.getTo()));
        if (from == null || to == null) {
            return;
        }
        // Several links between the same two servers must not hide each other.
        int before = parallels.merge(from.server().getId() + '\0' + to.server().getId(), 1, Integer::sum) - 1;
        int shift = before * 14;
        int bow = before * 70;
        boolean forward = to.bounds().x > from.bounds().x;
        boolean same = to.bounds().x == from.bounds().x;
        Point start = new Point(forward || same ? from.bounds().x + from.bounds().width : from.bounds().x, from.bounds().y + from.bounds().height / 2 + shift);
        Point end = new Point(forward ? to.bounds().x : to.bounds().x + to.bounds().width, to.bounds().y + to.bounds().height / 2 + shift);
        int reach = same ? COLUMN_GAP / 2 : Math.max(60, Math.abs(end.x - start.x) / 2);
        lines.add(new Line(link, start, new Point(start.x + (forward || same ? reach : -reach), start.y + bow),
                new Point(end.x + (forward ? -reach : reach), end.y + bow), end));
        size = new Point(Math.max(size.x, Math.max(start.x, end.x) + (same ? reach : 0) + MARGIN), Math.max(size.y, Math.max(start.y, end.y) + bow + MARGIN));
    }

    List<Card> cards() {
        return cards;
    }

    List<Box> boxes() {
        return List.copyOf(boxes.values());
    }

    List<Line> lines() {
        return lines;
    }

    /** Where an element is; null for what is not drawn. */
    Rectangle bounds(EObject element) {
        for (Box box : boxes.values()) {
            if (box.server() == element) {
                return box.bounds();
            }
        }
        for (Line line : lines) {
            if (line.link() == element) {
                return new Rectangle(line.middle().x - 80, line.middle().y - 18, 160, 36);
            }
        }
        return cards.stream().filter(card -> card.element() == element).map(Card::bounds).findFirst().orElse(null);
    }

    /** Everything that is drawn, in the order the keyboard goes through it. */
    List<EObject> elements() {
        List<EObject> all = new ArrayList<>();
        cards.stream().map(Card::element).filter(Host.class::isInstance).forEach(all::add);
        boxes.values().forEach(box -> all.add(box.server()));
        lines.forEach(line -> all.add(line.link()));
        return all;
    }

    /** Width and height of the whole picture. */
    Point size() {
        return size;
    }

    /** The element at a place; null for none. */
    EObject at(int x, int y) {
        for (Line line : lines) {
            Point middle = line.middle();
            if (Math.abs(middle.x - x) < 80 && Math.abs(middle.y - y) < 18) {
                return line.link();
            }
        }
        for (Box box : boxes.values()) {
            if (box.bounds().contains(x, y)) {
                return box.server();
            }
        }
        return cards.stream().filter(card -> card.bounds().contains(x, y)).map(Card::element).findFirst().orElse(null);
    }
}
