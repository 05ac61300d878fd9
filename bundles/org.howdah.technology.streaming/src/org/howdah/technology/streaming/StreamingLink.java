package org.howdah.technology.streaming;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.howdah.model.Topologies;
import org.howdah.model.topology.Link;
import org.howdah.model.topology.Server;
import org.howdah.model.topology.Topology;
import org.howdah.technology.Observation;
import org.howdah.technology.postgresql.ConnInfo;
import org.howdah.technology.postgresql.Instance;
import org.howdah.technology.postgresql.Neighbours;

/**
 * A link with everything around it.
 *
 * @param root the primary from which the data comes in the end; roles and passwords are made there
 */
record StreamingLink(String id, Instance provider, Instance standby, Instance root, Settings settings) {

    /** Empty where an end or the way to a primary is missing; validation says so. */
    static Optional<StreamingLink> of(Link link, Topology topology, Observation observed) {
        Optional<Server> from = Topologies.serverOf(topology, link.getFrom());
        Optional<Server> to = Topologies.serverOf(topology, link.getTo());
        if (from.isEmpty() || to.isEmpty() || from.get() == to.get()) {
            return Optional.empty();
        }
        return Neighbours.root(topology, from.get().getId()).map(root -> new StreamingLink(link.getId(), Instance.of(topology, from.get(), observed),
                Instance.of(topology, to.get(), observed), Instance.of(topology, root, observed), Settings.of(link)));
    }

    static List<StreamingLink> all(Topology topology, Observation observed) {
        return topology.getLinks().stream().filter(link -> StreamingTechnology.ID.equals(link.getTechnology()))
                .map(link -> of(link, topology, observed)).flatMap(Optional::stream).toList();
    }

    StreamingLink with(Settings others) {
        return new StreamingLink(id, provider, standby, root, others);
    }

    String step(String name) {
        return id + "." + name;
    }

    /** Who hands on the role's password: the primary, or a provider that was told it earlier where the primary cannot be asked. */
    Instance holder() {
        return root.hasSecret(settings.user()) || !provider.hasSecret(settings.user()) ? root : provider;
    }

    /** Whether the role is there; roles are copied along with everything else. */
    boolean roleExists() {
        return List.of(root.fact("replication_roles").split("\n")).contains(settings.user())
                || List.of(provider.fact("replication_roles").split("\n")).contains(settings.user());
    }

    /** Where the standby reaches the provider. */
    String address() {
        return settings.address().isEmpty() ? provider.address() : settings.address();
    }

    /** Address from which the provider sees the standby come. */
    String source() {
        return standby.sourceTo(provider);
    }

    /** How the standby's host reaches the provider, for programs that run there. */
    String conninfo() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("host", address());
        parameters.put("port", Integer.toString(provider.port()));
        parameters.put("user", settings.user());
        parameters.put("passfile", standby.passFile());
        return ConnInfo.format(parameters);
    }

    /** The value of primary_conninfo. */
    String primaryConninfo() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("host", address());
        parameters.put("port", Integer.toString(provider.port()));
        parameters.put("user", settings.user());
        parameters.put("passfile", standby.passFile());
        parameters.put("application_name", settings.application());
        // Without it, a host that fell off the network is waited for two minutes at each attempt.
        parameters.put("connect_timeout", "10");
        return ConnInfo.format(parameters);
    }

    /** Settings that are the standby's own and must not stay as they were copied from the provider. */
    /** @param raised settings of the provider that the plan raises before the copy is made */
    Map<String, String> ownSettings(Map<String, String> raised) {
        Map<String, String> own = new LinkedHashMap<>();
        own.put("port", Integer.toString(standby.port()));
        own.put("listen_addresses", listenAddresses());
        if (!standby.socket().isEmpty()) {
            own.put("unix_socket_directories", standby.socket());
        }
        own.put("cluster_name", standby.id());
        own.put("primary_conninfo", primaryConninfo());
        own.put("primary_slot_name", settings.slot());
        own.put("recovery_min_apply_delay", Long.toString(settings.delayMillis()));
        own.put("hot_standby", "on");
        own.put("hot_standby_feedback", settings.feedback() ? "on" : "off");
        own.put("recovery_target_timeline", "latest");
        // An archive of the provider's, and commits that wait for the provider's standbys, are not the standby's.
        own.put("archive_mode", "off");
        own.put("archive_command", "");
        own.put("restore_command", "");
        own.put("archive_cleanup_command", "");
        own.put("recovery_end_command", "");
        own.put("synchronous_standby_names", "");
        // A standby with less of these than its primary refuses to start.
        for (String name : List.of("max_connections", "max_worker_processes", "max_wal_senders", "max_prepared_transactions", "max_locks_per_transaction",
                "max_replication_slots")) {
            String value = raised.getOrDefault(name, root.setting(name));
            if (!value.isEmpty()) {
                own.put(name, value);
            }
        }
        return own;
    }

    private String listenAddresses() {
        String present = standby.setting("listen_addresses");
        if (standby.state().running() && !present.isEmpty() && !present.equals("localhost")) {
            return present;
        }
        String providers = provider.setting("listen_addresses");
        if (provider.elsewhere(standby) && (providers.equals("*") || providers.equals("0.0.0.0"))) {
            return providers;
        }
        return standby.address().startsWith("127.") ? standby.address() : "localhost," + standby.address();
    }
}
