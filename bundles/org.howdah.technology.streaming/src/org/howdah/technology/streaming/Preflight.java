package org.howdah.technology.streaming;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.howdah.model.topology.Link;
import org.howdah.model.topology.Topology;
import org.howdah.technology.Finding;
import org.howdah.technology.Finding.Severity;
import org.howdah.technology.LinkState;
import org.howdah.technology.Observation;
import org.howdah.technology.ServerState.Presence;
import org.howdah.technology.ServerState.Role;
import org.howdah.technology.postgresql.HbaRules;
import org.howdah.technology.postgresql.Instance;
import org.howdah.technology.postgresql.Neighbours;

/** What must hold before a standby can be made. A critical finding makes the plan impossible to apply. */
final class Preflight {

    /** WAL that is written while the copy is made needs room as well. */
    private static final long SPARE_BYTES = 256L << 20;

    private final StreamingLink link;
    private final Topology topology;
    private final Observation observed;
    private final List<Finding> findings = new ArrayList<>();

    private Preflight(StreamingLink link, Topology topology, Observation observed) {
        this.link = link;
        this.topology = topology;
        this.observed = observed;
    }

    static List<Finding> of(StreamingLink link, Topology topology, Observation observed) {
        Preflight preflight = new Preflight(link, topology, observed);
        if (!comesFirst(link.provider(), topology, observed)) {
            preflight.provider();
        }
        Instance root = link.root();
        if (!link.roleExists() && !root.state().running() && preflight.findings.isEmpty()) {
            preflight.add("011", Severity.CRITICAL, "server " + root.id(), "The primary " + root.id() + " does not answer, and role " + link.settings().user() + " has to be made there.",
                    root.state().problem(), "Start it, or make it reachable.");
        }
        if (preflight.findings.isEmpty()) {
            preflight.standby();
        }
        return preflight.findings;
    }

    /** Whether the provider is itself a standby which the same plan makes. */
    static boolean comesFirst(Instance provider, Topology topology, Observation observed) {
        return incoming(provider, topology, observed).isPresent();
    }

    /** The link that the same plan makes into a server. */
    static Optional<Link> incoming(Instance server, Topology topology, Observation observed) {
        return Neighbours.to(topology, server.id()).stream()
                .filter(into -> observed.link(into.getId()).map(state -> state.presence() == LinkState.Presence.MISSING).orElse(true)).findFirst();
    }

    static boolean critical(List<Finding> findings) {
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.CRITICAL);
    }

    private void add(String code, Severity severity, String subject, String summary, String reason, String hint) {
        findings.add(new Finding("STREAMING-" + code, severity, subject, summary, reason, hint));
    }

    private void provider() {
        Instance provider = link.provider();
        String subject = "server " + provider.id();
        switch (provider.state().presence()) {
        case UNKNOWN -> add("010", Severity.CRITICAL, subject, "Server " + provider.id() + " cannot be asked, so nothing can be copied from it.",
                provider.state().problem(), "Make host " + provider.host() + " reachable, then plan again.");
        case RUNNING -> {
            if (provider.state().problem().contains("superuser")) {
                add("020", Severity.CRITICAL, subject, "The login has too few rights on server " + provider.id() + ".", provider.state().problem(),
                        "Put the operating-system user who owns the server first among the users of host " + provider.host() + ".");
            }
            running(provider);
        }
        default -> add("011", Severity.CRITICAL, subject, "Server " + provider.id() + " does not run, so nothing can be copied from it.",
                provider.state().problem(), "Start it, or draw the link from a server that runs.");
        }
    }

    private void running(Instance provider) {
        String fromRule = HbaRules.deciding(provider, "replication", link.settings().user(), link.source()).map(HbaRules.Rule::method).orElse("");
        if (fromRule.equals("reject")) {
            add("022", Severity.CRITICAL, "server " + provider.id(), "pg_hba.conf of " + provider.id() + " rejects the standby.",
                    "The first rule that matches role " + link.settings().user() + " from " + link.source() + " says reject.",
                    "Take out that rule, or put one before it that lets the standby in.");
        }
        if (link.roleExists() && !link.holder().hasSecret(link.settings().user()) && !fromRule.equals("trust") && link.root().state().running()) {
            add("021", Severity.CRITICAL, "link " + link.id(), "Role " + link.settings().user() + " exists, and Howdah does not know its password.",
                    "Setting a new one would lock out whoever uses the role now.",
                    "Name another role in the setting user, or put the password into " + link.root().secretFile(link.settings().user()) + " on host "
                            + link.root().host() + ", readable for its owner only.");
        }
        provider.state().slots().stream().filter(slot -> slot.name().equals(link.settings().slot()) && slot.active()).findFirst().ifPresent(
                slot -> add("027", Severity.CRITICAL, "link " + link.id(), "Replication slot " + slot.name() + " on " + provider.id() + " is in use by somebody else.",
                        "A slot serves one standby at a time.", "Choose another name in the setting slot."));
        if (!provider.fact("tablespaces").isEmpty() && !provider.elsewhere(link.standby())) {
            add("028", Severity.CRITICAL, "server " + provider.id(), "Server " + provider.id() + " has tablespaces, and both servers are on one host.",
                    "A copy would use the same folders: " + provider.fact("tablespaces").replace("\n", ", "), "Put the standby on another host.");
        }
    }

    private void standby() {
        Instance standby = link.standby();
        String host = "host " + standby.host();
        Presence presence = standby.state().presence();
        if (presence == Presence.UNKNOWN) {
            add("012", Severity.CRITICAL, host, "Host " + standby.host() + " cannot be asked.", standby.state().problem(),
                    "Make it reachable by SSH for the first of its users, then plan again.");
            return;
        }
        if (presence == Presence.NO_SOFTWARE) {
            add("013", Severity.CRITICAL, host, "There is no PostgreSQL on host " + standby.host() + " that fits.", standby.state().problem(),
                    "Install the package postgresql-" + (link.provider().major() > 0 ? link.provider().major() : "…") + " there.");
            return;
        }
        int wished = link.root().state().majorVersion();
        int there = standby.fact("programs").isEmpty() ? standby.major() : major(standby.fact("programs"));
        if (wished > 0 && there > 0 && wished != there) {
            add("014", Severity.CRITICAL, "link " + link.id(), "Server " + link.root().id() + " is PostgreSQL " + wished + ", the programs for " + standby.id() + " are "
                    + there + ".", "A physical copy works between equal major versions only.",
                    "Install PostgreSQL " + wished + " on host " + standby.host() + " and set version " + wished + ", or use logical replication.");
        }
        String architecture = standby.fact("arch");
        if (!architecture.isEmpty() && !link.provider().fact("arch").isEmpty() && !architecture.equals(link.provider().fact("arch"))) {
            add("030", Severity.CRITICAL, "link " + link.id(), "The processors of the two hosts differ: " + link.provider().fact("arch") + " and " + architecture + ".",
                    "A physical copy works between equal architectures only.", "Use logical replication, or another host.");
        }
        if (!standby.fact("missing").isEmpty()) {
            add("015", Severity.CRITICAL, host, "Programs are missing on host " + standby.host() + ": " + standby.fact("missing") + ".",
                    "They were looked for in " + standby.bin() + " and in the login's PATH.", "Install the packages postgresql-" + wished + " and postgresql-client-" + wished + ".");
        }
        if (standby.data().isEmpty()) {
            add("029", Severity.CRITICAL, "server " + standby.id(), "Nobody knows where the data of " + standby.id() + " shall lie.", "",
                    "Set dataDirectory of server " + standby.id() + ".");
            return;
        }
        place(standby, host);
        port(standby, host);
        reach(standby, host);
        cluster(standby);
    }

    private static int major(String programs) {
        String digits = programs.replaceFirst("^[^0-9]*(\\d+).*$", "$1");
        return digits.matches("\\d{1,4}") ? Integer.parseInt(digits) : -1;
    }

    private void place(Instance standby, String host) {
        if (standby.fact("parent.writable").isEmpty()) {
            add("017", Severity.CRITICAL, host, "The login " + standby.fact("user") + " may not write in " + standby.parent() + " on host " + standby.host() + ".",
                    "The copy is made beside the data directory and then renamed.", "Make the folder and give it to that user, or choose another dataDirectory.");
        }
        if (!standby.fact("mountpoint").isEmpty()) {
            add("031", Severity.CRITICAL, "server " + standby.id(), "The data directory " + standby.data() + " is itself a mount point.",
                    "It cannot be renamed, so a finished copy cannot be put in its place.", "Use a folder inside the file system as dataDirectory.");
        }
        Long free = number(standby.fact("freeBytes"));
        Long needed = number(link.root().fact("dataBytes"));
        if (free != null && needed != null && needsCopy(link) && free < needed + needed / 10 + SPARE_BYTES) {
            add("016", Severity.CRITICAL, host, "There is too little room for a copy on host " + standby.host() + ".",
                    "The data of " + link.root().id() + " takes " + megabytes(needed) + "; " + megabytes(free) + " are free at " + standby.parent() + ".",
                    "Make room, or choose a dataDirectory on a larger file system.");
        }
    }

    private void port(Instance standby, String host) {
        if (standby.state().presence() == Presence.RUNNING || standby.state().presence() == Presence.NOT_ACCEPTING) {
            return;
        }
        String other = standby.fact("otherServer");
        // Programs that speak both protocols are shown with their IPv4 address inside an IPv6 one.
        List<String> taken = List.of(standby.fact("listening").replaceAll("\\[::ffff:([0-9.]+)\\]", "$1").split(" "));
        String address = standby.address() + ":" + standby.port();
        if (!other.isEmpty() || taken.contains(address) || taken.contains("0.0.0.0:" + standby.port()) || taken.contains("*:" + standby.port())) {
            add("018", Severity.CRITICAL, host, "Port " + standby.port() + " is in use on host " + standby.host() + ".",
                    other.isEmpty() ? "A program listens on " + standby.fact("listening").strip() + "." : "The server with the data directory " + other + " uses it.",
                    "Stop that program, or give server " + standby.id() + " another port.");
        }
    }

    private void reach(Instance standby, String host) {
        Instance provider = link.provider();
        if (!standby.fact("unresolved:" + provider.id()).isEmpty() && link.settings().address().isEmpty()) {
            add("019", Severity.CRITICAL, host, "Host " + standby.host() + " does not know the name " + provider.address() + ".",
                    "The standby has to reach its provider by itself.", "Set an IP address for host " + provider.host() + ", or the setting address of the link.");
        } else if (standby.fact("reach:" + provider.id()).startsWith("2") && provider.state().running() && link.settings().address().isEmpty()) {
            boolean here = listensOn(provider);
            add("019", here ? Severity.CRITICAL : Severity.WARNING, host, "Host " + standby.host() + " does not reach " + provider.id() + " at " + provider.address() + " port " + provider.port() + ".",
                    standby.fact("reach:" + provider.id()).substring(1).strip(), here ? "Open the way between the hosts (firewall, route), then plan again."
                            : "The server does not listen there; the plan changes that.");
        }
    }

    static boolean listensOn(Instance server) {
        List<String> addresses = List.of(server.setting("listen_addresses").split("\\s*,\\s*"));
        return addresses.contains("*") || addresses.contains("0.0.0.0") && !server.address().contains(":") || addresses.contains("::") && server.address().contains(":")
                || addresses.contains(server.address());
    }

    private void cluster(Instance standby) {
        Presence presence = standby.state().presence();
        boolean same = !link.root().state().systemIdentifier().isEmpty() && link.root().state().systemIdentifier().equals(standby.state().systemIdentifier());
        boolean primary = standby.state().running() ? standby.state().role() == Role.PRIMARY : standby.fact("signal").isEmpty();
        if (!same && (presence == Presence.FOREIGN || presence == Presence.STOPPED) && !standby.fact("data.guessed").isEmpty()) {
            add("034", Severity.CRITICAL, "server " + standby.id(), "It is not certain that the data of " + standby.id() + " lies in " + standby.data() + ".",
                    "No server runs on port " + standby.port() + "; only " + standby.fact("data.guessed") + " names the port, and what lies there is no copy of " + link.root().id() + ".",
                    "Set dataDirectory of server " + standby.id() + ": to this folder, and it will be moved aside, or to where its data really is.");
        } else if (presence == Presence.FOREIGN) {
            add("025", Severity.WARNING, "server " + standby.id(), "What lies in " + standby.data() + " will be moved aside.", standby.state().problem(), "");
        } else if (presence != Presence.ABSENT && !same) {
            add("025", Severity.WARNING, "server " + standby.id(), "The cluster in " + standby.data() + " will be " + (standby.state().running() ? "stopped and " : "")
                    + "moved aside.", "It is not a copy of " + link.root().id() + ": its system identifier is " + standby.state().systemIdentifier() + ".",
                    "If it is needed, choose another dataDirectory and port for " + standby.id() + ".");
        } else if (presence != Presence.ABSENT && primary) {
            add("026", Severity.CRITICAL, "server " + standby.id(), "Server " + standby.id() + " is a former primary of the same cluster"
                    + (standby.state().running() ? " and still takes writes." : "."), "What was written to it alone would be lost by following " + link.provider().id() + " now.",
                    "Save what is needed, then run the operation rejoin on " + standby.id() + ".");
        }
    }

    /** Whether a whole copy has to be made. */
    static boolean needsCopy(StreamingLink link) {
        String identifier = link.root().state().systemIdentifier();
        return identifier.isEmpty() || !identifier.equals(link.standby().state().systemIdentifier());
    }

    static Long number(String text) {
        return text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
    }

    static String megabytes(long bytes) {
        return bytes / (1 << 20) + " MB";
    }
}
