package org.howdah.picture.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.howdah.model.Topologies;
import org.howdah.model.topology.Database;
import org.howdah.model.topology.Host;
import org.howdah.model.topology.Link;
import org.howdah.model.topology.ReplicationSet;
import org.howdah.model.topology.Server;
import org.howdah.model.topology.Site;
import org.howdah.model.topology.Topology;
import org.howdah.picture.Kind;
import org.howdah.picture.Layout;
import org.howdah.picture.LayoutKeys;

/** The boxes of a topology inside each other, without those that collapsed ones hide. Names that lead nowhere get boxes of their own. */
public final class Tree {

    /** Databases of a server that are shown; the rest is counted. */
    static final int MOST_DATABASES = 24;

    /** The picture itself. */
    public final Node root = new Node("", Kind.SITE, null, "");
    /** Sets whose origin is not in the topology. */
    public final List<ReplicationSet> homeless = new ArrayList<>();
    private final Map<String, Node> servers = new HashMap<>();
    private final Map<String, List<ReplicationSet>> setsByServer = new HashMap<>();
    private final Map<EObject, Node> byElement = new IdentityHashMap<>();

    private Tree() {
    }

    public static Tree of(Topology topology, Layout layout) {
        Tree tree = new Tree();
        LayoutKeys keys = LayoutKeys.of(topology);
        tree.sets(topology);
        Map<String, Node> sites = new LinkedHashMap<>();
        for (Site site : topology.getSites()) {
            Node node = tree.node(keys, site, Kind.SITE, site.getId());
            tree.root.add(node);
            sites.putIfAbsent(node.name, node);
        }
        Map<String, Node> hosts = new LinkedHashMap<>();
        for (Host host : topology.getHosts()) {
            Node node = tree.node(keys, host, Kind.HOST, host.getId());
            tree.siteOf(host, sites).add(node);
            hosts.putIfAbsent(node.name, node);
        }
        for (Server server : topology.getServers()) {
            Node node = tree.node(keys, server, Kind.SERVER, server.getId());
            tree.hostOf(server, hosts).add(node);
            tree.servers.putIfAbsent(node.name, node);
            tree.rows(server, node);
        }
        tree.collapse(topology, layout);
        return tree;
    }

    private Node node(LayoutKeys keys, EObject element, Kind kind, String name) {
        Node node = new Node(keys.key(element).orElseThrow(), kind, element, name);
        byElement.put(element, node);
        return node;
    }

    private void sets(Topology topology) {
        for (ReplicationSet set : topology.getSets()) {
            setsByServer.computeIfAbsent(Topologies.serverId(set.getOrigin()), id -> new ArrayList<>()).add(set);
        }
        Set<String> known = new HashSet<>();
        topology.getServers().forEach(server -> known.add(server.getId()));
        topology.getSets().stream().filter(set -> !known.contains(Topologies.serverId(set.getOrigin()))).forEach(homeless::add);
    }

    private Node siteOf(Host host, Map<String, Node> sites) {
        String site = host.getSite();
        if (site == null || site.isBlank()) {
            return root;
        }
        return sites.computeIfAbsent(site, name -> {
            Node unlisted = new Node(LayoutKeys.unlistedSite(name), Kind.SITE, null, name);
            root.add(unlisted);
            return unlisted;
        });
    }

    private Node hostOf(Server server, Map<String, Node> hosts) {
        String host = server.getHost();
        if (host == null || host.isBlank()) {
            return root;
        }
        return hosts.computeIfAbsent(host, name -> {
            Node unlisted = new Node(LayoutKeys.unlistedHost(name), Kind.HOST, null, name);
            root.add(unlisted);
            return unlisted;
        });
    }

    private void rows(Server server, Node node) {
        List<ReplicationSet> sets = new ArrayList<>(setsByServer.getOrDefault(server.getId(), List.of()));
        if (servers.get(node.name) != node) {
            // A second server of the same name: ends lead to the first.
            sets.clear();
        }
        double y = Sizes.SERVER_HEADER;
        int shown = 0;
        for (Database database : server.getDatabases()) {
            if (++shown > MOST_DATABASES) {
                node.moreRows++;
                continue;
            }
            node.rows.add(new Node.Row(database, Kind.DATABASE, database.getName(), 0, y, Sizes.DATABASE));
            y += Sizes.DATABASE + Sizes.ROW_GAP;
            for (ReplicationSet set : List.copyOf(sets)) {
                if (Topologies.databaseName(set.getOrigin()).filter(name -> name.equals(database.getName())).isPresent()) {
                    node.rows.add(new Node.Row(set, Kind.SET, set.getId(), 1, y, Sizes.SET));
                    y += Sizes.SET + Sizes.ROW_GAP;
                    sets.remove(set);
                }
            }
        }
        for (ReplicationSet set : sets) {
            node.rows.add(new Node.Row(set, Kind.SET, set.getId(), 0, y, Sizes.SET));
            y += Sizes.SET + Sizes.ROW_GAP;
        }
    }

    private void collapse(Topology topology, Layout layout) {
        if (layout.collapsed().isEmpty()) {
            return;
        }
        for (Node child : List.copyOf(root.children)) {
            collapseIn(child, layout);
        }
        leaves(topology, layout);
    }

    private void collapseIn(Node node, Layout layout) {
        if (node.kind != Kind.SERVER && layout.collapsed().contains(node.key)) {
            node.collapsed = true;
            hide(node, node);
            node.children.clear();
            return;
        }
        node.children.forEach(child -> collapseIn(child, layout));
    }

    private void hide(Node below, Node by) {
        for (Node child : below.children) {
            child.standsFor = by;
            by.hidden.add(child);
            hide(child, by);
        }
    }

    /** Servers that only receive, and only from a collapsed one, are folded into it, and their hosts with them where nothing else is on these. */
    private void leaves(Topology topology, Layout layout) {
        Map<Node, Set<Node>> providers = new IdentityHashMap<>();
        Set<Node> sources = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Link link : topology.getLinks()) {
            Node from = server(link.getFrom());
            Node to = server(link.getTo());
            if (from != null && to != null && from != to) {
                sources.add(from);
                providers.computeIfAbsent(to, key -> Collections.newSetFromMap(new IdentityHashMap<>())).add(from);
            }
        }
        for (Server server : topology.getServers()) {
            Node leaf = byElement.get(server);
            Set<Node> from = providers.getOrDefault(leaf, Set.of());
            if (leaf.standsFor != null || from.size() != 1 || sources.contains(leaf)) {
                continue;
            }
            Node provider = from.iterator().next();
            if (provider.standsFor == null && layout.collapsed().contains(provider.key)) {
                provider.collapsed = true;
                provider.hidden.add(leaf);
                leaf.standsFor = provider;
                Node host = leaf.parent;
                host.children.remove(leaf);
                if (host.kind == Kind.HOST && host.children.isEmpty() && host != provider.parent) {
                    host.standsFor = provider;
                    host.parent.children.remove(host);
                }
            }
        }
    }

    /** The server of an end; null where the topology has none of that name. */
    public Node server(String end) {
        return servers.get(Topologies.serverId(end));
    }

    /** What is drawn of an element; null for databases, sets and links. */
    public Node node(EObject element) {
        return byElement.get(element);
    }

    /** The row of an end's database, or null. */
    public static Node.Row row(Node server, String end) {
        String database = Topologies.databaseName(end).orElse(null);
        if (database != null && server.kind == Kind.SERVER) {
            for (Node.Row row : server.rows) {
                if (row.kind() == Kind.DATABASE && database.equals(row.name())) {
                    return row;
                }
            }
        }
        return null;
    }
}
