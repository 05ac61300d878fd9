package org.howdah.technology.slony.interchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.howdah.model.Topologies;
import org.howdah.model.topology.Host;
import org.howdah.model.topology.Link;
import org.howdah.model.topology.ReplicationSet;
import org.howdah.model.topology.Server;
import org.howdah.model.topology.Setting;
import org.howdah.model.topology.Topology;
import org.howdah.model.topology.TopologyFactory;
import org.howdah.model.validation.Names;
import org.howdah.technology.Finding;
import org.howdah.technology.Finding.Severity;
import org.howdah.technology.Interchange.Imported;
import org.howdah.technology.postgresql.ConnInfo;
import org.howdah.technology.postgresql.Places;
import org.howdah.technology.slony.SlonySettings;
import org.howdah.technology.slony.cluster.TableRef;

/** Draws what the configuration of the altperl tools says. The file is Perl: its data is read, nothing in it is run. */
final class SlonToolsReader {

    private static final Set<String> NODE_KEYS = Set.of("node", "host", "dbname", "port", "user", "password", "parent", "noforward", "sslmode", "options", "config");

    /** What belongs to the tools themselves and means nothing to a topology. */
    private static final Set<String> OF_THE_TOOLS = Set.of("$PIDFILE_DIR", "$PIDFILE_PREFIX", "$LOGDIR", "$APACHE_ROTATOR", "$LOG_NAME_SUFFIX", "$START_WATCHDOG", "$SLEEP_TIME",
            "$WATCHDOG_VERSION", "$WATCHDOG_VERBOSE");
    private static final Set<String> KNOWN = Set.of("$CLUSTER_NAME", "$MASTERNODE", "$DEBUGLEVEL", "$SYNC_CHECK_INTERVAL", "$SLONY_SETS", "$SET_ID", "$SET_NAME", "$SET_ORIGIN",
            "$TABLE_ID", "$SEQUENCE_ID", "@PKEYEDTABLES", "%KEYEDTABLES", "@SEQUENCES", "@SERIALTABLES", "$FOLD_CASE");

    private record Given(int id, String end, String user, String sslmode, String parent, boolean forward) {
    }

    private final Topology topology = TopologyFactory.eINSTANCE.createTopology();
    private final List<Finding> findings = new ArrayList<>();
    private final Map<Integer, Given> nodes = new TreeMap<>();
    private final PerlData data;
    private final String name;

    private SlonToolsReader(PerlData data, String name) {
        this.data = data;
        this.name = name;
    }

    /** Empty where the text says nothing that such a file says. */
    static Optional<Imported> read(String text, String name) {
        PerlData data = PerlData.read(text);
        boolean known = data.variables.containsKey("$CLUSTER_NAME") || data.variables.containsKey("$SLONY_SETS")
                || data.calls.stream().anyMatch(call -> call.name().equals("add_node"));
        return known ? Optional.of(new SlonToolsReader(data, name).read()) : Optional.empty();
    }

    private Imported read() {
        topology.setId(text("$CLUSTER_NAME", "replication"));
        data.skipped.forEach(skipped -> report("SLONY-130", Severity.WARNING, "Line " + skipped.line() + " of " + name + " was left out.",
                "It is more than data: " + skipped.why() + ". Howdah reads the file's data and runs nothing of it.", "See whether anything is missing in the drawing, and draw it by hand."));
        for (PerlData.Call call : data.calls) {
            if (call.name().equals("add_node")) {
                node(call);
            } else {
                report("SLONY-130", Severity.WARNING, "Line " + call.line() + " of " + name + " was left out.", "It calls " + call.name() + ", and Howdah runs nothing of the file.",
                        "See whether anything is missing in the drawing, and draw it by hand.");
            }
        }
        ownThings();
        List<ReplicationSet> sets = sets();
        if (sets.isEmpty()) {
            report("SLONY-131", Severity.WARNING, "No set is drawn.", name + " describes " + (nodes.isEmpty() ? "no nodes" : nodes.size() + " nodes") + " and no sets of tables.",
                    "Draw sets with their tables, and links to the receivers.");
        } else {
            cluster(sets);
        }
        return new Imported(topology, findings);
    }

    private void ownThings() {
        List<String> left = data.variables.keySet().stream().filter(OF_THE_TOOLS::contains).toList();
        if (!left.isEmpty()) {
            report("SLONY-132", Severity.INFO, "Where the altperl tools keep their own files was left out.", String.join(", ", left) + " mean nothing to Howdah, which keeps a daemon's files beside the server.",
                    "Nothing needs to be done.");
        }
        List<String> strange = data.variables.keySet().stream().filter(one -> !OF_THE_TOOLS.contains(one) && !KNOWN.contains(one)).toList();
        if (!strange.isEmpty()) {
            report("SLONY-133", Severity.INFO, "Names that the altperl tools do not know were left out.", String.join(", ", strange) + " are set in " + name + ".", "Nothing needs to be done.");
        }
    }

    // ---- nodes ----

    private void node(PerlData.Call call) {
        Map<String, String> given = new LinkedHashMap<>();
        List<Object> arguments = call.arguments();
        for (int i = 0; i + 1 < arguments.size(); i += 2) {
            given.put(String.valueOf(arguments.get(i)), arguments.get(i + 1) instanceof String value ? value : "");
        }
        String number = given.getOrDefault("node", "");
        String address = given.getOrDefault("host", "");
        String port = given.getOrDefault("port", "5432");
        if (!number.matches("[1-9]\\d{0,8}") || !address.matches("[A-Za-z0-9/][A-Za-z0-9_.:%/-]{0,252}") || !port.matches("\\d{1,5}") || Integer.parseInt(port) > 65535
                || Integer.parseInt(port) == 0) {
            report("SLONY-134", Severity.CRITICAL, "A node was left out: line " + call.line() + " of " + name + ".",
                    "Its number (" + shown(number) + "), host (" + shown(address) + ") or port (" + shown(port) + ") cannot be used.", "Correct the line, and import again.");
            return;
        }
        int id = Integer.parseInt(number);
        if (nodes.containsKey(id)) {
            report("SLONY-135", Severity.CRITICAL, "Node " + id + " stands twice in " + name + "; the second one was left out.", "Line " + call.line() + " describes it again.",
                    "Give one of the two another number, and import again.");
            return;
        }
        String database = libpq(given.getOrDefault("dbname", ""));
        if (database.isEmpty()) {
            database = "template1";
            report("SLONY-136", Severity.WARNING, "Node " + id + " has no dbname; the altperl tools then take template1.", "Line " + call.line() + " of " + name + ".", "Say which database is meant.");
        }
        if (!given.getOrDefault("password", "").isEmpty()) {
            report("SLONY-137", Severity.WARNING, "The password of node " + id + " was left out.", "A topology holds no passwords: it is shown, kept and sent to others.",
                    "Have the password in ~/.pgpass of the user that runs slon; where Howdah makes the role, it makes the password too.");
        }
        for (String key : List.of("options", "config")) {
            if (!given.getOrDefault(key, "").isEmpty()) {
                report("SLONY-138", Severity.INFO, "The " + key + " of node " + id + "'s daemon were left out.", "They say how altperl starts slon: " + shown(given.get(key)),
                        "What belongs to the cluster can be set on a set: syncInterval, syncTimeout, groupSize, logLevel.");
            }
        }
        List<String> strange = given.keySet().stream().filter(key -> !NODE_KEYS.contains(key)).toList();
        if (!strange.isEmpty()) {
            report("SLONY-133", Severity.INFO, "Names that the altperl tools do not know were left out.", String.join(", ", strange) + " of node " + id + " in " + name + ".", "Nothing needs to be done.");
        }
        nodes.put(id, new Given(id, end(address, Integer.parseInt(port), database), libpq(given.getOrDefault("user", "postgres")), given.getOrDefault("sslmode", ""),
                given.getOrDefault("parent", ""), !given.getOrDefault("noforward", "").equals("yes")));
    }

    /** The tools put a value into a connection string as it is; there a backslash escapes. */
    private static String libpq(String value) {
        return ConnInfo.parse("value=" + value).getOrDefault("value", value);
    }

    private String end(String address, int port, String database) {
        if (Places.local(address) && nodes.isEmpty()) {
            report("SLONY-139", Severity.WARNING, "The host " + address + " is drawn as it stands there.", "It names the host that the tools run on, whichever that is.",
                    "Correct the host's address and SSH settings in the drawing.");
        }
        String label = address.startsWith("/") ? "localhost" : address.matches(".*[A-Za-z].*") && !address.contains(":") ? address.replaceFirst("\\..*", "") : address;
        Host host = topology.getHosts().stream().filter(one -> address.equals(Topologies.address(one)) || address.startsWith("/") && one.getId().equals("localhost")).findFirst()
                .orElseGet(() -> Drawing.host(topology, Topologies.host(topology, label).isEmpty() ? label : address, address.startsWith("/") ? "localhost" : address));
        Server server = topology.getServers().stream().filter(one -> host.getId().equals(one.getHost()) && one.getPort() == port).findFirst()
                .orElseGet(() -> Drawing.server(topology, Drawing.free(host.getId(), id -> Topologies.server(topology, id).isPresent()), host, port));
        Drawing.database(server, database);
        return server.getId() + "/" + database;
    }

    // ---- sets ----

    private List<ReplicationSet> sets() {
        Map<String, Object> described = new LinkedHashMap<>();
        if (data.variables.get("$SLONY_SETS") instanceof Map<?, ?> map) {
            map.forEach((key, value) -> described.put(key.toString(), value));
        } else if (data.variables.containsKey("@PKEYEDTABLES") || data.variables.containsKey("%KEYEDTABLES") || data.variables.containsKey("@SEQUENCES")) {
            // The form of old files, and of slonik_build_env.
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("set_id", text("$SET_ID", "1"));
            one.put("origin", text("$SET_ORIGIN", ""));
            one.put("foldCase", text("$FOLD_CASE", "0"));
            one.put("pkeyedtables", data.variables.getOrDefault("@PKEYEDTABLES", List.of()));
            one.put("keyedtables", data.variables.getOrDefault("%KEYEDTABLES", Map.of()));
            one.put("sequences", data.variables.getOrDefault("@SEQUENCES", List.of()));
            described.put(text("$SET_NAME", "set" + text("$SET_ID", "1")), one);
        }
        List<ReplicationSet> sets = new ArrayList<>();
        described.forEach((key, value) -> {
            if (value instanceof Map<?, ?> map) {
                set(key, map, sets);
            }
        });
        return sets;
    }

    private void set(String key, Map<?, ?> given, List<ReplicationSet> sets) {
        String number = string(given, "set_id");
        String origin = string(given, "origin");
        String master = origin.isEmpty() || origin.equals("0") ? text("$MASTERNODE", "1") : origin;
        Given from = master.matches("\\d{1,9}") ? nodes.get(Integer.parseInt(master)) : null;
        if (from == null || Names.flaw(key) != null) {
            report("SLONY-140", Severity.CRITICAL, "The set " + shown(key) + " was left out.",
                    from == null ? "Its origin is node " + shown(master) + ", which " + name + " does not describe." : "Its name " + Names.flaw(key) + ".", "Correct the file, and import again.");
            return;
        }
        boolean fold = string(given, "foldCase").matches("[1-9]\\d*");
        List<String> tables = new ArrayList<>(names(key, given.get("pkeyedtables"), fold));
        Map<String, String> keys = new LinkedHashMap<>();
        if (given.get("keyedtables") instanceof Map<?, ?> keyed) {
            keyed.forEach((table, index) -> {
                List<String> one = names(key, List.of(table.toString()), fold);
                tables.addAll(one);
                one.forEach(ref -> keys.put(ref, String.valueOf(index)));
            });
        }
        if (given.get("serialtables") instanceof List<?> serial && !serial.isEmpty()) {
            report("SLONY-141", Severity.WARNING, "Tables of set " + key + " were left out: " + serial + ".", "They have no key, and Slony-I no longer makes one (serialtables).",
                    "Add a primary key, or a unique index on columns that are not null and name it in the setting keys; or leave the tables out.");
        }
        ReplicationSet set = Drawing.set(topology, key, from.end(), tables, names(key, given.get("sequences"), fold));
        if (number.matches("[1-9]\\d{0,8}")) {
            Drawing.put(set.getSettings(), SlonySettings.SET_ID.key(), number);
        }
        Drawing.put(set.getSettings(), SlonySettings.KEYS.key(), keys);
        sets.add(set);
        subscriptions(set, from, sets.size());
    }

    /** The file does not say which node receives which set: each can be subscribed, from its parent or from the origin. */
    private void subscriptions(ReplicationSet set, Given origin, int count) {
        for (Given receiver : nodes.values()) {
            if (receiver.id() == origin.id()) {
                continue;
            }
            Given parent = receiver.parent().matches("\\d{1,9}") ? nodes.get(Integer.parseInt(receiver.parent())) : null;
            if (parent == null && !receiver.parent().isEmpty() && !receiver.parent().equals("0")) {
                report("SLONY-142", Severity.WARNING, "Node " + receiver.id() + " is drawn as fed by the origin of " + set.getId() + ".",
                        "Its parent is node " + shown(receiver.parent()) + ", which " + name + " does not describe.", "Draw the link from where it shall come.");
            }
            Given provider = parent == null || parent.id() == receiver.id() ? origin : parent;
            String id = Drawing.free(set.getId() + "-" + receiver.id(), one -> Topologies.link(topology, one).isPresent());
            Link link = Drawing.link(topology, id, set.getId(), provider.end(), receiver.end());
            if (!receiver.forward()) {
                Drawing.put(link.getSettings(), SlonySettings.FORWARD.key(), "false");
            }
        }
        if (count == 1 && nodes.size() > 1) {
            report("SLONY-143", Severity.INFO, "Every node is drawn as a receiver of every set.", name + " does not say which node receives which set: that was said when slonik_subscribe_set was called.",
                    "Erase the links that shall not be. Where the cluster runs, discover it instead: 'howdah discover'.");
        }
    }

    private List<String> names(String set, Object given, boolean fold) {
        List<String> names = new ArrayList<>();
        for (Object one : given == null ? List.of() : PerlData.list(given)) {
            String text = String.valueOf(one);
            TableRef ref = ref(fold ? text.toLowerCase(Locale.ROOT) : text);
            if (ref == null) {
                report("SLONY-144", Severity.WARNING, shown(text) + " of set " + set + " was left out.", "It is no name of a table or sequence.", "Correct it in the drawing.");
            } else {
                names.add(ref.shown());
            }
        }
        return names;
    }

    /** As Slony takes it: upper case counts without quotes too, and without a schema it lies in public. */
    static TableRef ref(String text) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' && quoted && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                part.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == '.' && !quoted) {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        parts.add(part.toString());
        boolean sound = !quoted && parts.size() <= 2 && parts.stream().noneMatch(one -> one.isBlank() || one.length() > 63);
        return !sound ? null : parts.size() == 1 ? new TableRef("public", parts.getFirst()) : new TableRef(parts.get(0), parts.get(1));
    }

    // ---- the cluster ----

    private void cluster(List<ReplicationSet> sets) {
        for (ReplicationSet set : sets) {
            Drawing.put(set.getSettings(), SlonySettings.CLUSTER.key(), topology.getId());
        }
        List<Setting> settings = sets.getFirst().getSettings();
        Map<String, String> numbers = new LinkedHashMap<>();
        nodes.values().forEach(node -> numbers.put(node.end(), Integer.toString(node.id())));
        Drawing.put(settings, SlonySettings.NODES.key(), numbers);
        Set<String> users = new LinkedHashSet<>(nodes.values().stream().map(Given::user).toList());
        String role = users.isEmpty() ? "slony" : users.iterator().next();
        if (!role.equals(SlonySettings.ROLE.defaultValue())) {
            Drawing.put(settings, SlonySettings.ROLE.key(), role);
        }
        Map<String, String> paths = new LinkedHashMap<>();
        for (Given client : nodes.values()) {
            for (Given server : nodes.values()) {
                Map<String, String> odd = new LinkedHashMap<>();
                if (!server.user().equals(role)) {
                    odd.put("user", server.user());
                }
                if (!server.sslmode().isEmpty()) {
                    odd.put("sslmode", server.sslmode());
                }
                if (!odd.isEmpty() && client.id() != server.id()) {
                    paths.put(client.end() + " > " + server.end(), ConnInfo.format(odd));
                }
            }
        }
        Drawing.put(settings, SlonySettings.PATHS.key(), paths);
        String interval = text("$SYNC_CHECK_INTERVAL", "");
        if (interval.matches("[1-9]\\d{1,4}")) {
            Drawing.put(settings, SlonySettings.SYNC_INTERVAL.key(), interval + " ms");
        }
        String level = text("$DEBUGLEVEL", "");
        if (level.matches("[0-4]")) {
            Drawing.put(settings, SlonySettings.LOG_LEVEL.key(), level);
        }
    }

    private static String string(Map<?, ?> map, String key) {
        return map.get(key) instanceof String text ? text.strip() : "";
    }

    private String text(String variable, String otherwise) {
        return data.variables.get(variable) instanceof String text && !text.isBlank() ? text.strip() : otherwise;
    }

    private static String shown(String text) {
        return Names.shown(text.isEmpty() ? "none" : text);
    }

    private void report(String code, Severity severity, String summary, String reason, String hint) {
        findings.add(new Finding(code, severity, "topology " + topology.getId(), summary, reason, hint));
    }
}
