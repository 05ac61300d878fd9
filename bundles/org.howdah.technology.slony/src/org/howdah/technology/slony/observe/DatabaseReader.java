package org.howdah.technology.slony.observe;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.howdah.remote.RemoteException;
import org.howdah.remote.SqlSession;
import org.howdah.remote.SqlSession.Row;
import org.howdah.technology.postgresql.ConnInfo;
import org.howdah.technology.slony.cluster.TableRef;
import org.howdah.technology.slony.state.DatabaseState.TableState;
import org.howdah.technology.slony.state.NodeState;
import org.howdah.technology.slony.state.NodeState.Activity;
import org.howdah.technology.slony.state.NodeState.Client;
import org.howdah.technology.slony.state.NodeState.Component;
import org.howdah.technology.slony.state.NodeState.Confirm;
import org.howdah.technology.slony.state.NodeState.Heard;
import org.howdah.technology.slony.state.NodeState.KnownListen;
import org.howdah.technology.slony.state.NodeState.KnownMember;
import org.howdah.technology.slony.state.NodeState.KnownNode;
import org.howdah.technology.slony.state.NodeState.KnownPath;
import org.howdah.technology.slony.state.NodeState.KnownSet;
import org.howdah.technology.slony.state.NodeState.KnownSubscription;
import org.howdah.technology.slony.state.NodeState.Lag;

/** Reads one database: what it is, what it holds of the wished tables, and what it knows of each cluster that it is a node of. */
final class DatabaseReader {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    /**
     * What was read.
     *
     * @param slons databases of the whole server in which daemons of Slony are connected
     */
    record Read(List<NodeState> nodes, Map<TableRef, TableState> members, Map<String, String> facts, List<String> slons) {
    }

    private DatabaseReader() {
    }

    /**
     * @param wished tables and sequences that are drawn for this database
     * @param role whether it is there is a fact
     */
    static Read read(SqlSession session, Collection<TableRef> wished, String role) throws RemoteException {
        // A table that somebody locks is not worth waiting for; compiling statements that take milliseconds takes seconds.
        session.query("select set_config('lock_timeout', '3s', false), set_config('jit', 'off', false)", TIMEOUT);
        String names = wished.stream().map(ref -> ref.schema() + SlonySql.NAME + ref.name()).collect(Collectors.joining(SlonySql.ENTRY));
        Map<String, String> facts = new HashMap<>();
        Map<TableRef, TableState> members = new LinkedHashMap<>();
        List<String> schemas = new ArrayList<>();
        List<String> slons = new ArrayList<>();
        for (Row row : session.query(SlonySql.DATABASE, TIMEOUT, names, role)) {
            Fields f = new Fields(row);
            switch (f.kind()) {
            case "database" -> facts.putAll(Map.of("encoding", f.text(0), "collate", f.text(1), "ctype", f.text(2), "owner", f.text(3), "version", f.text(4),
                    "recovery", f.text(5), "role", f.text(6)));
            case "cluster" -> {
                schemas.add(f.text(0));
                facts.put("library:" + f.text(0).substring(1), f.text(1));
            }
            case "schema" -> facts.put("schema:" + f.text(0), f.text(1));
            case "member" -> {
                TableRef ref = new TableRef(f.text(0), f.text(1));
                members.put(ref, new TableState(ref, f.text(2), f.list(3), f.text(4), f.list(5), f.number(6, -1), f.number(7, -1)));
            }
            default -> slons.add(f.text(0));
            }
        }
        List<NodeState> nodes = new ArrayList<>();
        for (String schema : schemas) {
            try {
                List<Row> rows = session.query(SlonySql.node(schema), TIMEOUT);
                nodes.add(node(schema.substring(1), rows));
                rows.stream().map(Fields::new).filter(f -> f.kind().equals("registry")).forEach(f -> facts.put("registry:" + schema.substring(1) + ":" + f.text(0), f.text(1)));
            } catch (RemoteException e) {
                if (e.outcomeUnknown() || e.kind() == RemoteException.Kind.CANCELLED) {
                    throw e;
                }
                // One schema that cannot be read, such as one that is just being made, must not hide the others.
                facts.put("problem:" + schema.substring(1), e.getMessage());
            }
        }
        return new Read(nodes, members, facts, slons);
    }

    private static NodeState node(String cluster, List<Row> rows) {
        int id = -1;
        String version = "";
        List<KnownNode> nodes = new ArrayList<>();
        List<KnownPath> paths = new ArrayList<>();
        List<KnownListen> listens = new ArrayList<>();
        List<KnownSet> sets = new ArrayList<>();
        List<KnownMember> tables = new ArrayList<>();
        List<KnownMember> sequences = new ArrayList<>();
        List<KnownSubscription> subscriptions = new ArrayList<>();
        List<Lag> lags = new ArrayList<>();
        List<Confirm> confirms = new ArrayList<>();
        List<Heard> heard = new ArrayList<>();
        List<Client> clients = new ArrayList<>();
        List<Component> components = new ArrayList<>();
        Fields activity = null;
        for (Row row : rows) {
            Fields f = new Fields(row);
            switch (f.kind()) {
            case "me" -> {
                id = f.integer(0);
                version = f.text(1);
            }
            case "node" -> nodes.add(new KnownNode(f.integer(0), f.flag(1), f.flag(2), f.text(3)));
            case "path" -> paths.add(new KnownPath(f.integer(0), f.integer(1), conninfo(f.text(2)), f.integer(3)));
            case "listen" -> listens.add(new KnownListen(f.integer(0), f.integer(1), f.integer(2)));
            case "set" -> sets.add(new KnownSet(f.integer(0), f.integer(1), f.flag(2), f.text(3)));
            case "table" -> tables.add(member(f));
            case "sequence" -> sequences.add(member(f));
            case "subscription" -> subscriptions.add(new KnownSubscription(f.integer(0), f.integer(1), f.integer(2), f.flag(3), f.flag(4)));
            case "heard" -> heard.add(new Heard(f.integer(0), f.number(1, 0), f.text(2), f.decimal(3)));
            case "confirm" -> confirms.add(new Confirm(f.integer(0), f.integer(1), f.number(2, 0), f.decimal(3)));
            case "lag" -> lags.add(lag(f));
            case "client" -> clients.add(new Client(f.integer(0), f.number(1, 0), f.text(2), f.text(3)));
            case "component" -> components.add(new Component(f.text(0), f.number(1, 0), f.integer(2), f.number(3, 0), f.text(4), f.text(5), f.decimal(6)));
            case "registry" -> {
                // What operations noted in this node; a fact of the database.
            }
            default -> activity = f;
            }
        }
        int me = id;
        Heard own = heard.stream().filter(one -> one.origin() == me).findFirst().orElse(null);
        return new NodeState(cluster, id, version, nodes, paths, listens, sets, tables, sequences, subscriptions, lags, confirms, heard, clients, components,
                activity(activity, own));
    }

    private static KnownMember member(Fields f) {
        return new KnownMember(f.integer(0), f.integer(1), new TableRef(f.text(2), f.text(3)), f.flag(4), f.flag(5), f.text(6));
    }

    /** What was made and not confirmed. Of one that never confirmed anything, all that is still there. */
    private static Lag lag(Fields f) {
        long events = Math.max(0, f.number(4, 0));
        return new Lag(f.integer(0), events, events == 0 ? Double.valueOf(0) : f.decimal(3), f.known(1), f.known(2));
    }

    private static Activity activity(Fields f, Heard own) {
        if (f == null) {
            return new Activity(-1, -1, false, -1, null, "", own == null ? null : own.ageSeconds(), own == null ? 0 : own.event());
        }
        return new Activity(f.number(0, -1), f.number(1, -1), f.flag(2), f.number(3, -1), f.decimal(4), f.text(5), own == null ? null : own.ageSeconds(),
                own == null ? 0 : own.event());
    }

    /** Slony's own word for a path of which only the need is known stays as it is. */
    private static String conninfo(String text) {
        return text.startsWith("<") ? text : ConnInfo.withoutPasswords(text);
    }

    /** A row of {@link SlonySql}: null is an empty text, and no number. */
    private record Fields(Row row) {

        String kind() {
            return row.text("kind");
        }

        private String raw(int column) {
            return row.text(String.valueOf((char) ('a' + column)));
        }

        String text(int column) {
            return raw(column) == null ? "" : raw(column);
        }

        List<String> list(int column) {
            return text(column).isEmpty() ? List.of() : List.of(text(column).split(SlonySql.ENTRY));
        }

        boolean flag(int column) {
            return text(column).equals("true") || text(column).equals("t");
        }

        Long known(int column) {
            return text(column).matches("-?\\d{1,18}") ? Long.valueOf(text(column)) : null;
        }

        long number(int column, long otherwise) {
            return known(column) == null ? otherwise : known(column);
        }

        int integer(int column) {
            return (int) number(column, -1);
        }

        Double decimal(int column) {
            return text(column).matches("-?\\d{1,15}(\\.\\d+)?") ? Double.valueOf(text(column)) : null;
        }
    }
}
