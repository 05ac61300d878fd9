package org.howdah.lab.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.howdah.lab.LabException;
import org.howdah.remote.Cancellation;

/** Starts whatever of a lab does not run. */
public final class LabStarter {

    private final LabStore store;
    private final Consumer<String> progress;

    public LabStarter(LabStore store, Consumer<String> progress) {
        this.store = store;
        this.progress = progress;
    }

    public void start(String name) throws LabException {
        LabRecord record = store.require(name);
        try (Locks lock = Locks.lab(store, name)) {
            Places places = new Places(store, name);
            try (Locks machine = Locks.machine()) {
                places.reopen(record);
                if (record.network() != null) {
                    Network.create(record);
                }
            }
            if (record.sockets() != null) {
                places.makeShortSockets(HostServer.all(record).stream().map(each -> Path.of(each.server().socketDirectory())).toList());
            }
            startAll(record, Cancellation.none());
        } catch (IOException e) {
            throw Parallel.asLabException(e);
        }
    }

    /** Everything at once; what fails does not keep the others from starting. */
    void startAll(LabRecord record, Cancellation cancellation) throws LabException {
        HostProcesses now = HostProcesses.look();
        List<Starting> all = new ArrayList<>();
        for (LabRecord.Host host : record.hosts()) {
            if (now.sshd(host).isEmpty()) {
                all.add(() -> Sshd.start(host));
            }
            for (LabRecord.Server server : host.servers()) {
                if (now.postmaster(server).isPresent()) {
                    continue;
                }
                if (!Files.exists(server.data().resolve("PG_VERSION"))) {
                    progress.accept("There is no database in " + server.dataDirectory() + "; " + server.id() + " of " + host.name() + " was not started.");
                    continue;
                }
                all.add(() -> Postgres.start(host, server));
            }
        }
        Parallel.map(all, cancellation, starting -> {
            starting.run();
            return null;
        });
    }

    private interface Starting {
        void run() throws LabException, IOException;
    }
}
