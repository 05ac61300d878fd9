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
import org.howdah.technology.Probe;
import org.howdah.technology.Step;
import org.howdah.technology.Step.Risk;
import org.howdah.technology.postgresql.Instance;
import org.howdah.technology.postgresql.Scripts;
import org.howdah.technology.slony.cluster.Cluster;
import org.howdah.technology.slony.cluster.Node;
import org.howdah.technology.slony.cluster.Subscription;
import org.howdah.technology.slony.cluster.TableRef;
import org.howdah.technology.slony.cluster.TableSet;
import org.howdah.technology.slony.slonik.Places;
import org.howdah.technology.slony.slonik.Slonik;
import org.howdah.technology.slony.state.DatabaseState;

/** Databases of receivers, and the structure in them. */
final class Structure {

    private static final Duration SHORT = Duration.ofMinutes(2);
    private static final Duration COPY = Duration.ofMinutes(30);

    private final Cluster cluster;
    private final Places places;

    Structure(Cluster cluster, Places places) {
        this.cluster = cluster;
        this.places = places;
    }

    /** Members of a set, tables and sequences. */
    static List<TableRef> members(TableSet set) {
        List<TableRef> members = new ArrayList<>();
        set.tables().forEach(member -> members.add(member.ref()));
        set.sequences().forEach(member -> members.add(member.ref()));
        return members;
    }

    /** What a node must have, by the node it is copied from: the origin, or the provider where there is no direct way. */
    Map<Node, Set<TableRef>> needs(Node receiver) {
        Map<Node, Set<TableRef>> needs = new LinkedHashMap<>();
        for (Subscription subscription : cluster.subscriptions()) {
            if (subscription.receiver().equals(receiver)) {
                Node origin = subscription.set().origin();
                Node source = cluster.path(receiver, origin).isPresent() ? origin : subscription.provider();
                needs.computeIfAbsent(source, node -> new LinkedHashSet<>()).addAll(members(subscription.set()));
            }
        }
        return needs;
    }

    /** Whether a node lacks any of these. */
    boolean lacks(Node node, Collection<TableRef> members) {
        return cluster.state().database(node.end()).map(database -> !database.there() || !database.tables().keySet().containsAll(members)).orElse(true);
    }

    boolean missing(Node node) {
        return cluster.state().database(node.end()).map(database -> database.presence() == DatabaseState.Presence.MISSING).orElse(false);
    }

    String databaseStep(Node node) {
        return cluster.name() + ".database-" + node.id();
    }

    /** A database as that of the first origin is: with another encoding or order, copied texts could be refused or sorted differently. */
    Optional<Step> database(Node node) {
        if (!missing(node)) {
            return Optional.empty();
        }
        Instance server = places.instance(node);
        DatabaseState model = needs(node).keySet().stream().map(source -> cluster.state().database(source.end()).orElse(null)).filter(found -> found != null && found.there())
                .findFirst().orElse(null);
        StringBuilder sql = new StringBuilder("create database " + SqlNames.identifier(node.database()) + " template template0");
        if (model != null) {
            option(sql, "encoding", model.facts().get("encoding"));
            option(sql, "lc_collate", model.facts().get("collate"));
            option(sql, "lc_ctype", model.facts().get("ctype"));
        }
        String missing = "select not exists (select from pg_database where datname = " + SqlNames.literal(node.database()) + ") as missing \\gset\n\\if :missing\n" + sql
                + ";\n\\endif\n";
        Probe so = Probe.sql(node.host(), node.server(), "postgres", "select exists (select from pg_database where datname = " + SqlNames.literal(node.database()) + ")");
        return Optional.of(new Step(databaseStep(node), "Create database " + node.database() + " on " + node.server(),
                "A node of Slony is a database; it is made with the encoding and the sorting of " + (model == null ? "the server" : model.end()) + ".", node.host(), "",
                node.server(), Action.shell(Scripts.start(server) + "printf '%s\\n' " + ShellWords.quote(missing) + " | " + Scripts.psql(server, "postgres") + "\n", SHORT), so, so,
                Action.shell(Scripts.start(server) + Scripts.psql(server, "postgres") + " -c "
                        + ShellWords.quote("drop database if exists " + SqlNames.identifier(node.database())) + "\n", SHORT),
                Risk.SAFE, List.of()));
    }

    private static void option(StringBuilder sql, String name, String value) {
        if (value != null && !value.isEmpty()) {
            sql.append(' ').append(name).append(" = ").append(SqlNames.literal(value));
        }
    }

    String schemaStep(Node node, Node source) {
        return cluster.name() + ".structure-" + node.id() + "-" + source.id();
    }

    /** Copies what a node lacks from one source; empty where it lacks nothing. */
    Optional<Step> schema(Node node, Node source, Collection<TableRef> members, Collection<String> dependsOn) {
        return lacks(node, members) ? Optional.of(copy(schemaStep(node, source), node, source, members, dependsOn)) : Optional.empty();
    }

    /** The same, whatever was observed: for tables that are made in the course of a plan. */
    Step copy(String id, Node node, Node source, Collection<TableRef> members, Collection<String> dependsOn) {
        Instance server = places.instance(node);
        String script = SchemaScript.text(server, node.database(), Slonik.conninfo(cluster, source), places.folder(cluster, node), members);
        Probe so = Probe.sql(node.host(), node.server(), node.database(), SchemaScript.there(members));
        return new Step(id, "Copy the structure of " + count(members) + " from " + source.end() + " to " + node.end(),
                "Slony copies rows only: tables with their keys, and what they need, must be there before. What is there already stays as it is.", node.host(), "",
                node.server(), Action.shell(script, COPY), so, so, null, Risk.SAFE, List.copyOf(dependsOn));
    }

    static String count(Collection<TableRef> members) {
        return members.size() == 1 ? members.iterator().next().shown() : members.size() + " tables and sequences";
    }
}
