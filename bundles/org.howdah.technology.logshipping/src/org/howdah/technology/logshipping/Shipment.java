package org.howdah.technology.logshipping;

import java.util.List;
import java.util.Optional;

import org.howdah.model.Topologies;
import org.howdah.model.topology.Host;
import org.howdah.model.topology.Link;
import org.howdah.model.topology.Login;
import org.howdah.model.topology.Topology;
import org.howdah.remote.ShellWords;
import org.howdah.technology.Observation;
import org.howdah.technology.postgresql.Instance;

/**
 * One log shipping link with both its servers and every path that belongs to it.
 *
 * @param primary where WAL files come from
 * @param standby where they are replayed
 */
record Shipment(Link link, LogShippingSettings settings, Instance primary, Instance standby, String user, int sshPort) {

    /** Empty where an end is not in the topology: validation has reported that already. */
    static Optional<Shipment> of(Topology topology, Link link, Observation observation) {
        Optional<Instance> primary = Instance.find(topology, Topologies.serverId(link.getFrom()), observation);
        Optional<Instance> standby = Instance.find(topology, Topologies.serverId(link.getTo()), observation);
        Optional<Host> host = standby.flatMap(instance -> Topologies.host(topology, instance.host()));
        if (primary.isEmpty() || host.isEmpty()) {
            return Optional.empty();
        }
        LogShippingSettings settings = LogShippingSettings.of(link);
        return Optional.of(new Shipment(link, settings, primary.get(), standby.get(), settings.user().isEmpty() ? firstUser(host.get()) : settings.user(),
                Topologies.sshPort(host.get())));
    }

    static List<Shipment> all(Topology topology, Observation observation) {
        return topology.getLinks().stream().filter(link -> LogShippingTechnology.ID.equals(link.getTechnology()))
                .map(link -> of(topology, link, observation)).flatMap(Optional::stream).toList();
    }

    private static String firstUser(Host host) {
        List<Login> users = host.getSsh() == null ? List.of() : host.getSsh().getUsers();
        return users.isEmpty() ? "" : users.get(0).getName();
    }

    String id() {
        return link.getId();
    }

    /** Where the standby's host keeps the WAL files. One directory per link: two clusters in one would mix their files. */
    String directory() {
        return settings.archiveDirectory().isEmpty() ? standby.home() + "/wal" : settings.archiveDirectory();
    }

    String receiver() {
        return standby.home() + "/receive.sh";
    }

    String restorer() {
        return standby.home() + "/restore.sh";
    }

    String senders() {
        return primary.home() + "/senders";
    }

    String sender() {
        return senders() + "/" + Instance.fileName(id()) + ".sh";
    }

    String dispatcher() {
        return primary.home() + "/archive.sh";
    }

    String archiveCommand() {
        return ShellWords.join("sh", dispatcher()).replace("%", "%%") + " %p %f";
    }

    String restoreCommand() {
        return ShellWords.join("sh", restorer()).replace("%", "%%") + " %f %p";
    }

    /** Its failure is only logged by the server; a file kept too long does no harm. */
    String cleanUpCommand() {
        String program = standby.bin().isEmpty() ? "pg_archivecleanup" : standby.bin() + "/pg_archivecleanup";
        return settings.cleanUp() ? ShellWords.join(program, directory()).replace("%", "%%") + " %r" : "";
    }

    /** The ssh command line from the primary's host to the standby's, without the remote command. */
    String ssh() {
        String program = primary.fact("tool.ssh").isEmpty() ? "ssh" : primary.fact("tool.ssh");
        return ShellWords.join(program, "-o", "BatchMode=yes", "-o", "ConnectTimeout=10", "-o", "ServerAliveInterval=5", "-o", "ServerAliveCountMax=3", "-p",
                Integer.toString(sshPort), "-l", user, "--", standby.address());
    }
}
