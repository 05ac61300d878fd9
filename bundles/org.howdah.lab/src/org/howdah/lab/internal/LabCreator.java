package org.howdah.lab.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import org.howdah.lab.LabException;
import org.howdah.lab.LabSpec;
import org.howdah.remote.Cancellation;

/** Makes a lab: all of it, or nothing. */
public final class LabCreator {

    /** How often other addresses are tried when labs of other homes are made at the same time. */
    private static final int ATTEMPTS = 4;

    private final Set<String> avoided = new HashSet<>();
    private final LabStore store;
    private final LabSpec spec;
    private final Consumer<String> progress;
    private final Cancellation cancellation;

    public LabCreator(LabStore store, LabSpec spec, Consumer<String> progress, Cancellation cancellation) {
        this.store = store;
        this.spec = spec;
        this.progress = progress;
        this.cancellation = cancellation;
    }

    public LabRecord create() throws LabException {
        LabPlanner.check(spec);
        store.checkPath();
        checkMachine();
        try (Locks lock = Locks.lab(store, spec.name())) {
            Path folder = store.folder(spec.name());
            if (Files.exists(folder)) {
                throw new LabException("The lab \"" + spec.name() + "\" exists; \"howdah lab destroy " + spec.name()
                        + "\" removes it, \"howdah lab start " + spec.name() + "\" starts it.");
            }
            for (int attempt = 1;; attempt++) {
                try {
                    LabRecord record = make(folder).asReady();
                    store.write(record);
                    return record;
                } catch (LabException | IOException | RuntimeException e) {
                    LabException undone = undone(Parallel.asLabException(e));
                    if (!(e instanceof AddressTaken) || attempt == ATTEMPTS || !choosesAddresses() || cancellation.isCancelled() || Files.exists(folder)) {
                        throw undone;
                    }
                    progress.accept("Somebody else was quicker to take an address; trying others.");
                }
            }
        }
    }

    private boolean choosesAddresses() {
        return spec.hosts().stream().anyMatch(host -> host.address().filter(Addresses::isLoopback).isEmpty());
    }

    private void checkMachine() throws LabException {
        for (String program : List.of("sshd", "ssh", "ssh-keygen")) {
            Run.program(program);
        }
        if (Account.current().isRoot()) {
            Account.require(Account.POSTGRES);
        }
        if (spec.isolated()) {
            Network.check();
        }
    }

    private LabRecord make(Path folder) throws LabException, IOException {
        Places places = new Places(store, spec.name());
        Account account = Account.current();
        LabRecord record;
        Addresses addresses;
        try (Locks lock = Locks.addresses(store); Locks machine = Locks.machine()) {
            account.folder(folder, account.user(), "rwxr-xr-x");
            Path view = places.open();
            addresses = new Addresses(store.all(), avoided);
            try {
                record = new LabPlanner(store, addresses, progress).plan(spec, view);
                // From here on nobody else takes these addresses, and a crash leaves enough behind to clean up.
                store.write(record);
                record.hosts().forEach(host -> avoided.add(host.address().replaceFirst("\\d+$", "")));
                if (record.network() != null) {
                    Network.create(record);
                }
            } catch (LabException | IOException | RuntimeException e) {
                addresses.close();
                throw e;
            }
        }
        try (addresses) {
            if (record.sockets() != null) {
                places.makeShortSockets(record.hosts().stream().flatMap(host -> host.servers().stream()).map(server -> Path.of(server.socketDirectory())).toList());
            }
            progress.accept("Making keys for " + names(record) + ".");
            HostFiles.write(record, folder, cancellation);
            progress.accept("Making databases.");
            List<HostServer> servers = HostServer.all(record);
            Parallel.map(servers, cancellation, each -> {
                Postgres.initialise(each.server());
                Postgres.configure(each.host(), each.server());
                return null;
            });
        }
        progress.accept("Starting.");
        new LabStarter(store, progress).startAll(record, cancellation);
        Network.checkReach(record);
        for (HostServer each : HostServer.all(record)) {
            if (!Postgres.answers(each.host(), each.server(), Duration.ofSeconds(5))) {
                throw new LabException("PostgreSQL of " + each.host().name() + " was started but does not answer on " + each.host().address() + ":"
                        + each.server().port() + "; another process may have taken the port, see " + Postgres.log(each.host(), each.server()) + ".");
            }
        }
        if (!account.isRoot() && !account.user().equals(Account.POSTGRES)) {
            Parallel.map(HostServer.all(record), cancellation, each -> Postgres.createRole(each.host(), each.server()));
        }
        return record;
    }

    private static String names(LabRecord record) {
        return String.join(", ", record.hosts().stream().map(host -> host.name() + " (" + host.address() + ")").toList());
    }

    private LabException undone(LabException failure) {
        // The interruption that may have brought us here must not stop the clean-up.
        boolean interrupted = Thread.interrupted();
        try {
            new LabDestroyer(store, sentence -> { }).destroy(spec.name());
        } catch (LabException e) {
            return new LabException(failure.getMessage() + " And what was made of the lab could not be removed: " + e.getMessage(), failure);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
        return new LabException(failure.getMessage() + (failure.getMessage().endsWith(".") ? "" : ".") + " Nothing was made.", failure);
    }
}
