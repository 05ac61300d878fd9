package org.howdah.app;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

import org.howdah.engine.ByHand;
import org.howdah.engine.ConsoleRecordings;
import org.howdah.engine.Executor;
import org.howdah.engine.KnownSecrets;
import org.howdah.engine.Runs;
import org.howdah.engine.Technologies;
import org.howdah.lab.LabAccess;
import org.howdah.lab.Labs;
import org.howdah.model.topology.Topology;
import org.howdah.remote.Credentials;
import org.howdah.remote.HostKeys;
import org.howdah.remote.RemoteAccess;
import org.howdah.remote.ssh.SshOptions;

/**
 * What the use cases work with: the home folder, the installed technologies, the labs, and the way to remote hosts. Each is
 * made when it is first asked for, so that a command which touches no node loads nothing for it. Safe for use by many threads.
 */
public final class Howdah implements AutoCloseable {

    private final HowdahHome home;
    private final Credentials credentials;
    private final HostKeys hostKeys;
    private Technologies technologies;
    private Labs labs;
    private RemoteAccess remote;
    private boolean closed;

    /**
     * @param credentials asked for passwords and passphrases
     * @param hostKeys asked about unknown host keys
     */
    public Howdah(HowdahHome home, Credentials credentials, HostKeys hostKeys) {
        this.home = Objects.requireNonNull(home);
        this.credentials = new RememberedCredentials(credentials, KnownSecrets.of(home.path()));
        this.hostKeys = Objects.requireNonNull(hostKeys);
    }

    public HowdahHome home() {
        return home;
    }

    public synchronized Technologies technologies() {
        if (technologies == null) {
            technologies = InstalledTechnologies.find();
        }
        return technologies;
    }

    /** Looks again which technologies there are, after a plug-in came or went. */
    public synchronized void forgetTechnologies() {
        technologies = null;
    }

    public synchronized Labs labs() {
        if (labs == null) {
            labs = new Labs(home.path());
        }
        return labs;
    }

    public Runs runs() {
        return new Runs(home.path());
    }

    /** Consoles that are recorded into runs. */
    public ConsoleRecordings recordings() {
        return new ConsoleRecordings(home.path());
    }

    /** Steps that a person does. */
    public ByHand byHand(Path topologyFile) {
        return new ByHand(home.path(), topology -> access(topology, topologyFile));
    }

    /** Shared by everything that goes on at the same time; closed with this. */
    public synchronized RemoteAccess remote() {
        if (closed) {
            throw new IllegalStateException("Closed.");
        }
        if (remote == null) {
            remote = new Remote(credentials, hostKeys, SshOptions.defaults());
        }
        return remote;
    }

    /** The nodes of a topology; where it names no key for a host, a lab of this home may. */
    public TopologyAccess access(Topology topology, Path file) {
        return new TopologyAccess(topology, file, remote(), this::labKey);
    }

    Executor executor(Path topologyFile) {
        return new Executor(home.path(), technologies(), topology -> access(topology, topologyFile));
    }

    private Optional<TopologyAccess.Key> labKey(String address, int port) {
        Optional<LabAccess> access = labs().find(address, port);
        return access.map(found -> new TopologyAccess.Key(found.identityFile(), found.knownHostsFile()));
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (remote != null) {
            remote.close();
            remote = null;
        }
    }
}
