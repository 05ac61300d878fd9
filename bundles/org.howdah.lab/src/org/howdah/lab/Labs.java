package org.howdah.lab;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.howdah.model.topology.Topology;
import org.howdah.remote.Cancellation;

/**
 * The labs of one Howdah home: hosts on this machine, each with its own address, SSH server and PostgreSQL. Every method
 * looks at the processes and files as they are; nothing is remembered between calls, so that several Howdahs can work on
 * the same labs.
 */
public final class Labs {

    private final Path home;

    /** @param howdahHome the folder that holds all labs, in {@code labs/NAME} */
    public Labs(Path howdahHome) {
        home = howdahHome.toAbsolutePath().normalize();
    }

    /**
     * Makes a lab and starts it: all of it, or nothing.
     *
     * @param progress gets one sentence per stage
     * @throws LabException where it exists, an address is in use, something is not installed, or a server did not start
     */
    public LabStatus create(LabSpec spec, Consumer<String> progress, Cancellation cancellation) throws LabException {
        throw new LabException("Labs cannot be made yet.");
    }

    /** Starts whatever of the lab does not run, also after a reboot. */
    public LabStatus start(String name, Consumer<String> progress) throws LabException {
        throw unknown(name);
    }

    /** Stops every process of the lab; its data stays. */
    public void stop(String name, Consumer<String> progress) throws LabException {
        throw unknown(name);
    }

    /** Stops and removes the lab with all that belongs to it, also where it was only half made. */
    public void destroy(String name, Consumer<String> progress) throws LabException {
        throw unknown(name);
    }

    /** Looks at processes and ports. Takes up to two seconds where something does not answer. */
    public LabStatus status(String name) throws LabException {
        throw unknown(name);
    }

    /** The names of all labs of this home. */
    public List<String> list() throws LabException {
        return List.of();
    }

    /** A topology of the bare lab: hosts and servers, no links. */
    public Topology topology(String name) throws LabException {
        throw unknown(name);
    }

    /** How to log in to the lab host that owns this address and SSH port; empty where none does. */
    public Optional<LabAccess> find(String address, int port) {
        return Optional.empty();
    }

    /** Takes the host off the network. Isolated labs only, as all that concerns the network. */
    public void cut(String name, String host) throws LabException {
        throw unknown(name);
    }

    /** Lets nothing pass between the two hosts, silently. */
    public void cut(String name, String host, String other) throws LabException {
        throw unknown(name);
    }

    /** Ends every fault of the host's network, slowness included. */
    public void heal(String name, String host) throws LabException {
        throw unknown(name);
    }

    /** Ends {@link #cut(String, String, String)}. */
    public void heal(String name, String host, String other) throws LabException {
        throw unknown(name);
    }

    /** Makes the host's link slow, late or lossy, in both directions. */
    public void slow(String name, String host, SlowLink slow) throws LabException {
        throw unknown(name);
    }

    /** Stops processes in their tracks: they live and hold their ports, but do not answer. */
    public void freeze(String name, String host, Daemon daemon) throws LabException {
        throw unknown(name);
    }

    /** Lets frozen processes go on. */
    public void thaw(String name, String host, Daemon daemon) throws LabException {
        throw unknown(name);
    }

    /** Ends processes as a crash does. */
    public void kill(String name, String host, Daemon daemon) throws LabException {
        throw unknown(name);
    }

    private LabException unknown(String name) {
        return new LabException("There is no lab \"" + name + "\" in " + home + "; \"howdah lab list\" shows those there are.");
    }
}
