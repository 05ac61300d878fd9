package org.howdah.lab;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.howdah.lab.internal.Faults;
import org.howdah.lab.internal.LabCreator;
import org.howdah.lab.internal.LabDestroyer;
import org.howdah.lab.internal.LabProber;
import org.howdah.lab.internal.LabRecord;
import org.howdah.lab.internal.LabStarter;
import org.howdah.lab.internal.LabStopper;
import org.howdah.lab.internal.LabStore;
import org.howdah.lab.internal.LabTopology;
import org.howdah.model.topology.Topology;
import org.howdah.remote.Cancellation;

/**
 * The labs of one Howdah home: hosts on this machine, each with its own address, SSH server and PostgreSQL. Every method
 * looks at the processes and files as they are; nothing is remembered between calls, so that several Howdahs can work on
 * the same labs.
 */
public final class Labs {

    private final LabStore store;

    /** @param howdahHome the folder that holds all labs, in {@code labs/NAME} */
    public Labs(Path howdahHome) {
        store = new LabStore(howdahHome.toAbsolutePath().normalize());
    }

    /** What a lab must have to stand for the topology; addresses that are not loopback addresses are replaced. */
    public static LabSpec spec(String name, Topology topology, boolean isolated) throws LabException {
        return LabTopology.spec(name, topology, isolated);
    }

    /**
     * Makes a lab and starts it: all of it, or nothing.
     *
     * @param progress gets one sentence per stage
     * @throws LabException where it exists, an address is in use, something is not installed, or a server did not start
     */
    public LabStatus create(LabSpec spec, Consumer<String> progress, Cancellation cancellation) throws LabException {
        new LabCreator(store, spec, progress, cancellation).create();
        return status(spec.name());
    }

    /** Starts whatever of the lab does not run, also after a reboot. What is in a data directory by now is started as it is. */
    public LabStatus start(String name, Consumer<String> progress) throws LabException {
        new LabStarter(store, progress).start(name);
        return status(name);
    }

    /** Stops every process of the lab; its data stays. */
    public void stop(String name, Consumer<String> progress) throws LabException {
        new LabStopper(store, progress).stop(name);
    }

    /** Stops and removes the lab with all that belongs to it, also where it was only half made. */
    public void destroy(String name, Consumer<String> progress) throws LabException {
        new LabDestroyer(store, progress).remove(name);
    }

    /** Looks at processes and ports. Takes up to four seconds where something does not answer. */
    public LabStatus status(String name) throws LabException {
        return new LabProber(store).look(name);
    }

    /** The names of all labs of this home, also of those that were only half made. */
    public List<String> list() throws LabException {
        return store.names();
    }

    /** A topology of the bare lab: hosts and servers, no links. */
    public Topology topology(String name) throws LabException {
        return LabTopology.of(store.require(name), store.folder(name));
    }

    /**
     * Says in a topology where its hosts and servers are in the lab, by their names.
     *
     * @throws LabException where the lab has none of them; the topology is as it was then
     */
    public void fill(String name, Topology topology) throws LabException {
        if (fill(topology, topology(name)) == 0) {
            throw new LabException("Lab " + name + " has no host with a name of this topology's; make one with: howdah lab create NAME --from FILE");
        }
    }

    /**
     * The same from a {@linkplain #topology(String) lab's topology} that was read before; touches no file.
     *
     * @return how many hosts of the topology the lab has
     */
    public static int fill(Topology topology, Topology lab) {
        return LabTopology.fill(topology, lab);
    }

    /** How to log in to the lab host that owns this address and SSH port; empty where none does. */
    public Optional<LabAccess> find(String address, int port) {
        try {
            for (LabRecord lab : store.all()) {
                for (LabRecord.Host host : lab.hosts()) {
                    if (host.sshPort() == port && host.address().equals(address)) {
                        return Optional.of(new LabAccess(lab.name(), host.name(), host.users(),
                                store.folder(lab.name()).resolve(LabRecord.IDENTITY), store.folder(lab.name()).resolve(LabRecord.KNOWN_HOSTS)));
                    }
                }
            }
            return Optional.empty();
        } catch (LabException e) {
            // Labs that cannot be read are none; the connection then goes the usual way and says what is missing.
            return Optional.empty();
        }
    }

    /** Takes the host off the network. Isolated labs only, as all that concerns the network. */
    public void cut(String name, String host) throws LabException {
        new Faults(store, name).cut(host);
    }

    /** Lets nothing pass between the two hosts, silently. */
    public void cut(String name, String host, String other) throws LabException {
        new Faults(store, name).cut(host, other);
    }

    /** Ends every fault of the host's network, slowness included. */
    public void heal(String name, String host) throws LabException {
        new Faults(store, name).heal(host);
    }

    /** Ends {@link #cut(String, String, String)}. */
    public void heal(String name, String host, String other) throws LabException {
        new Faults(store, name).heal(host, other);
    }

    /** Makes the host's link slow, late or lossy, in both directions. */
    public void slow(String name, String host, SlowLink slow) throws LabException {
        new Faults(store, name).slow(host, slow);
    }

    /** Stops processes in their tracks: they live and hold their ports, but do not answer. */
    public void freeze(String name, String host, Daemon daemon) throws LabException {
        new Faults(store, name).signal(host, daemon, "STOP");
    }

    /** Lets frozen processes go on. */
    public void thaw(String name, String host, Daemon daemon) throws LabException {
        new Faults(store, name).signal(host, daemon, "CONT");
    }

    /** Ends processes as a crash does. */
    public void kill(String name, String host, Daemon daemon) throws LabException {
        new Faults(store, name).signal(host, daemon, "KILL");
    }
}
