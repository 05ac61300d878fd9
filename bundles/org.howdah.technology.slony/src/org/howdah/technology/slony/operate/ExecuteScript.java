package org.howdah.technology.slony.operate;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.howdah.technology.Finding.Severity;
import org.howdah.technology.Operations.Operation;
import org.howdah.technology.Operations.Subject;
import org.howdah.technology.PlanContext;
import org.howdah.technology.SettingType;
import org.howdah.technology.Step;
import org.howdah.technology.slony.cluster.Cluster;
import org.howdah.technology.slony.cluster.Node;
import org.howdah.technology.slony.cluster.TableSet;

/** EXECUTE SCRIPT: a change of structure, or any SQL, at the same point of the stream of changes on every node, or on some. */
public final class ExecuteScript implements SlonyOperation {

    static final SettingType SQL = SettingType.sql("sql", "Statements to run, without BEGIN and COMMIT: all of them happen, or none");
    static final SettingType ONLY_ON = SettingType.ends("onlyOn", "Databases that run it, as server/database with commas between; all nodes of the cluster where left out");
    static final SettingType LOCK_TIMEOUT = SettingType.duration("lockTimeout", "10 s", Duration.ofMillis(100), Duration.ofHours(1),
            "How long it may wait for a lock at the origin; beyond it, nothing is changed anywhere");
    static final SettingType TIMEOUT = SettingType.duration("timeout", "5 min", Duration.ofSeconds(5), Duration.ofDays(2),
            "How long the receivers may take to run it too; it is not taken back beyond that");
    static final SettingType REHEARSE = SettingType.flag("rehearse", true, "Try it on every receiver first, taken back there at once: what fails on a receiver later stops its replication");
    static final SettingType AGAIN = SettingType.flag("again", false, "Run it although this very script was run before");

    private static final Operation OPERATION = new Operation("execute", "Execute script…",
            "Runs SQL, such as ALTER TABLE, on every node between the same two changes of data; all or nothing at the origin, with proof from each receiver.", Subject.SET,
            List.of(SQL, ONLY_ON, LOCK_TIMEOUT, TIMEOUT, REHEARSE, AGAIN));

    @Override
    public Operation describe() {
        return OPERATION;
    }

    @Override
    public Optional<String> refusal(String subject, PlanContext context) {
        return Reach.refusal(subject, context);
    }

    @Override
    public List<Step> steps(String subject, Map<String, String> arguments, PlanContext context) {
        Cluster cluster = Live.ofSet(subject, context).orElseThrow();
        TableSet set = cluster.set(subject).orElseThrow();
        Node origin = Live.origin(cluster, set).orElseThrow();
        String sql = Live.argument(arguments, SQL);
        Optional<List<Node>> runners = runners(cluster, arguments, context);
        if (!acceptable(cluster, sql, context) || runners.isEmpty()) {
            return List.of();
        }
        boolean everywhere = Live.argument(arguments, ONLY_ON).isEmpty();
        Node event = everywhere || runners.get().contains(origin) ? origin : runners.get().get(0);
        for (Node node : runners.get()) {
            if (!node.equals(event)) {
                Daemons.problem(cluster, node).ifPresent(why -> Live.report(context, "095", Severity.CRITICAL, "database " + node.end(), "No slon runs for " + node.end() + ".", why,
                        "It would not run the script. Start it with the operation resume on " + node.server() + ", or plan and apply."));
            }
        }
        warnings(sql, context, subject);
        Optional<String> key = key(cluster, event, runners.get(), sql, arguments, context, subject);
        return key.isEmpty() ? List.of() : new ScriptSteps(cluster, subject, sql, event, everywhere, runners.get(), key.get(), arguments, context).steps();
    }

    private static Optional<List<Node>> runners(Cluster cluster, Map<String, String> arguments, PlanContext context) {
        String only = Live.argument(arguments, ONLY_ON);
        if (only.isEmpty()) {
            List<Node> all = List.copyOf(cluster.nodes().values().stream().filter(node -> cluster.observed(node).isPresent() || !Live.answers(cluster, node)).toList());
            for (Node node : all) {
                if (cluster.observed(node).isEmpty()) {
                    Live.report(context, "106", Severity.CRITICAL, "database " + node.end(), "Node " + node.end() + " of cluster " + cluster.name() + " could not be read.",
                            Live.problem(cluster, node), "Every node runs the script. Bring it back, leave it out of the drawing and apply, or name those that shall run it with onlyOn.");
                }
            }
            return Optional.of(all);
        }
        Set<Node> some = new LinkedHashSet<>();
        for (String name : only.split(",")) {
            Optional<Node> node = Live.node(cluster, name.strip());
            if (node.isEmpty() || cluster.observed(node.get()).isEmpty()) {
                Live.report(context, "110", Severity.CRITICAL, "onlyOn", name.strip() + " is no node of cluster " + cluster.name() + " that could be read.",
                        "Its nodes are " + String.join(", ", cluster.nodes().keySet()) + ".", "Name them as server/database, with commas between.");
                return Optional.empty();
            }
            some.add(node.get());
        }
        return Optional.of(List.copyOf(some));
    }

    private static boolean acceptable(Cluster cluster, String sql, PlanContext context) {
        ScriptText text = new ScriptText(sql);
        if (text.statements().isEmpty()) {
            Live.report(context, "111", Severity.CRITICAL, "sql", "There is nothing to execute.", "The script holds no statement.", "Say sql='alter table …'.");
            return false;
        }
        Optional<String> forbidden = text.forbidden();
        if (forbidden.isPresent()) {
            Live.report(context, "111", Severity.CRITICAL, "sql", "\"" + ScriptText.shown(forbidden.get()) + "\" cannot be in a script.",
                    "EXECUTE SCRIPT runs all statements in one transaction of its own, at the origin and on each receiver; this statement ends or begins one, or must not run in one, "
                            + "or is no SQL.",
                    "Leave it out; run what must not be in a transaction on each node by itself, the receivers first.");
            return false;
        }
        for (TableSet set : cluster.sets()) {
            for (TableSet.Member member : set.tables()) {
                if (text.drops(member.ref().shown(), member.ref().name())) {
                    Live.report(context, "112", Severity.CRITICAL, "sql", "The script drops " + member.ref() + ", which set " + set.name() + " replicates.",
                            "Slony would still look for its changes, and its receivers would stop.", "Take it out of the set first, plan and apply.");
                    return false;
                }
            }
        }
        return true;
    }

    private static void warnings(String sql, PlanContext context, String subject) {
        ScriptText text = new ScriptText(sql);
        text.once().ifPresent(statement -> Live.report(context, "113", Severity.WARNING, "set " + subject, "The script cannot be repeated: \"" + ScriptText.shown(statement) + "\".",
                "A node that is set up anew, or whose structure was copied meanwhile, may run it once more; where it fails there, that node's replication stands still.",
                "Write it so that a second time does no harm: add column if not exists, drop … if exists, create or replace, on conflict do nothing."));
        text.chance().ifPresent(statement -> Live.report(context, "114", Severity.WARNING, "set " + subject,
                "The script may write other rows on other nodes: \"" + ScriptText.shown(statement) + "\".",
                "Each node runs it by itself, so that time, random numbers, sequences, or an order that is not said differ.", "Write the values into the script, or change data by plain SQL at the origin."));
    }

    /** Under which the nodes note that they ran it. Empty where it was run already and that is not wished. */
    private static Optional<String> key(Cluster cluster, Node event, List<Node> runners, String sql, Map<String, String> arguments, PlanContext context, String subject) {
        String script = ScriptSteps.KEY + hash(sql + "\n" + Live.argument(arguments, ONLY_ON)) + ".";
        int times = times(cluster, event, script);
        List<String> waiting = runners.stream().filter(node -> times(cluster, node, script) < times).map(Node::end).toList();
        if (times > 0 && !waiting.isEmpty()) {
            Live.report(context, "115", Severity.INFO, "set " + subject, "This script was run at " + event.end() + " already; it is waited for on " + String.join(", ", waiting) + ".",
                    "They have not noted yet that they ran it.", "Nothing is run twice.");
            return Optional.of(script + times);
        }
        if (times > 0 && !Live.argument(arguments, AGAIN).equals("true")) {
            Live.report(context, "115", Severity.CRITICAL, "set " + subject, "This very script was run on all its nodes already.", "Each of them has noted so.",
                    "Nothing is to be done. To run it once more, say again=true.");
            return Optional.empty();
        }
        return Optional.of(script + (times + 1));
    }

    private static int times(Cluster cluster, Node node, String script) {
        String prefix = "registry:" + cluster.name() + ":" + script;
        return cluster.state().database(node.end()).map(database -> database.facts().keySet().stream().filter(fact -> fact.startsWith(prefix))
                .mapToInt(fact -> Integer.parseInt(fact.substring(prefix.length()))).max().orElse(0)).orElse(0);
    }

    static String hash(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<String> ids(List<Step> steps) {
        List<String> ids = new ArrayList<>();
        steps.forEach(step -> ids.add(step.id()));
        return ids;
    }
}
