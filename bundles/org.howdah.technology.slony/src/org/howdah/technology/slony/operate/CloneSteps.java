package org.howdah.technology.slony.operate;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.howdah.remote.ShellWords;
import org.howdah.remote.SqlNames;
import org.howdah.technology.Action;
import org.howdah.technology.Finding.Severity;
import org.howdah.technology.PlanContext;
import org.howdah.technology.Probe;
import org.howdah.technology.Step;
import org.howdah.technology.Step.Risk;
import org.howdah.technology.postgresql.Instance;
import org.howdah.technology.postgresql.Scripts;
import org.howdah.technology.slony.cluster.Cluster;
import org.howdah.technology.slony.cluster.Node;
import org.howdah.technology.slony.cluster.Path;
import org.howdah.technology.slony.daemon.SlonSteps;
import org.howdah.technology.slony.plan.Ground;
import org.howdah.technology.slony.slonik.NodeSql;
import org.howdah.technology.slony.slonik.Slonik;

/** The steps of a clone: announced to the cluster, copied as a whole, then told that it is itself. */
final class CloneSteps {

    private static final Duration SHORT = Duration.ofMinutes(10);

    private final Cluster cluster;
    private final Node source;
    private final Node fresh;
    private final String subject;
    private final Duration timeout;
    private final PlanContext context;
    private final Slonik slonik;

    /** @param cluster with the new node */
    CloneSteps(Cluster cluster, Node source, Node fresh, String subject, Duration timeout, PlanContext context) {
        this.cluster = cluster;
        this.source = source;
        this.fresh = fresh;
        this.subject = subject;
        this.timeout = timeout;
        this.context = context;
        this.slonik = new Slonik(context);
    }

    List<Step> steps() {
        List<Step> steps = new ArrayList<>(Ground.of(cluster, fresh, context));
        List<String> ready = ExecuteScript.ids(steps);
        SlonSteps daemons = new SlonSteps(context);
        Step install = daemons.install(cluster, fresh, ready);
        steps.add(install);
        steps.add(database("clone.database", ready));
        steps.add(prepare(List.of(install.id(), "clone.database")));
        steps.add(copy());
        steps.add(finish());
        Step start = daemons.start(cluster, fresh, List.of("clone.finish"));
        steps.add(start);
        heard(daemons, start).forEach(steps::add);
        steps.add(follows(start.id()));
        return steps;
    }

    /** The daemon of the model made the announcement itself, and of its own node's events a daemon takes no notice: it must be started anew. */
    private List<Step> heard(SlonSteps daemons, Step start) {
        boolean ours = cluster.state().database(source.end()).flatMap(database -> database.daemon(cluster.name(), source.id())).filter(daemon -> !daemon.folder().isEmpty()).isPresent();
        if (!ours) {
            Live.report(context, "120", Severity.WARNING, "database " + source.end(), "Restart the slon of " + source.end() + " after the clone.",
                    "It does not hear of the new node otherwise, and somebody else than Howdah runs it.", "Stop it and start it again as it was set up.");
            return List.of();
        }
        Step restart = daemons.restart(cluster, source, "It does not hear of the new node otherwise: the announcement was an event of its own node.", List.of(start.id()));
        return List.of(restart, Gate.await(cluster, source, "clone.heard", "See that " + source.end() + " hears of " + fresh.end(),
                "What the new node confirms must reach all, or what they keep for it grows.", subject,
                "exists (select from {s}sl_event where ev_origin = " + fresh.id() + " and ev_timestamp > now() - interval '2 minutes')", Duration.ofMinutes(5), List.of(restart.id())));
    }

    private Instance server() {
        return slonik.places().instance(fresh);
    }

    /** The other nodes, from any of which something may still be on its way to the model. */
    private List<Node> others() {
        return cluster.nodes().values().stream().filter(node -> !node.equals(fresh) && !node.equals(source) && cluster.observed(node).isPresent()).toList();
    }

    private List<Node> old() {
        List<Node> all = new ArrayList<>(others());
        all.add(source);
        return all;
    }

    Step database(String id, List<String> dependsOn) {
        String own = "psql -XAtq -v ON_ERROR_STOP=1 -d " + ShellWords.quote(Slonik.conninfo(cluster, source));
        String options = "select format('create database %I template template0 encoding = %L lc_collate = %L lc_ctype = %L', " + SqlNames.literal(fresh.database())
                + ", pg_encoding_to_char(encoding), datcollate, datctype) from pg_database where datname = current_database()";
        String local = Scripts.psql(server(), "postgres");
        String there = "select exists (select from pg_database where datname = " + SqlNames.literal(fresh.database()) + ")";
        String script = Scripts.start(server()) + "PGPASSFILE=" + ShellWords.quote(slonik.places().passFile(cluster, fresh)) + "; export PGPASSFILE\n"
                + "command -v slon > /dev/null || { echo 'slon is not installed on this host; install the package slony1-2-bin.' >&2; exit 1; }\n"
                + "[ \"$(" + local + " -c " + ShellWords.quote("select count(*) from pg_ls_dir((select setting from pg_config where name = 'PKGLIBDIR')) f where f like 'slony1_funcs%'")
                + ")\" != 0 ] || { echo 'The server lacks the library of Slony; install the package postgresql-" + (server().major() > 0 ? server().major() : "VERSION")
                + "-slony1-2.' >&2; exit 1; }\n"
                + "[ \"$(" + local + " -c " + ShellWords.quote(there) + ")\" = t ] || " + own + " -c " + ShellWords.quote(options) + " | " + local + "\n";
        Probe so = Probe.sql(fresh.host(), fresh.server(), "postgres", there);
        return new Step(id, "Create database " + fresh.database() + " on " + fresh.server(), "The copy goes into an empty database with the encoding and sorting of " + source.end() + ".",
                fresh.host(), "", subject, Action.shell(script, SHORT), so, so, null, Risk.SAFE, dependsOn);
    }

    private Step prepare(List<String> dependsOn) {
        List<String> statements = new ArrayList<>();
        statements.add(Slonik.unless("clone prepare (id = " + fresh.id() + ", provider = " + source.id() + ", comment = " + Slonik.literal(fresh.end()) + ");", source,
                "node " + fresh.id()));
        statements.add("wait for event (origin = " + source.id() + ", confirmed = all, wait on = " + source.id() + ", timeout = 300);");
        for (Node node : others()) {
            statements.add("sync (id = " + node.id() + ");");
            statements.add("wait for event (origin = " + node.id() + ", confirmed = " + source.id() + ", wait on = " + node.id() + ", timeout = 300);");
        }
        Probe known = NodeSql.probe(cluster, source, "exists (select from {s}sl_node where no_id = " + fresh.id() + ") and exists (select from {s}sl_subscribe where sub_receiver = "
                + fresh.id() + ")");
        return slonik.step(cluster, old(), "clone.prepare", "Announce node " + fresh.id() + " (" + fresh.end() + ") as a clone of " + source.end(),
                "All nodes keep for the new one what " + source.end() + " has not applied yet; then " + source.end() + " catches up with what was on its way.", subject, statements,
                List.of(Slonik.unless("drop node (id = " + fresh.id() + ", event node = " + source.id() + ");", source, "no node " + fresh.id())), null, known, Duration.ofMinutes(20),
                Risk.SAFE, dependsOn);
    }

    private Step copy() {
        String local = Scripts.psql(server(), fresh.database());
        String copied = "select to_regclass(" + SqlNames.literal(NodeSql.schema(cluster) + "sl_event") + ") is not null";
        String roles = "select distinct rolname from pg_roles where oid in (select refobjid from pg_shdepend where refclassid = 'pg_authid'::regclass and dbid = (select oid from pg_database where "
                + "datname = current_database())) order by 1";
        String user = "select count(*) from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname !~ '^(pg_|information_schema$)' and not exists (select from pg_depend d where "
                + "d.objid = c.oid and d.deptype = 'e')";
        String script = Scripts.start(server()) + "PGPASSFILE=" + ShellWords.quote(slonik.places().passFile(cluster, fresh)) + "; export PGPASSFILE\nP="
                + ShellWords.quote(Slonik.conninfo(cluster, source)) + "\nT=$(mktemp -d)\ntrap 'rm -rf \"$T\"' EXIT\ntrap 'exit 143' HUP INT TERM\n"
                + "local_psql() { " + local + " \"$@\"; }\n"
                + "[ \"$(local_psql -c " + ShellWords.quote(user) + ")\" = 0 ] || { echo 'The database holds tables already. Empty it, or name another one.' >&2; exit 1; }\n"
                + "with=\npsql -XAtq -v ON_ERROR_STOP=1 -d \"$P\" -c " + ShellWords.quote(roles) + " | LC_ALL=C sort > \"$T/roles\"\n"
                + "local_psql -c 'select rolname from pg_roles' | LC_ALL=C sort > \"$T/here\"\n"
                + "if [ -n \"$(LC_ALL=C comm -23 \"$T/roles\" \"$T/here\")\" ]; then with='--no-owner --no-privileges'; echo \"Owners and rights are not copied; roles are missing here: $(LC_ALL=C comm -23 \"$T/roles\" \"$T/here\" | paste -sd' ' -)\"; fi\n"
                + "# What was read only in part must not be committed.\n"
                + "{ if pg_dump $with --no-publications --no-subscriptions --quote-all-identifiers -d \"$P\"; then :; else printf '\\n\\\\.\\nthe copy is broken;\\n'; fi; } \\\n"
                + "  | sed 's/^CREATE SCHEMA \"public\";$//' | local_psql -1 > /dev/null\nlocal_psql -c 'analyze'\n";
        Probe so = Probe.sql(fresh.host(), fresh.server(), fresh.database(), copied);
        return new Step("clone.copy", "Copy the whole database " + source.end() + " to " + fresh.end(), "It is copied as of one moment, with Slony's own tables: so the copy knows how far it is.",
                fresh.host(), "", subject, Action.shell(script, timeout), so, so, null, Risk.SAFE, List.of("clone.prepare"));
    }

    private Step finish() {
        List<String> statements = new ArrayList<>();
        statements.add("clone finish (id = " + fresh.id() + ", provider = " + source.id() + ");");
        List<String> own = new ArrayList<>();
        for (Path path : cluster.paths()) {
            if (path.client().equals(fresh) || path.server().equals(fresh)) {
                statements.add(Slonik.unless("store path (server = " + path.server().id() + ", client = " + path.client().id() + ", conninfo = " + Slonik.literal(path.conninfo()) + ");",
                        path.client(), "path " + path.server().id() + " " + path.client().id() + " " + path.conninfo()));
            }
            if (path.client().equals(fresh)) {
                own.add(path.server().id() + ":" + fresh.id());
            }
        }
        Probe so = NodeSql.probe(cluster, fresh, NodeSql.isNode(cluster, fresh) + " and " + NodeSql.knowsPaths(own));
        return slonik.step(cluster, cluster.nodes().values(), "clone.finish", "Make the copy node " + fresh.id(),
                "Until now it takes itself for node " + source.id() + "; now it gets its own number, and the ways to and from it.", subject, statements, List.of(), so, so,
                Duration.ofMinutes(5), Risk.SAFE, List.of("clone.copy"));
    }

    private Step follows(String after) {
        StringBuilder condition = new StringBuilder(NodeSql.isNode(cluster, fresh));
        for (Node node : others()) {
            condition.append(" and (select max(ev_timestamp) from {s}sl_event where ev_origin = ").append(node.id()).append(") > now() - interval '2 minutes' and coalesce((select max(con_seqno) from "
                    + "{s}sl_confirm where con_origin = ").append(node.id()).append(" and con_received = ").append(fresh.id())
                    .append("), 0) >= (select max(ev_seqno) from {s}sl_event where ev_origin = ").append(node.id()).append(") - 3");
        }
        return Gate.await(cluster, fresh, "clone.follows", "See that " + fresh.end() + " follows", "It has applied what happened since the copy, and hears of what happens now.", subject,
                condition.toString(), Duration.ofHours(12), List.of(after));
    }
}
