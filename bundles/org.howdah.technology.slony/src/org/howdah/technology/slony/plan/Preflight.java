package org.howdah.technology.slony.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.howdah.technology.Finding;
import org.howdah.technology.Finding.Severity;
import org.howdah.technology.ServerState;
import org.howdah.technology.postgresql.Instance;
import org.howdah.technology.slony.SlonySettings;
import org.howdah.technology.slony.check.Columns;
import org.howdah.technology.slony.check.NodeChecks;
import org.howdah.technology.slony.cluster.Cluster;
import org.howdah.technology.slony.cluster.Node;
import org.howdah.technology.slony.cluster.Subscription;
import org.howdah.technology.slony.cluster.TableSet;
import org.howdah.technology.slony.slonik.Places;
import org.howdah.technology.slony.slonik.Slonik;
import org.howdah.technology.slony.state.DatabaseState;
import org.howdah.technology.slony.state.DatabaseState.TableState;
import org.howdah.technology.slony.state.NodeState;

/** What stands in the way of a cluster, found before anything is changed; a status says it too. */
public final class Preflight {

    private final Cluster cluster;
    private final Places places;
    private final List<Finding> findings = new ArrayList<>();

    public Preflight(Cluster cluster, Places places) {
        this.cluster = cluster;
        this.places = places;
    }

    public List<Finding> findings() {
        name(cluster).ifPresent(findings::add);
        cluster.nodes().values().forEach(this::node);
        versions();
        if (findings.isEmpty()) {
            role();
            cluster.sets().forEach(this::set);
            cluster.subscriptions().forEach(this::receiver);
        }
        return findings;
    }

    private void critical(String code, String subject, String summary, String reason, String hint) {
        findings.add(new Finding(code, Severity.CRITICAL, subject, summary, reason, hint));
    }

    /** A name that slonik could not take. */
    public static Optional<Finding> name(Cluster cluster) {
        return Slonik.nameProblem(cluster.name()).map(why -> new Finding("SLONY-020", Severity.CRITICAL, "set " + cluster.sets().getFirst().name(),
                "A cluster cannot be called \"" + cluster.name() + "\".", upper(why) + ".", "Set cluster of the set to another name: letters, digits and underscores."));
    }

    private static String upper(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /** Programs, library, and whether the database can be written and reached. */
    private void node(Node node) {
        Instance server = places.instance(node);
        String subject = "server " + node.server();
        DatabaseState database = cluster.state().database(node.end()).orElse(DatabaseState.unknown(node.end(), node.host(), "It was not read."));
        if (database.presence() == DatabaseState.Presence.UNKNOWN) {
            NodeChecks.unread(cluster, node).ifPresent(findings::add);
            return;
        }
        if (server.state().role() == ServerState.Role.STANDBY) {
            critical("SLONY-022", subject, node.server() + " is a standby, and a node of Slony must be writable.", "It receives from another server and refuses every change.",
                    "Draw the primary, or promote it.");
        }
        Set<String> packages = new LinkedHashSet<>();
        if (!database.software().containsKey("slon") || cluster.desk().equals(node) && !database.software().containsKey("slonik")) {
            packages.add("slony1-2-bin");
        }
        if (!database.software().containsKey("library")) {
            packages.add("postgresql-" + (server.major() > 0 ? Integer.toString(server.major()) : "VERSION") + "-slony1-2");
        }
        if (!packages.isEmpty()) {
            String names = String.join(" ", packages);
            critical("SLONY-023", subject, "Slony-I is not installed as it must be on host " + node.host() + ".", "Missing: " + String.join(", ", packages) + ".",
                    "Install it there, on Debian and Ubuntu with: apt-get install " + names);
        }
        String listens = server.setting("listen_addresses");
        boolean elsewhere = cluster.nodes().values().stream().anyMatch(other -> !other.host().equals(node.host()));
        if (elsewhere && (listens.isEmpty() || listens.equals("localhost")) && !node.address().startsWith("127.") && server.state().running()) {
            critical("SLONY-024", subject, node.server() + " does not listen where the daemons of the other nodes would reach it.", "Its listen_addresses is '" + listens + "'.",
                    "Set listen_addresses to " + node.address() + " or '*' and restart the server.");
        }
    }

    /** Daemon, functions and library must be of one version, and the same on all nodes. */
    private void versions() {
        Map<String, List<String>> byVersion = new LinkedHashMap<>();
        for (Node node : cluster.nodes().values()) {
            Set<String> here = new TreeSet<>();
            cluster.state().database(node.end()).ifPresent(database -> {
                Optional.ofNullable(database.software().get("programs")).ifPresent(here::add);
                Optional.ofNullable(database.software().get("library")).ifPresent(here::add);
            });
            cluster.observed(node).map(NodeState::version).filter(version -> !version.isEmpty()).ifPresent(here::add);
            here.forEach(version -> byVersion.computeIfAbsent(version, any -> new ArrayList<>()).add(node.end()));
        }
        if (byVersion.size() > 1) {
            List<String> where = new ArrayList<>();
            byVersion.forEach((version, ends) -> where.add(version + " on " + String.join(", ", ends)));
            critical("SLONY-025", "set " + cluster.sets().getFirst().name(), "The nodes of cluster " + cluster.name() + " have different versions of Slony-I.",
                    String.join("; ", where) + ". A daemon refuses to work with functions of another version than its own.",
                    "Install the same version of slony1-2-bin and of the server's package on all nodes; where the cluster exists, then run UPDATE FUNCTIONS of slonik on each.");
        }
    }

    /** A role that somebody else made has a password that nobody told Howdah; changing it would lock out whoever uses it. */
    private void role() {
        String role = cluster.setting(SlonySettings.ROLE);
        if (cluster.exists()) {
            return;
        }
        for (Node node : Logins.servers(cluster.nodes().values())) {
            String there = cluster.state().database(node.end()).map(database -> database.facts().getOrDefault("role", "missing")).orElse("missing");
            if (!there.equals("missing") && !places.instance(node).hasSecret(role)) {
                critical("SLONY-026", "server " + node.server(), "There is a role " + role + " on " + node.server() + " already, and Howdah did not make it.",
                        "Giving it a new password would lock out whoever logs in with it.", "Set role of the set to a name that is free, or drop the role.");
            }
        }
    }

    private void set(TableSet set) {
        Optional<DatabaseState> origin = cluster.state().database(set.origin().end()).filter(DatabaseState::there);
        String subject = "set " + set.name();
        if (origin.isEmpty()) {
            critical("SLONY-027", subject, "The origin of set " + set.name() + ", database " + set.origin().end() + ", does not exist.", "There is nothing to replicate.",
                    "Create the database with its tables, or draw the set at another origin.");
            return;
        }
        List<String> missing = new ArrayList<>();
        for (TableSet.Member member : set.tables()) {
            TableState table = origin.get().tables().get(member.ref());
            if (table == null) {
                missing.add(member.ref().shown());
            } else if (!table.kind().equals("r")) {
                critical("SLONY-029", subject, member.ref().shown() + " is no table that Slony can replicate.", kind(table.kind()),
                        table.kind().equals("p") ? "Put its partitions into the set, each as a table of its own." : "Take it out of the set.");
            } else {
                key(set, member, table);
                columns(subject, member, table);
            }
        }
        for (TableSet.Member member : set.sequences()) {
            TableState sequence = origin.get().tables().get(member.ref());
            if (sequence == null) {
                missing.add(member.ref().shown());
            } else if (!sequence.kind().equals("S")) {
                critical("SLONY-029", subject, member.ref().shown() + " is not a sequence.", kind(sequence.kind()), "List it among the tables of the set, or take it out.");
            } else if (member.ref().quoted().matches(".*['\\\\].*")) {
                critical("SLONY-033", subject, "Slony cannot carry the sequence " + member.ref().shown() + ".",
                        "Its functions set a sequence by a name that they do not quote: with a single quote or a backslash in it, the receivers would stop at the first value.",
                        "Rename the sequence, or take it out of the set.");
            }
        }
        if (!missing.isEmpty()) {
            critical("SLONY-028", subject, set.origin().end() + " has no " + few(missing) + ".", "The set " + set.name() + " names " + (missing.size() == 1 ? "it" : "them")
                    + ", and nothing of that name is there.", "Create what is missing at the origin, or correct the names: capitals and spaces need double quotes.");
        }
    }

    /** Slony reads a column's name as if somebody had typed it: what is after a dot is taken for another name, and quotes at its begin are taken off. */
    private void columns(String subject, TableSet.Member member, TableState table) {
        List<String> unfit = table.columns().stream().map(DatabaseState::columnName).filter(name -> name.contains(".") || name.startsWith("\"")).toList();
        if (!unfit.isEmpty()) {
            critical("SLONY-034", subject, "Slony cannot carry the " + (unfit.size() == 1 ? "column " : "columns ") + few(unfit) + " of " + member.ref().shown() + ".",
                    "It misreads names of columns with a dot in them, or with a double quote at their begin: the first copy would fail again and again.",
                    "Rename the columns, or take the table out of the set.");
        }
    }

    static String few(List<String> names) {
        return names.size() <= 5 ? String.join(", ", names) : String.join(", ", names.subList(0, 5)) + " and " + (names.size() - 5) + " more";
    }

    private static String kind(String kind) {
        return switch (kind) {
        case "p" -> "It is a partitioned table, which holds no rows itself.";
        case "S" -> "It is a sequence.";
        case "v" -> "It is a view.";
        case "m" -> "It is a materialized view.";
        case "f" -> "It is a foreign table.";
        case "r" -> "It is a table.";
        default -> "It is of another kind.";
        };
    }

    private void key(TableSet set, TableSet.Member member, TableState table) {
        if (cluster.observed(set.origin()).filter(state -> state.tables().stream().anyMatch(one -> one.ref().equals(member.ref()))).isPresent()) {
            // Its key was chosen when it was added; that it is still there is said elsewhere.
            return;
        }
        if (!member.key().isEmpty()) {
            if (!table.uniqueKeys().contains(member.key()) && !table.primaryKey().equals(member.key())) {
                critical("SLONY-031", "set " + set.name(), "The index " + member.key() + " cannot identify rows of " + member.ref().shown() + ".",
                        "It must be unique, whole, and all its columns not null."
                                + (table.uniqueKeys().isEmpty() ? " The table has none such." : " Such are: " + String.join(", ", table.uniqueKeys()) + "."),
                        "Correct the setting keys of the set.");
            }
        } else if (table.primaryKey().isEmpty()) {
            critical("SLONY-030", "set " + set.name(), "The table " + member.ref().shown() + " has no primary key.",
                    "Slony finds a row at the receivers by its key; without one it cannot repeat an update or delete.",
                    "One of three: (1) add a primary key: ALTER TABLE " + member.ref().quoted() + " ADD PRIMARY KEY (…); (2) "
                            + (table.uniqueKeys().isEmpty() ? "make a unique index over columns that are not null and name it in the setting keys"
                                    : "name its unique index " + String.join(" or ", table.uniqueKeys()) + " in the setting keys: {" + member.ref().shown() + ": "
                                            + table.uniqueKeys().getFirst() + "}")
                            + "; (3) leave it out of the set, or carry it by another technology.");
        }
    }

    /** Tables of a receiver that are there but not as they are at the origin. */
    private void receiver(Subscription subscription) {
        Optional<DatabaseState> origin = cluster.state().database(subscription.set().origin().end());
        Optional<DatabaseState> receiver = cluster.state().database(subscription.receiver().end()).filter(DatabaseState::there);
        if (origin.isEmpty() || receiver.isEmpty()) {
            return;
        }
        List<String> different = new ArrayList<>();
        for (TableSet.Member member : subscription.set().tables()) {
            TableState from = origin.get().tables().get(member.ref());
            TableState to = receiver.get().tables().get(member.ref());
            if (from != null && to != null) {
                Columns.difference(from, to).ifPresent(text -> different.add(member.ref().shown() + ": " + text));
            }
        }
        if (!different.isEmpty()) {
            critical("SLONY-032", "link " + subscription.id(), "Tables at " + subscription.receiver().end() + " are not as at " + subscription.set().origin().end() + ".",
                    few(different) + ".", "Make the tables alike, or rename those at " + subscription.receiver().end() + ": what is missing there is copied by the plan.");
        }
    }
}
