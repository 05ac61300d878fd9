package org.howdah.app;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.howdah.engine.Observations;
import org.howdah.engine.Technologies;
import org.howdah.model.Topologies;
import org.howdah.model.topology.Host;
import org.howdah.model.topology.Login;
import org.howdah.model.topology.Server;
import org.howdah.model.topology.SshAccess;
import org.howdah.model.topology.Topology;
import org.howdah.model.topology.TopologyFactory;
import org.howdah.model.validation.Names;
import org.howdah.remote.Cancellation;
import org.howdah.remote.RemoteException;
import org.howdah.technology.Discovery;
import org.howdah.technology.Discovery.Place;
import org.howdah.technology.Finding;
import org.howdah.technology.Finding.Severity;
import org.howdah.technology.ReplicationTechnology;
import org.howdah.technology.ServerState;
import org.howdah.technology.postgresql.Places;

/**
 * Draws what exists: from some hosts over SSH their servers and databases, then what each technology finds on them, then the further hosts
 * that these refer to, and so on. Changes nothing on any node.
 */
public final class DiscoverTopology {

    /**
     * A host to begin at.
     *
     * @param address empty where the name is resolved
     * @param sshPort 22 where it says nothing else
     */
    public record Start(String name, String address, int sshPort) {

        /** Reads {@code NAME=ADDRESS[:PORT]} or a name alone; an IPv6 address with a port stands in brackets. Empty where it is neither. */
        public static Optional<Start> parse(String text) {
            int equals = text.indexOf('=');
            String name = equals < 0 ? text : text.substring(0, equals);
            String rest = equals < 0 ? "" : text.substring(equals + 1);
            String address = rest;
            String port = "22";
            if (rest.startsWith("[") && rest.contains("]")) {
                address = rest.substring(1, rest.indexOf(']'));
                String after = rest.substring(rest.indexOf(']') + 1);
                port = after.startsWith(":") ? after.substring(1) : after.isEmpty() ? port : after;
            } else if (rest.indexOf(':') >= 0 && rest.indexOf(':') == rest.lastIndexOf(':')) {
                address = rest.substring(0, rest.indexOf(':'));
                port = rest.substring(rest.indexOf(':') + 1);
            }
            boolean sound = Names.flaw(name) == null && port.matches("\\d{1,5}") && Integer.parseInt(port) > 0 && Integer.parseInt(port) < 65536
                    && address.matches("[A-Za-z0-9_.:%-]*") && !address.startsWith("-") && (equals < 0 || !address.isEmpty());
            return sound ? Optional.of(new Start(name, address, Integer.parseInt(port))) : Optional.empty();
        }
    }

    /**
     * @param users that may be logged in as, the first one owns the servers' data directories; also tried on hosts that are found
     * @param identityFile private key; empty for those of the user's SSH configuration
     */
    public record Request(String name, List<Start> hosts, List<String> users, String identityFile) {
        public Request {
            hosts = List.copyOf(hosts);
            users = List.copyOf(users);
        }
    }

    /** What was drawn, and what could not be. */
    public record Result(Topology topology, List<Finding> findings) {
        public Result {
            findings = List.copyOf(findings);
        }
    }

    /** A cluster that refers to more is not followed for ever. */
    private static final int MOST_HOSTS = 200;
    private static final int PARALLEL = 16;

    private final Howdah howdah;

    public DiscoverTopology(Howdah howdah) {
        this.howdah = Objects.requireNonNull(howdah);
    }

    /**
     * @throws HowdahException where not one of the hosts could be asked
     * @throws RemoteException only where it was cancelled
     */
    public Result run(Request request, Progress progress, Cancellation cancellation) throws HowdahException, RemoteException {
        return new Run(request, progress, cancellation).run();
    }

    private final class Run {
        private final Request request;
        private final Progress progress;
        private final Cancellation cancellation;
        private final Topology topology = TopologyFactory.eINSTANCE.createTopology();
        private final Map<String, Finding> findings = new LinkedHashMap<>();
        /** What the technologies said in the last round: what they missed in the first may have been found since. */
        private final List<Finding> said = new ArrayList<>();
        private final Set<Server> named = new HashSet<>();
        private final Set<String> asked = new LinkedHashSet<>();
        private final Set<String> reached = new LinkedHashSet<>();
        /** Why hosts that nobody named are drawn, by host. */
        private final Map<String, String> reasons = new LinkedHashMap<>();

        Run(Request request, Progress progress, Cancellation cancellation) {
            this.request = request;
            this.progress = progress;
            this.cancellation = cancellation;
        }

        Result run() throws HowdahException, RemoteException {
            topology.setId(request.name());
            request.hosts().forEach(start -> draw(start.name(), start.address(), start.sshPort()));
            lookAtHosts();
            if (reached.isEmpty()) {
                Finding first = findings.values().iterator().next();
                throw new HowdahException("Nothing was discovered: " + first.reason(), first.hint());
            }
            while (true) {
                cancellation.throwIfCancelled();
                Map<String, ServerState> states = servers();
                if (rename(states)) {
                    states = servers();
                }
                List<Place> elsewhere = technologies(states);
                cancellation.throwIfCancelled();
                if (!follow(elsewhere)) {
                    break;
                }
                lookAtHosts();
            }
            unused();
            said.forEach(finding -> findings.put(finding.code() + finding.subject() + finding.summary(), finding));
            return new Result(topology, List.copyOf(findings.values()));
        }

        private Host draw(String name, String address, int port) {
            TopologyFactory make = TopologyFactory.eINSTANCE;
            Host host = make.createHost();
            host.setId(name);
            if (!address.isBlank() && !address.equals(name)) {
                host.setAddress(address);
            }
            SshAccess ssh = make.createSshAccess();
            if (port != 22) {
                ssh.setPort(port);
            }
            for (String user : request.users()) {
                Login login = make.createLogin();
                login.setName(user);
                ssh.getUsers().add(login);
            }
            if (!request.identityFile().isBlank()) {
                ssh.setIdentityFile(request.identityFile());
            }
            host.setSsh(ssh);
            topology.getHosts().add(host);
            return host;
        }

        /** Asks every host that was not asked yet, at the same time, and draws its servers. */
        private void lookAtHosts() throws RemoteException {
            List<Host> hosts = topology.getHosts().stream().filter(host -> asked.add(host.getId())).toList();
            TopologyAccess access = howdah.access(topology, null);
            List<Callable<List<FoundServers.Found>>> tasks = new ArrayList<>();
            for (Host host : hosts) {
                tasks.add(() -> FoundServers.on(access.shell(host, ""), cancellation));
            }
            progress.report("Looking at the hosts", asked.size() - hosts.size(), asked.size());
            ExecutorService pool = Executors.newFixedThreadPool(Math.clamp(hosts.size(), 1, PARALLEL), Thread.ofPlatform().daemon().name("howdah-discover-", 0).factory());
            try {
                List<Future<List<FoundServers.Found>>> futures = tasks.stream().map(pool::submit).toList();
                for (int i = 0; i < hosts.size(); i++) {
                    take(hosts.get(i), futures.get(i));
                }
            } finally {
                pool.shutdownNow();
            }
        }

        private void take(Host host, Future<List<FoundServers.Found>> future) throws RemoteException {
            try {
                List<FoundServers.Found> found = future.get();
                reached.add(host.getId());
                servers(host, found);
            } catch (ExecutionException e) {
                cancellation.throwIfCancelled();
                String hint = e.getCause() instanceof RemoteException remote && !remote.hint().isBlank() ? remote.hint()
                        : "See that SSH reaches it as one of " + request.users() + ".";
                String why = reasons.getOrDefault(host.getId(), "");
                report("DISCOVER-001", Severity.WARNING, "host " + host.getId(), "The host " + host.getId() + " cannot be asked"
                        + (why.isEmpty() ? "." : "; it is drawn from what others say."), (e.getCause().getMessage() + " " + why).strip(), hint);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new RemoteException(RemoteException.Kind.CANCELLED, "Cancelled.", "");
            }
        }

        private void servers(Host host, List<FoundServers.Found> all) {
            String address = Topologies.address(host);
            List<FoundServers.Found> running = all.stream().filter(FoundServers.Found::running).filter(found -> found.port() > 0 && FoundServers.here(found, address)).toList();
            for (FoundServers.Found found : running) {
                Server server = server(host, found.port(), running.size() == 1);
                server.setDataDirectory(found.directory());
                if (found.socket().startsWith("/")) {
                    server.setSocketDirectory(found.socket());
                }
                if (found.version().matches("\\d{2,3}")) {
                    server.setVersion(found.version());
                }
            }
            for (FoundServers.Found found : all) {
                if (found.state().equals("unreadable")) {
                    report("DISCOVER-002", Severity.WARNING, "host " + host.getId(), "A data directory on " + host.getId() + " may not be read: " + found.directory() + ".",
                            "It belongs to " + found.owner() + ", and " + host.getSsh().getUsers().getFirst().getName() + " logged in.",
                            "Discover again with its owner as the first user.");
                } else if (found.state().equals("stopped") && !FoundServers.shared(address)) {
                    report("DISCOVER-003", Severity.INFO, "host " + host.getId(), "A stopped cluster lies on " + host.getId() + " and is not drawn: " + found.directory() + ".",
                            "Nothing in it can be asked.", "Start it and discover again, or draw it by hand.");
                }
            }
            if (running.isEmpty()) {
                report("DISCOVER-004", Severity.WARNING, "host " + host.getId(), "No running PostgreSQL server was found on " + host.getId() + ".",
                        "No process of " + host.getSsh().getUsers().getFirst().getName() + " runs in a data directory there.",
                        "Start the server, or discover with the owner of its data directory as the first user.");
            }
        }

        private Server server(Host host, int port, boolean single) {
            Server server = TopologyFactory.eINSTANCE.createServer();
            String plain = host.getId();
            boolean free = topology.getServers().stream().noneMatch(other -> plain.equals(other.getId()));
            server.setId(single && free ? plain : plain + "-" + port);
            server.setHost(host.getId());
            server.setPort(port);
            topology.getServers().add(server);
            return server;
        }

        /** Reads every drawn server and draws its databases. */
        private Map<String, ServerState> servers() {
            TopologyAccess access = howdah.access(topology, null);
            Map<String, ServerState> states = Observations.observe(topology, access, Technologies.of(List.of()),
                    (done, total) -> progress.report("Reading the servers", done, total), cancellation).servers();
            for (Server server : topology.getServers()) {
                ServerState state = states.get(server.getId());
                if (state != null && state.running()) {
                    state.databases().stream().filter(name -> !name.equals("postgres")).forEach(name -> Places.draw(server, name));
                } else if (state != null && reached.contains(server.getHost())) {
                    report("DISCOVER-005", Severity.WARNING, "server " + server.getId(), "The server " + server.getId() + " could not be read.", state.problem(),
                            "See that the first user may connect to its database postgres.");
                }
            }
            return states;
        }

        /** A server that has a name of its own (cluster_name) keeps it. Debian's, such as 15/main, are no names: every server has the same. */
        private boolean rename(Map<String, ServerState> states) {
            boolean renamed = false;
            for (Server server : topology.getServers()) {
                ServerState state = states.get(server.getId());
                String name = state == null ? "" : state.settings().getOrDefault("cluster_name", "");
                boolean fit = named.add(server) && Names.flaw(name) == null && name.indexOf('/') < 0 && Topologies.server(topology, name).isEmpty();
                if (fit) {
                    server.setId(name);
                    renamed = true;
                }
            }
            return renamed;
        }

        private List<Place> technologies(Map<String, ServerState> states) {
            TopologyAccess access = howdah.access(topology, null);
            access.learn(states.values());
            List<Place> elsewhere = new ArrayList<>();
            said.clear();
            for (ReplicationTechnology technology : howdah.technologies().all()) {
                progress.report("Looking for " + technology.descriptor().label(), 0, 0);
                Discovery.Found found = technology.discovery().discover(topology, states, access, cancellation);
                elsewhere.addAll(found.elsewhere());
                said.addAll(found.findings());
            }
            return elsewhere;
        }

        /** Draws what is elsewhere; false where nothing of it was new. */
        private boolean follow(List<Place> places) {
            boolean changed = false;
            for (Place place : places) {
                Optional<Host> known = Places.host(topology, place.address());
                if (known.isEmpty() && topology.getHosts().size() >= MOST_HOSTS) {
                    report("DISCOVER-006", Severity.WARNING, "topology " + topology.getId(), "More than " + MOST_HOSTS + " hosts were found; the others are not drawn.",
                            "The next one is " + place.address() + ": " + place.reason(), "Draw the others by hand.");
                    return changed;
                }
                if (known.isEmpty()) {
                    Host host = draw(name(place.address()), place.address(), sshPort());
                    reasons.put(host.getId(), place.reason());
                    changed = true;
                } else if (place.port() > 0 && Places.server(topology, place.address(), place.port()).isEmpty() && asked.contains(known.get().getId())) {
                    // Its host was looked at, or cannot be: what others say of the server is all there is.
                    Server server = server(known.get(), place.port(), true);
                    Places.draw(server, place.database());
                    if (reached.contains(known.get().getId())) {
                        report("DISCOVER-007", Severity.WARNING, "server " + server.getId(), "No running server was found on port " + place.port() + " of "
                                + known.get().getId() + "; it is drawn from what others say.", place.reason(), "See whether it runs there, or whether a pooler or a forwarded port leads elsewhere.");
                    }
                    changed = true;
                } else {
                    Optional<Server> server = Places.server(topology, place.address(), place.port());
                    if (server.isPresent() && !place.database().isBlank() && server.get().getDatabases().stream().noneMatch(one -> place.database().equals(one.getName()))) {
                        Places.draw(server.get(), place.database());
                        changed = true;
                    }
                }
            }
            return changed;
        }

        /** The first label of a name, or the whole where that is taken; of an address, the address. */
        private String name(String address) {
            String label = address.matches(".*[A-Za-z].*") && !address.contains(":") ? address.replaceFirst("\\..*", "") : address;
            return Topologies.host(topology, label).isEmpty() ? label : address;
        }

        /** Hosts of one installation have their SSH servers on the same port, more often than not. */
        private int sshPort() {
            return Topologies.sshPort(topology.getHosts().getFirst());
        }

        /** Databases that are in no link stay drawn: they are there. Hosts that turned out to be nothing go. */
        private void unused() {
            topology.getHosts().removeIf(host -> reasons.containsKey(host.getId()) && topology.getServers().stream().noneMatch(server -> host.getId().equals(server.getHost())));
        }

        private void report(String code, Severity severity, String subject, String summary, String reason, String hint) {
            findings.put(code + subject + summary, new Finding(code, severity, subject, summary, reason, hint));
        }
    }
}
