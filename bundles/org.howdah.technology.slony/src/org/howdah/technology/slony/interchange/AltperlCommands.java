package org.howdah.technology.slony.interchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.howdah.technology.Step;
import org.howdah.technology.slony.cluster.Cluster;
import org.howdah.technology.slony.cluster.Node;
import org.howdah.technology.slony.cluster.Subscription;
import org.howdah.technology.slony.cluster.TableSet;
import org.howdah.technology.slony.interchange.SlonikStatements.Statement;

/** Turns slonik statements into commands of the altperl tools, where one does the same. */
final class AltperlCommands {

    private final Cluster cluster;
    private final boolean begins;
    /** Nodes and sets that a command has made with everything that belongs to them. */
    private final Set<Integer> nodes = new HashSet<>();
    private final Set<Integer> sets = new HashSet<>();
    private final Set<Integer> removed = new HashSet<>();
    private final Set<Integer> uninstalled = new HashSet<>();
    private final boolean uninstalls;

    AltperlCommands(Cluster cluster, List<Step> steps) {
        this.cluster = cluster;
        List<Statement> all = steps.stream().map(SlonikStatements::of).flatMap(Optional::stream).filter(script -> script.cluster().equals(cluster.name()))
                .flatMap(script -> SlonikStatements.split(script.text()).stream()).toList();
        begins = all.stream().anyMatch(statement -> statement.words().equals("init cluster"));
        Set<Integer> going = new HashSet<>(all.stream().filter(statement -> statement.words().equals("uninstall node")).map(statement -> statement.number("id")).toList());
        uninstalls = !going.isEmpty() && cluster.nodes().values().stream().allMatch(node -> going.contains(node.id()));
    }

    /** Lines of shell. */
    List<String> of(String script) {
        List<String> lines = new ArrayList<>();
        List<String> raw = new ArrayList<>();
        List<Statement> statements = SlonikStatements.split(script);
        for (int i = 0; i < statements.size(); i++) {
            Statement statement = statements.get(i);
            boolean moved = moved(statements, i);
            Optional<String> command = moved ? Optional.of("") : command(statement);
            if (command.isEmpty()) {
                raw.add(statement.text());
            } else if (!command.get().isEmpty()) {
                lines.addAll(PlanScripts.raw(raw));
                raw.clear();
                lines.add(command.get());
            }
        }
        // Waiting alone is worth a run of slonik; a mere echo is not.
        if (raw.stream().anyMatch(text -> !text.startsWith("echo"))) {
            lines.addAll(PlanScripts.raw(raw));
        }
        return lines;
    }

    /** slonik_move_set locks, waits and moves by itself. */
    private static boolean moved(List<Statement> statements, int at) {
        String words = statements.get(at).words();
        return (words.equals("lock set") || words.equals("wait for event") || words.equals("sync"))
                && statements.subList(at + 1, statements.size()).stream().anyMatch(later -> later.words().equals("move set"));
    }

    /** Empty where no command does the same; an empty text where one that was given already does it too. */
    private Optional<String> command(Statement statement) {
        return switch (statement.words()) {
        case "init cluster" -> {
            cluster.nodes().values().forEach(node -> nodes.add(node.id()));
            yield tool("slonik_init_cluster");
        }
        case "store node" -> {
            boolean drawn = cluster.node(statement.number("id")).isPresent();
            if (begins && drawn) {
                yield Optional.of("");
            }
            yield drawn && nodes.add(statement.number("id")) ? tool("slonik_store_node " + statement.number("id")) : Optional.empty();
        }
        case "store path" -> path(statement);
        case "create set" -> {
            Optional<TableSet> set = set(statement.number("id")).filter(SlonToolsWriter::countable);
            set.ifPresent(one -> sets.add(one.id()));
            yield set.isEmpty() ? Optional.empty() : tool("slonik_create_set " + set.get().id());
        }
        case "set add table", "set add sequence" -> sets.contains(statement.number("set id")) ? Optional.of("") : Optional.empty();
        case "subscribe set" -> subscribe(statement);
        case "unsubscribe set" -> set(statement.number("id")).isEmpty() ? Optional.empty() : tool("slonik_unsubscribe_set " + statement.number("id") + " " + statement.number("receiver"));
        case "drop set" -> set(statement.number("id")).isEmpty() ? Optional.empty() : tool("slonik_drop_set " + statement.number("id"));
        case "drop node" -> removed.add(statement.number("id")) && statement.number("id") > 0 && statement.number("event node") > 0
                ? tool("slonik_drop_node " + statement.number("id") + " " + statement.number("event node")) : Optional.empty();
        case "move set" -> set(statement.number("id")).isEmpty() ? Optional.empty()
                : tool("slonik_move_set " + statement.number("id") + " " + statement.number("old origin") + " " + statement.number("new origin"));
        case "failover" -> statement.number("id") < 0 ? Optional.empty() : tool("slonik_failover " + statement.number("id") + " " + statement.number("backup node"));
        case "uninstall node" -> !uninstalls ? Optional.empty() : uninstalled.isEmpty() && uninstalled.add(statement.number("id")) ? tool("slonik_uninstall_nodes") : Optional.of("");
        default -> Optional.empty();
        };
    }

    private Optional<String> path(Statement statement) {
        Optional<Node> server = cluster.node(statement.number("server"));
        Optional<Node> client = cluster.node(statement.number("client"));
        boolean usual = server.isPresent() && client.isPresent() && cluster.path(client.get(), server.get()).filter(path -> !path.overridden()).isPresent();
        return usual && (begins || nodes.contains(server.get().id()) || nodes.contains(client.get().id())) ? Optional.of("") : Optional.empty();
    }

    /** Where the configuration gives the same provider and the same forwarding. */
    private Optional<String> subscribe(Statement statement) {
        Optional<TableSet> set = set(statement.number("id"));
        Optional<Node> receiver = cluster.node(statement.number("receiver"));
        if (set.isEmpty() || receiver.isEmpty() || statement.options().containsKey("omit copy") && !statement.options().get("omit copy").matches("(?i)no|false")) {
            return Optional.empty();
        }
        List<Subscription> received = cluster.subscriptions().stream().filter(one -> one.receiver().equals(receiver.get())).toList();
        Set<Node> providers = new HashSet<>(received.stream().map(Subscription::provider).toList());
        boolean direct = received.stream().allMatch(one -> one.provider().equals(one.set().origin()));
        int provider = direct ? set.get().origin().id() : providers.size() == 1 ? providers.iterator().next().id() : set.get().origin().id();
        boolean forward = received.stream().anyMatch(Subscription::forward);
        boolean wished = !statement.options().getOrDefault("forward", "no").matches("(?i)no|false|off");
        return provider == statement.number("provider") && forward == wished ? tool("slonik_subscribe_set " + set.get().id() + " " + receiver.get().id()) : Optional.empty();
    }

    private Optional<TableSet> set(int id) {
        return cluster.sets().stream().filter(set -> set.id() == id).findFirst();
    }

    private static Optional<String> tool(String command) {
        int space = command.indexOf(' ');
        String name = space < 0 ? command : command.substring(0, space);
        return Optional.of(name + " --config=\"$CONFIG\"" + (space < 0 ? "" : command.substring(space)) + " | slonik");
    }

    /** What a step does to a daemon, with the tools that start and stop them; empty for other steps. */
    List<String> daemon(Step step) {
        String prefix = cluster.name() + ".slon-";
        String node = step.id().substring(step.id().lastIndexOf('-') + 1);
        if (step.id().equals(prefix + "start-" + node)) {
            return List.of("slon_start --config=\"$CONFIG\" " + node + "    # there, or anywhere that reaches all nodes");
        }
        if (step.id().equals(prefix + "stop-" + node)) {
            return List.of("slon_kill --config=\"$CONFIG\" --only-node=" + node + "    # where it was started");
        }
        return step.id().equals(prefix + "install-" + node) ? List.of("# (slon_start below makes what it needs)") : List.of();
    }
}
