package org.howdah.technology.slony.interchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import org.howdah.technology.postgresql.ConnInfo;
import org.howdah.technology.slony.SlonySettings;
import org.howdah.technology.slony.cluster.Cluster;
import org.howdah.technology.slony.cluster.Node;
import org.howdah.technology.slony.cluster.Path;
import org.howdah.technology.slony.cluster.Subscription;
import org.howdah.technology.slony.cluster.TableSet;
import org.howdah.technology.slony.cluster.TableSet.Member;

/** Writes a cluster as the configuration of the altperl tools. What that cannot say stands in it as a comment. */
final class SlonToolsWriter {

    private final Cluster cluster;
    private final StringBuilder out = new StringBuilder();

    private SlonToolsWriter(Cluster cluster) {
        this.cluster = cluster;
    }

    static String write(Cluster cluster) {
        SlonToolsWriter writer = new SlonToolsWriter(cluster);
        writer.file();
        return writer.out.toString();
    }

    private void file() {
        if (!cluster.name().matches("[A-Za-z][A-Za-z0-9_]*")) {
            throw new IllegalArgumentException("The altperl tools write the cluster's name without quotes, and " + cluster.name() + " needs them; only letters, digits and underscores can be written.");
        }
        Node master = master();
        line("# Configuration of the altperl tools for the Slony-I cluster " + cluster.name() + ", written by Howdah.");
        line("# No password stands here: have it in the ~/.pgpass of whoever runs slonik and slon.");
        line("$CLUSTER_NAME = " + perl(cluster.name()) + ";");
        line("$PIDFILE_DIR = '/var/run/slony1';");
        line("$LOGDIR = '/var/log/slony1';");
        line("$SYNC_CHECK_INTERVAL = " + cluster.millis(SlonySettings.SYNC_INTERVAL) + ";");
        line("$DEBUGLEVEL = " + cluster.setting(SlonySettings.LOG_LEVEL) + ";");
        line("$SLEEP_TIME = 30;");
        line("");
        line("# Origin of the sets that say no other.");
        line("$MASTERNODE = " + master.id() + ";");
        for (Node node : cluster.nodes().values()) {
            node(node);
        }
        line("");
        line("$SLONY_SETS = {");
        cluster.sets().forEach(set -> set(set, master));
        line("};");
        line("");
        line("1;");
    }

    /** The node that most sets begin at. */
    private Node master() {
        Map<Node, Integer> count = new LinkedHashMap<>();
        cluster.sets().forEach(set -> count.merge(set.origin(), 1, Integer::sum));
        return count.entrySet().stream().max(Map.Entry.<Node, Integer>comparingByValue().thenComparing(entry -> -entry.getKey().id())).map(Map.Entry::getKey)
                .orElseGet(() -> cluster.nodes().values().iterator().next());
    }

    private void node(Node node) {
        List<Subscription> received = cluster.subscriptions().stream().filter(one -> one.receiver().equals(node)).toList();
        Set<String> hosts = new LinkedHashSet<>();
        Map<String, String> common = new LinkedHashMap<>();
        List<String> notes = new ArrayList<>();
        List<Path> to = cluster.paths().stream().filter(path -> path.server().equals(node)).toList();
        to.forEach(path -> hosts.add(path.conninfo()));
        if (!to.isEmpty()) {
            common.putAll(ConnInfo.parse(to.getFirst().conninfo()));
        }
        if (hosts.size() > 1) {
            notes.add("Not every node reaches it in the same way; the altperl tools know one way only. The others: " + String.join("; ", hosts.stream().skip(1).toList()));
        }
        if (to.size() < cluster.nodes().size() - 1) {
            notes.add("Some nodes have no direct path to it; slonik_init_cluster and slonik_store_node would make one.");
        }
        List<String> fields = new ArrayList<>();
        fields.add("node => " + node.id());
        fields.add("host => " + conninfo(common.getOrDefault("host", node.address())));
        fields.add("dbname => " + conninfo(node.database()));
        fields.add("port => " + common.getOrDefault("port", Integer.toString(node.port())));
        fields.add("user => " + conninfo(common.getOrDefault("user", cluster.setting(SlonySettings.ROLE))));
        if (common.containsKey("sslmode")) {
            fields.add("sslmode => " + perl(common.get("sslmode")));
        }
        Set<Node> providers = new LinkedHashSet<>(received.stream().map(Subscription::provider).toList());
        boolean direct = received.stream().allMatch(one -> one.provider().equals(one.set().origin()));
        if (!direct && providers.size() == 1) {
            fields.add("parent => " + providers.iterator().next().id());
        } else if (!direct) {
            notes.add("Its sets come from different nodes; slonik_subscribe_set would take each from its origin. "
                    + String.join(", ", received.stream().map(one -> "set " + one.set().id() + " from node " + one.provider().id()).toList()));
        }
        if (!received.isEmpty() && received.stream().noneMatch(Subscription::forward)) {
            fields.add("noforward => 'yes'");
        } else if (received.stream().anyMatch(one -> !one.forward())) {
            notes.add("It does not forward all sets; slonik_subscribe_set would have it forward every one.");
        }
        line("");
        notes.forEach(note -> line("# " + plain(note)));
        line("add_node(" + String.join(", ", fields) + ");");
    }

    private void set(TableSet set, Node master) {
        List<Member> keyed = set.tables().stream().filter(table -> !table.key().isEmpty()).toList();
        List<Member> plain = set.tables().stream().filter(table -> table.key().isEmpty()).sorted(Comparator.comparingInt(Member::id)).toList();
        List<Member> sequences = set.sequences().stream().sorted(Comparator.comparingInt(Member::id)).toList();
        line("    " + perl(set.name()) + " => {");
        line("        'set_id' => " + set.id() + ",");
        if (!set.origin().equals(master)) {
            line("        'origin' => " + set.origin().id() + ",");
        }
        if (!countable(set)) {
            line("        # slonik_create_set numbers tables and sequences in one row from here; in the cluster some have, or would have, other numbers.");
        }
        line("        'table_id' => " + first(inOrder(set), cluster.sets().stream().flatMap(one -> one.tables().stream()).toList()) + ",");
        line("        'sequence_id' => " + first(sequences, cluster.sets().stream().flatMap(one -> one.sequences().stream()).toList()) + ",");
        line("        'pkeyedtables' => [");
        plain.forEach(table -> line("            " + name(table) + ","));
        line("        ],");
        line("        'keyedtables' => {");
        keyed.forEach(table -> line("            " + name(table) + " => " + perl(slonik(table.key())) + ","));
        line("        },");
        line("        'sequences' => [");
        sequences.forEach(sequence -> line("            " + name(sequence) + ","));
        line("        ],");
        line("    },");
    }

    /** Tables as slonik_create_set counts them: those with a primary key first. */
    private static List<Member> inOrder(TableSet set) {
        return set.tables().stream().sorted(Comparator.comparing((Member table) -> !table.key().isEmpty()).thenComparing(Member::id)).toList();
    }

    /** Whether slonik_create_set gives everything in a set the number that it has; of several tables with keys of their own it knows no order. */
    static boolean countable(TableSet set) {
        return set.tables().stream().filter(table -> !table.key().isEmpty()).count() <= 1 && row(inOrder(set)) && row(set.sequences().stream().sorted(Comparator.comparingInt(Member::id)).toList());
    }

    private static boolean row(List<Member> members) {
        return IntStream.range(0, members.size()).allMatch(i -> members.get(i).id() == members.getFirst().id() + i);
    }

    private static int first(List<Member> members, List<Member> all) {
        return members.isEmpty() ? all.stream().mapToInt(Member::id).max().orElse(0) + 1 : members.getFirst().id();
    }

    /** Altperl puts names into slonik's single quotes as they are, and takes what has no dot for a table in public. */
    private static String name(Member member) {
        String plain = member.ref().shown();
        return perl(slonik(plain.contains("\"") ? member.ref().quoted() : plain));
    }

    /** Doubled where slonik would end a text. */
    private static String slonik(String text) {
        return text.replace("'", "''");
    }

    /** A value that stands in a connection string, which altperl puts into quotes of slonik and of the shell as it is. */
    private static String conninfo(String value) {
        if (value.contains("'") || value.matches("(?s).*\\p{Cntrl}.*")) {
            throw new IllegalArgumentException("The altperl tools put names into quotes as they are, and \"" + plain(value) + "\" holds a quote; such a name cannot be written.");
        }
        return perl(value.replaceAll("([\\\\\\s])", "\\\\$1"));
    }

    private static String perl(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }

    private static String plain(String text) {
        return text.replaceAll("\\p{Cntrl}", " ");
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
