package org.howdah.technology.slony.plan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.howdah.remote.ShellWords;
import org.howdah.remote.SqlNames;
import org.howdah.technology.Action;
import org.howdah.technology.PlanContext;
import org.howdah.technology.Probe;
import org.howdah.technology.Step;
import org.howdah.technology.Step.Risk;
import org.howdah.technology.postgresql.HbaRules;
import org.howdah.technology.postgresql.Instance;
import org.howdah.technology.postgresql.PostgresSteps;
import org.howdah.technology.postgresql.Scripts;
import org.howdah.technology.slony.SlonySettings;
import org.howdah.technology.slony.cluster.Cluster;
import org.howdah.technology.slony.cluster.FoundClusters;
import org.howdah.technology.slony.cluster.Node;
import org.howdah.technology.slony.daemon.SlonSteps;
import org.howdah.technology.slony.slonik.Chain;
import org.howdah.technology.slony.slonik.Places;
import org.howdah.technology.slony.slonik.Slonik;

/**
 * Takes Slony-I off nodes without a trace: daemons, triggers, schema, files, rules, role. Tables and rows stay everywhere, and can be
 * written everywhere.
 */
public final class Uninstall extends Part {

    private static final Duration SHORT = Duration.ofSeconds(60);

    private final SlonSteps daemons;
    private final Places places;
    private final String role;

    /** @param whole the cluster with all nodes that are there */
    Uninstall(Cluster whole, PlanContext context, Chain chain, Node desk) {
        super(whole, whole, context, chain, desk);
        this.daemons = new SlonSteps(context);
        this.places = Places.of(context);
        this.role = whole.setting(SlonySettings.ROLE);
    }

    /** The steps that take a whole cluster away. */
    public static List<Step> all(Cluster whole, PlanContext context) {
        Chain chain = new Chain();
        new Uninstall(whole, context, chain, whole.desk()).all();
        return chain.steps();
    }

    /** The steps that take it off some nodes which are made anew afterwards: role, rules and files stay. The last one is done after all others. */
    public static List<Step> schemas(Cluster whole, Collection<Node> nodes, PlanContext context) {
        Chain chain = new Chain();
        Uninstall uninstall = new Uninstall(whole, context, chain, whole.desk());
        nodes.forEach(node -> uninstall.hold(uninstall.stop(node)));
        nodes.forEach(uninstall::schema);
        return chain.steps();
    }

    private void all() {
        List<Node> nodes = List.copyOf(whole.nodes().values());
        // A daemon that still runs would look for its schema for ever, or write into one that is made anew.
        for (Node node : nodes) {
            hold(stop(node));
        }
        nodes(nodes, List.of());
    }

    private Step stop(Node node) {
        boolean foreign = !made(node) && whole.state().database(node.end()).flatMap(database -> database.daemon(whole.name(), node.id()))
                .filter(daemon -> daemon.running() && daemon.folder().isEmpty()).isPresent();
        return foreign ? stopForeign(node) : daemons.stop(whole, node, "The cluster is about to be taken away.", List.of());
    }

    /** A daemon that somebody else started: found on its node's host by its cluster and its database. */
    private Step stopForeign(Node node) {
        String found = "slons() {\n  for f in /proc/[0-9]*/exe; do\n    p=${f#/proc/}; p=${p%/exe}\n    case $(readlink \"$f\" 2> /dev/null) in */slon) ;; *) continue;; esac\n"
                + "    c=$(tr '\\0' ' ' < \"/proc/$p/cmdline\" 2> /dev/null) || continue\n    case \" $c\" in *" + ShellWords.quote(" " + whole.name() + " ") + "*"
                + ShellWords.quote("dbname=" + node.database()) + "[\\ \\']*) echo \"$p\";; esac\n  done\n}\n";
        // One that is connected from elsewhere is shown by the server alone.
        String connected = "select count(*) from pg_stat_activity where datname = " + SqlNames.literal(node.database()) + " and application_name like 'slon.local%'";
        Instance server = places.instance(node);
        String start = Scripts.start(server) + found;
        String stop = start + "p=$(slons); [ -z \"$p\" ] || kill $p\nn=0; while [ -n \"$(slons)\" ] && [ $n -lt 100 ]; do sleep 0.1; n=$((n + 1)); done\n[ \"$("
                + Scripts.psql(server, "postgres") + " -c " + ShellWords.quote(connected)
                + ")\" = 0 ] || sleep 1\n[ -z \"$(slons)\" ] || { echo 'The daemon does not end, or is started again at once: stop what supervises it (systemctl, slon_watchdog, cron), then try again.' >&2; exit 1; }\n";
        Probe so = Probe.shell(node.host(), "", start + "[ -z \"$(slons)\" ] && [ \"$(" + Scripts.psql(server, "postgres") + " -c " + ShellWords.quote(connected)
                + ")\" = 0 ] || { echo 'A slon is still connected to " + node.id() + "; it may run on another host, or be started again by what supervises it: stop it there.'; exit 1; }\n");
        return new Step(SlonSteps.id(whole, node, "stop"), "Stop the daemon of node " + node.id() + " (" + node.end() + ")",
                "The cluster is about to be taken away. What started this daemon is not Howdah's, and may start it again: stop that too.", node.host(), "", node.server(),
                Action.shell(stop, SHORT), so, so, null, Risk.SAFE, List.of());
    }

    /**
     * Takes Slony off some nodes, whose daemons are stopped.
     *
     * @param staying nodes that go on
     */
    void nodes(Collection<Node> leaving, Collection<Node> staying) {
        for (Node node : leaving) {
            schema(node);
        }
        Map<String, Node> servers = new LinkedHashMap<>();
        for (Node node : leaving) {
            if (made(node)) {
                hold(daemons.remove(whole, node, List.of()));
                if (staying.stream().noneMatch(other -> other.server().equals(node.server()))) {
                    servers.putIfAbsent(node.server(), node);
                }
            }
        }
        servers.values().forEach(this::folder);
        for (Node node : servers.values()) {
            login(node);
        }
        for (Node node : staying) {
            rules(node, leaving, staying);
        }
    }

    private boolean made(Node node) {
        return whole.state().database(node.end()).filter(database -> FoundClusters.made(database.facts(), whole.name())).isPresent();
    }

    private void schema(Node node) {
        Probe gone = Probe.sql(node.host(), node.server(), node.database(), "select to_regnamespace(" + SqlNames.literal(SqlNames.identifier(whole.schema())) + ") is null");
        String title = "Take Slony off " + node.end();
        String why = "Its schema " + whole.schema() + " goes, and with it the triggers on the tables. Tables and rows stay, and can be written.";
        if (made(node)) {
            run("uninstall-" + node.id(), title, why, node.server(), List.of(Slonik.unless("uninstall node (id = " + node.id() + ");", node, "no schema")), gone, LOCKS,
                    Risk.DESTRUCTIVE);
        } else {
            // How its daemons and slonik log in is not known: the DBA does by hand what slonik does.
            sql("uninstall-" + node.id(), title, why, node.server(), node,
                    "set client_min_messages = warning;\ndrop schema if exists " + SqlNames.identifier(whole.schema()) + " cascade;", gone, Risk.DESTRUCTIVE);
        }
    }

    /** The cluster's folder on a host: password file, locks, and the mark that Howdah made it. */
    private void folder(Node node) {
        String folder = ShellWords.quote(places.folder(whole, node));
        Probe gone = Probe.shell(node.host(), "", "[ ! -e " + folder + " ]\n");
        hold(new Step(id("folder-" + node.server()), "Take away the folder of cluster " + whole.name() + " on " + node.host(), "Nothing needs its password and files any more.",
                node.host(), "", node.server(), Action.shell(Scripts.start(places.instance(node)) + "rm -rf " + folder + "\nrmdir \"$H/slony\" 2> /dev/null || :\n", SHORT), gone,
                gone, null, Risk.SAFE, List.of()));
    }

    /** The role goes where Howdah made it and no other cluster of the server needs it. */
    private void login(Node node) {
        Instance server = places.instance(node);
        boolean needed = whole.state().databases().entrySet().stream().filter(entry -> entry.getKey().startsWith(node.server() + "/"))
                .anyMatch(entry -> entry.getValue().nodes().stream().anyMatch(other -> !other.cluster().equals(whole.name())))
                || whole.state().databases().values().stream().filter(database -> database.end().startsWith(node.server() + "/"))
                        .anyMatch(database -> database.facts().keySet().stream().anyMatch(fact -> fact.startsWith("made:") && !fact.equals("made:" + whole.name())));
        if (!server.hasSecret(role) || needed) {
            return;
        }
        hold(PostgresSteps.disallow(server, role, List.of()));
        hold(PostgresSteps.dropRole(server, role, List.of()));
    }

    /** Rules that let in the host of a node that left, and nobody else. */
    private void rules(Node node, Collection<Node> leaving, Collection<Node> staying) {
        Instance server = places.instance(node);
        Set<String> needed = new LinkedHashSet<>();
        staying.forEach(other -> source(other, node).ifPresent(needed::add));
        Set<String> sources = new LinkedHashSet<>();
        leaving.forEach(other -> source(other, node).filter(source -> !needed.contains(source)).ifPresent(sources::add));
        if (sources.isEmpty() || !made(node)) {
            return;
        }
        boolean encrypted = server.setting("ssl").equals("on");
        List<String> lines = new ArrayList<>();
        sources.forEach(source -> lines.add(HbaRules.line(node.database(), role, source, encrypted)));
        String file = Scripts.start(server) + "f=$(" + Scripts.psql(server, "postgres") + " -c 'show hba_file')\n";
        StringBuilder take = new StringBuilder(file);
        StringBuilder gone = new StringBuilder(file);
        for (String line : lines) {
            String quoted = ShellWords.quote(line);
            take.append("L=").append(quoted).append("; export L\nawk '$0 == \"# added by Howdah\" {held=$0; next} held != \"\" {if ($0 == ENVIRON[\"L\"]) {held=\"\"; next}"
                    + " print held; held=\"\"} {print} END {if (held != \"\") print held}' \"$f\" > \"$f.howdah\"\ncat \"$f.howdah\" > \"$f\"\nrm -f \"$f.howdah\"\n");
            gone.append("grep -Fx -B1 -- ").append(quoted).append(" \"$f\" | grep -Fqx '# added by Howdah' && exit 1\n");
        }
        take.append(Scripts.psql(server, "postgres")).append(" -c 'select pg_reload_conf(), pg_sleep(0.1)' > /dev/null\n");
        Probe so = Probe.shell(node.host(), "", gone.append("exit 0\n").toString());
        hold(new Step(id("unrule-" + node.id()), "Take back the rules on " + node.server() + " for " + names(leaving.stream().map(Node::host).toList()),
                "They let in hosts that no longer take part.", node.host(), "", node.server(), Action.shell(take.toString(), SHORT), so, so, null, Risk.SAFE, List.of()));
    }

    private Optional<String> source(Node client, Node server) {
        return whole.state().database(client.end()).map(database -> database.sources().getOrDefault(server.end(), "")).filter(source -> !source.isEmpty());
    }
}
