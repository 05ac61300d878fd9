package org.howdah.technology.postgresql;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.howdah.model.Topologies;
import org.howdah.model.topology.Host;
import org.howdah.model.topology.Server;
import org.howdah.model.topology.Topology;
import org.howdah.remote.Cancellation;
import org.howdah.remote.RemoteException;
import org.howdah.remote.Shell;
import org.howdah.remote.ShellWords;
import org.howdah.remote.SqlSession;
import org.howdah.technology.NodeAccess;
import org.howdah.technology.ServerState;
import org.howdah.technology.ServerState.Presence;
import org.howdah.technology.ServerState.Role;
import org.howdah.technology.State;

/** Reads what a server and the host under it are like: one command on the host and a fixed number of statements. Changes nothing. */
public final class ServerReader {

    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    private ServerReader() {
    }

    /** Never throws: what cannot be read is unknown, and the state's problem says why. */
    public static ServerState read(Topology topology, Server server, NodeAccess access, Cancellation cancellation) {
        String id = server.getId();
        Optional<Host> host = Topologies.hostOf(topology, server);
        if (host.isEmpty()) {
            return ServerState.unknown(id, String.valueOf(server.getHost()), "The topology has no host " + server.getHost() + ".");
        }
        Map<String, String> facts;
        try {
            facts = hostFacts(topology, server, access.shell(host.get(), ""), cancellation);
        } catch (RemoteException e) {
            return ServerState.unknown(id, server.getHost(), sentence(e));
        } catch (RuntimeException e) {
            return ServerState.unknown(id, server.getHost(), "Reading host " + server.getHost() + " failed: " + e);
        }
        if (facts.getOrDefault("bin", "").isEmpty()) {
            return state(server, facts, State.CRITICAL, Presence.NO_SOFTWARE, null, noSoftware(server));
        }
        return withSql(server, facts, access, cancellation);
    }

    private static String noSoftware(Server server) {
        String version = version(server);
        if (!text(server.getBinDirectory()).isEmpty()) {
            return "There is no program postgres in " + server.getBinDirectory() + " on host " + server.getHost()
                    + "; correct binDirectory, or leave it out.";
        }
        return "PostgreSQL" + (version.isEmpty() ? "" : " " + version) + " is not installed on host " + server.getHost() + "; install the package postgresql"
                + (version.isEmpty() ? "" : "-" + version) + ".";
    }

    private static ServerState withSql(Server server, Map<String, String> facts, NodeAccess access, Cancellation cancellation) {
        String cluster = facts.getOrDefault("cluster", "absent");
        ServerSql.Answer answer = null;
        String refused = "";
        // A server that answers on the port may be another than the one that is wished: ask it for its data directory.
        if (cluster.equals("running") || facts.containsKey("socketfile")) {
            Server located = EcoreUtil.copy(server);
            located.setSocketDirectory(Instance.first(server.getSocketDirectory(), facts.getOrDefault("socket", "")));
            try (SqlSession sql = access.sql(located, "postgres")) {
                cancellation.throwIfCancelled();
                answer = ServerSql.read(sql);
            } catch (RemoteException e) {
                refused = sentence(e);
            } catch (RuntimeException e) {
                refused = "Reading server " + server.getId() + " failed: " + e;
            }
        }
        String data = facts.getOrDefault("data", "");
        if (answer != null && !data.isEmpty() && !same(data, answer.settings.getOrDefault("data_directory", data))) {
            facts.put("otherServer", answer.settings.get("data_directory"));
            refused = "Another server, with the data directory " + answer.settings.get("data_directory") + ", answers on port " + server.getPort()
                    + " of host " + server.getHost() + ", not " + data + ".";
            answer = null;
        }
        if (answer != null) {
            boolean restricted = !"true".equals(answer.general.get("superuser"));
            return state(server, facts, restricted ? State.WARNING : State.OK, Presence.RUNNING, answer, restricted
                    ? "The role " + answer.general.get("role") + " is not a superuser, so part of what is needed cannot be read." : "");
        }
        return switch (cluster) {
        case "running" -> state(server, facts, State.CRITICAL, Presence.NOT_ACCEPTING, null, refused);
        case "stopped" -> state(server, facts, State.CRITICAL, Presence.STOPPED, null,
                refused.isEmpty() ? "The server is not running; its cluster lies in " + data + "." : refused);
        case "foreign" -> state(server, facts, State.CRITICAL, Presence.FOREIGN, null, data + " on host " + server.getHost()
                + " holds something that is not a database cluster: " + facts.getOrDefault("content", "").strip() + ".");
        case "unreadable" -> state(server, facts, State.UNKNOWN, Presence.UNKNOWN, null, "The login " + facts.get("user") + " may not read " + data
                + " on host " + server.getHost() + "; put the owner of the data directory first among the host's users.");
        default -> facts.containsKey("ambiguous")
                ? state(server, facts, State.UNKNOWN, Presence.UNKNOWN, null, "Several servers use port " + server.getPort() + " on host "
                        + server.getHost() + "; set dataDirectory or socketDirectory of server " + server.getId() + ".")
                : state(server, facts, State.CRITICAL, Presence.ABSENT, null, refused);
        };
    }

    private static Map<String, String> hostFacts(Topology topology, Server server, Shell shell, Cancellation cancellation) throws RemoteException {
        String script = HostScript.text(server.getId(), text(server.getDataDirectory()), text(server.getBinDirectory()), version(server), server.getPort(),
                text(server.getSocketDirectory()), Neighbours.addresses(topology, server));
        Instant asked = Instant.now();
        Shell.Result result = shell.run(Shell.Command.of(ShellWords.join("sh", "-c", script), TIMEOUT, "read the facts of the host"), line -> {
        }, cancellation);
        if (!result.ok()) {
            throw new RemoteException(RemoteException.Kind.REFUSED, "Reading the facts of host " + server.getHost() + " as " + shell.login()
                    + " failed with exit code " + result.exitCode() + ": " + result.lastLine(), "");
        }
        Map<String, String> facts = new LinkedHashMap<>();
        result.output().lines().forEach(line -> {
            int tab = line.indexOf('\t');
            if (tab > 0 && tab < line.length() - 1) {
                facts.put(line.substring(0, tab), line.substring(tab + 1));
            }
        });
        if (facts.containsKey("clock") && facts.get("clock").matches("\\d{1,12}")) {
            // Whole seconds, and the way there takes time: only more than two are worth telling.
            long skew = Long.parseLong(facts.remove("clock")) - asked.getEpochSecond();
            facts.put("clockSkewSeconds", Long.toString(Math.abs(skew) <= 2 ? 0 : skew));
        }
        return facts;
    }

    private static ServerState state(Server server, Map<String, String> host, State state, Presence presence, ServerSql.Answer answer, String problem) {
        Map<String, String> facts = new HashMap<>(host);
        Map<String, String> settings = new HashMap<>();
        facts.keySet().removeIf(key -> key.startsWith("auto."));
        facts.put("autoSettings", host.keySet().stream().filter(key -> key.startsWith("auto.")).map(key -> key.substring(5)).sorted()
                .collect(Collectors.joining(" ")));
        if (answer == null) {
            host.forEach((key, value) -> {
                if (key.startsWith("auto.")) {
                    settings.put(key.substring(5), autoConf(key.substring(5), value));
                }
            });
            String version = host.getOrDefault("pgversion", "");
            // Nothing is claimed of a cluster that does not answer: standby.signal says what it will be when it starts.
            Role role = host.containsKey("signal") ? Role.STANDBY : Role.UNKNOWN;
            return new ServerState(server.getId(), server.getHost(), state, presence, role, version, integer(host.get("control.Latest checkpoint's TimeLineID")),
                    host.getOrDefault("control.Database system identifier", ""), host.getOrDefault("data", ""),
                    Instance.first(server.getSocketDirectory(), host.getOrDefault("socket", "")), host.getOrDefault("bin", ""), "", false, settings,
                    List.of(), List.of(), null, List.of(), facts, problem);
        }
        Map<String, String> general = answer.general;
        facts.putAll(answer.facts);
        general.forEach((key, value) -> {
            if (value != null && !value.isEmpty()) {
                facts.put(key, value);
            }
        });
        List.of("recovery", "version", "sysid", "timeline", "lsn", "paused").forEach(facts::remove);
        boolean standby = "true".equals(general.get("recovery"));
        return new ServerState(server.getId(), server.getHost(), state, presence, standby ? Role.STANDBY : Role.PRIMARY,
                general.get("version").replaceFirst(" .*", ""), integer(general.get("timeline")), text(general.get("sysid")),
                answer.settings.getOrDefault("data_directory", host.getOrDefault("data", "")),
                socket(server, host, answer.settings.getOrDefault("unix_socket_directories", "")), host.getOrDefault("bin", ""), text(general.get("lsn")),
                "true".equals(general.get("paused")), answer.settings, answer.slots, answer.senders, answer.receiver, answer.databases, facts, problem);
    }

    private static String socket(Server server, Map<String, String> host, String directories) {
        String first = directories.split(",")[0].strip();
        return Instance.first(server.getSocketDirectory(), first.startsWith("/") ? first : host.getOrDefault("socket", ""));
    }

    /** A value out of postgresql.auto.conf, without its quotes; connection strings without their passwords. */
    private static String autoConf(String name, String value) {
        String text = value.strip();
        if (text.length() > 1 && text.startsWith("'") && text.endsWith("'")) {
            text = text.substring(1, text.length() - 1).replace("''", "'");
        }
        return name.equals("primary_conninfo") ? ConnInfo.withoutPasswords(text) : text;
    }

    static String version(Server server) {
        String version = text(server.getVersion()).strip();
        return version.matches("\\d{1,3}(\\..*)?") ? version.replaceFirst("\\..*", "") : "";
    }

    private static boolean same(String one, String other) {
        return strip(one).equals(strip(other));
    }

    private static String strip(String path) {
        return path.replaceAll("/+", "/").replaceFirst("(.)/$", "$1");
    }

    private static Integer integer(String text) {
        return text == null || !text.matches("\\d{1,9}") ? null : Integer.valueOf(text);
    }

    private static String text(String text) {
        return text == null ? "" : text;
    }

    static String sentence(RemoteException e) {
        return e.hint().isEmpty() ? e.getMessage() : e.getMessage() + " " + e.hint();
    }
}
