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
import org.howdah.technology.postgresql.HbaRules;
import org.howdah.technology.postgresql.Instance;
import org.howdah.technology.postgresql.Scripts;
import org.howdah.technology.slony.SlonySettings;
import org.howdah.technology.slony.cluster.Cluster;
import org.howdah.technology.slony.cluster.Node;
import org.howdah.technology.slony.cluster.Path;
import org.howdah.technology.slony.slonik.Places;

/** How daemons and slonik log in: a role with a password on every server, a password file on every host, rules that let them in. */
final class Logins {

    private static final Duration SHORT = Duration.ofSeconds(60);

    private final Cluster cluster;
    private final Places places;
    private final String role;

    Logins(Cluster cluster, Places places) {
        this.cluster = cluster;
        this.places = places;
        this.role = cluster.setting(SlonySettings.ROLE);
    }

    String id(String what) {
        return cluster.name() + "." + what;
    }

    String roleStep(Node node) {
        return id("role-" + node.server());
    }

    String rulesStep(Node node) {
        return id("rules-" + node.server());
    }

    String passStep(Node node) {
        return id("passwords-" + node.id());
    }

    /** The server whose host made the password: one that has it already, else that of the desk. */
    private Node holder() {
        return cluster.nodes().values().stream().filter(node -> places.instance(node).hasSecret(role)).findFirst().orElseGet(cluster::desk);
    }

    /** One node for each server: a server may hold several nodes. */
    static Collection<Node> servers(Collection<Node> nodes) {
        Map<String, Node> byServer = new LinkedHashMap<>();
        nodes.forEach(node -> byServer.putIfAbsent(node.server(), node));
        return byServer.values();
    }

    /** The password; made where there is none yet. Empty where it is there. */
    Optional<Step> secret() {
        Instance holder = places.instance(holder());
        if (holder.hasSecret(role)) {
            return Optional.empty();
        }
        String file = ShellWords.quote(holder.secretFile(role));
        Probe so = Probe.shell(holder.host(), "", "[ -s " + file + " ]\n");
        String script = Scripts.start(holder) + "mkdir -p \"$H\"\nod -An -N24 -tx1 /dev/urandom | tr -d ' \\n' > " + file + ".new\nmv " + file + ".new " + file + "\n";
        return Optional.of(new Step(id("password"), "Make a password for role " + role,
                "Daemons and slonik log in on all nodes; the password is made here, is kept in files that only the owner reads, and never shows in a plan or a process list.",
                holder.host(), "", holder.id(), Action.shell(script, SHORT), so, so, Action.shell("rm -f " + file + "\n", SHORT), Risk.SAFE, List.of()));
    }

    private String secretPlace() {
        Instance holder = places.instance(holder());
        return "${secret:" + holder.host() + "::" + holder.secretFile(role) + "}";
    }

    private List<String> afterSecret() {
        return secret().map(step -> List.of(step.id())).orElse(List.of());
    }

    /** The role on a server: Slony installs functions in C and switches triggers off, which only a superuser may. */
    Step role(Node node) {
        Instance server = places.instance(node);
        String name = SqlNames.identifier(role);
        String file = ShellWords.quote(server.secretFile(role));
        // The password must not reach the server's log either. The file comes first: a role without it would be taken for somebody else's.
        String sql = "set log_statement = 'none'; set log_min_duration_statement = -1; set log_min_error_statement = 'panic'; set password_encryption = 'scram-sha-256';\n"
                + "select not exists (select from pg_roles where rolname = " + SqlNames.literal(role) + ") as missing \\gset\n\\if :missing\ncreate role " + name + ";\n\\endif\n";
        String script = Scripts.start(server) + "mkdir -p \"$H\"\npw='" + secretPlace() + "'\nprintf %s \"$pw\" > " + file + ".new\nmv " + file + ".new " + file
                + "\n{ printf '%s\\n' " + ShellWords.quote(sql) + "\n  printf \"%s'%s';\\n\" "
                + ShellWords.quote("alter role " + name + " superuser login password ") + " \"$pw\"; } | " + Scripts.psql(server, "postgres") + " -1\n";
        String there = "select exists (select from pg_roles where rolname = " + SqlNames.literal(role) + " and rolsuper and rolcanlogin)";
        // On the server that made the password its file was there before the role.
        String known = "select exists (select from pg_authid where rolname = " + SqlNames.literal(role) + " and rolpassword is not null)";
        Probe so = Probe.shell(server.host(), "", Scripts.start(server) + "[ -s " + file + " ] && [ \"$(cat " + file + ")\" = '" + secretPlace() + "' ] || exit 1\n[ \"$("
                + Scripts.psql(server, "postgres") + " -c " + ShellWords.quote(there + " and (" + known + ")") + ")\" = t ]\n");
        String drop = Scripts.start(server) + Scripts.psql(server, "postgres") + " -c " + ShellWords.quote("drop role if exists " + name) + "\nrm -f " + file + "\n";
        return new Step(roleStep(node), "Create role " + role + " on " + server.id(),
                "Slony's daemons log in on every node as a superuser: they load its functions and switch triggers, which nobody else may.", server.host(), "", server.id(),
                Action.shell(script, SHORT), so, so, Action.shell(drop, SHORT), Risk.SAFE, afterSecret());
    }

    /** The cluster's folder on a host, with the password file that daemon and slonik read there. */
    Step passwords(Node node) {
        Instance server = places.instance(node);
        String folder = ShellWords.quote(places.folder(cluster, node));
        String start = Scripts.start(server) + "S=" + folder + "\nL=" + ShellWords.quote("*:*:*:" + role.replace("\\", "\\\\").replace(":", "\\:") + ":") + "'" + secretPlace()
                + "'\nM=" + ShellWords.quote(cluster.name()) + "\n";
        String script = start + "mkdir -p \"$S\"\nprintf '%s\\n' \"$L\" > \"$S/pgpass.new\"\nmv \"$S/pgpass.new\" \"$S/pgpass\"\nprintf '%s\\n' \"$M\" > \"$S/made\"\n";
        Probe so = Probe.shell(server.host(), "", start + "[ -s \"$S/made\" ] && [ -f \"$S/pgpass\" ] && [ \"$(cat \"$S/pgpass\")\" = \"$L\" ]\n");
        String back = "rm -f " + folder + "/pgpass " + folder + "/made " + folder + "/lock\nrmdir " + folder + " 2> /dev/null || :\n";
        return new Step(passStep(node), "Give the password to " + node.host() + " for node " + node.id(),
                "The daemon of " + node.end() + " and slonik read it from a file that only the owner can read.", server.host(), "", server.id(),
                Action.shell(script, SHORT), so, so, Action.shell(back, SHORT), Risk.SAFE, afterSecret());
    }

    /** From where each node of a server is reached: its own host, and those of the nodes with a path to it. */
    private Set<String> lines(Instance server) {
        Set<String> lines = new LinkedHashSet<>();
        for (Node node : cluster.nodes().values()) {
            if (!node.server().equals(server.id())) {
                continue;
            }
            Set<String> sources = new LinkedHashSet<>(List.of(source(node, node)));
            cluster.paths().stream().filter(path -> path.server().equals(node)).map(Path::client).map(client -> source(client, node)).forEach(sources::add);
            sources.add(source(cluster.desk(), node));
            for (String source : sources) {
                if (HbaRules.deciding(server, node.database(), role, source).filter(rule -> !rule.method().equals("reject")).isEmpty()) {
                    lines.add(HbaRules.line(node.database(), role, source, server.setting("ssl").equals("on")));
                }
            }
        }
        return lines;
    }

    private String source(Node client, Node server) {
        String seen = cluster.state().database(client.end()).map(database -> database.sources().get(server.end())).orElse("");
        return seen == null || seen.isEmpty() ? places.instance(client).sourceTo(places.instance(server)) : seen;
    }

    /** Rules of pg_hba.conf on a server, behind those there are; empty where it lets all in already. */
    Optional<Step> rules(Node node) {
        Instance server = places.instance(node);
        List<String> lines = new ArrayList<>(lines(server));
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        String file = "f=$(" + Scripts.psql(server, "postgres") + " -c 'show hba_file')\n";
        String reload = Scripts.psql(server, "postgres") + " -c 'select pg_reload_conf(), pg_sleep(0.1)' > /dev/null\n";
        StringBuilder add = new StringBuilder(Scripts.start(server)).append(file);
        StringBuilder have = new StringBuilder(Scripts.start(server)).append(file);
        StringBuilder take = new StringBuilder(Scripts.start(server)).append(file);
        for (String line : lines) {
            String quoted = ShellWords.quote(line);
            add.append("grep -Fqx -- ").append(quoted).append(" \"$f\" || printf '# added by Howdah\\n%s\\n' ").append(quoted).append(" >> \"$f\"\n");
            have.append("grep -Fqx -- ").append(quoted).append(" \"$f\" || exit 1\n");
            take.append("L=").append(quoted).append("; export L\nawk '$0 == \"# added by Howdah\" {held=$0; next} held != \"\" {if ($0 == ENVIRON[\"L\"]) {held=\"\"; next}"
                    + " print held; held=\"\"} {print} END {if (held != \"\") print held}' \"$f\" > \"$f.howdah\"\ncat \"$f.howdah\" > \"$f\"\nrm -f \"$f.howdah\"\n");
        }
        Probe so = Probe.shell(server.host(), "", have.toString());
        return Optional.of(new Step(rulesStep(node), "Let " + role + " in on " + server.id(),
                "Without rules in pg_hba.conf, " + server.id() + " refuses the daemons of the other nodes before it looks at the password.", server.host(), "", server.id(),
                Action.shell(add + reload, SHORT), so, so, Action.shell(take + reload, SHORT), Risk.SAFE, List.of()));
    }
}
