package org.howdah.lab.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.howdah.lab.LabException;
import org.howdah.lab.LabStatus;

/** Looks at a lab's processes and ports. */
public final class LabProber {

    private static final Duration LIMIT = Duration.ofSeconds(2);

    private final LabStore store;

    public LabProber(LabStore store) {
        this.store = store;
    }

    public LabStatus look(String name) throws LabException {
        LabRecord record = store.require(name);
        HostProcesses processes = HostProcesses.look();
        // Not the pool for work: everything is waiting here, and all of it together takes no longer than one.
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<LabStatus.Host>> futures = record.hosts().stream()
                    .map(host -> threads.submit(() -> host(record, host, processes))).toList();
            List<LabStatus.Host> hosts = new ArrayList<>();
            for (Future<LabStatus.Host> future : futures) {
                hosts.add(future.get());
            }
            boolean running = hosts.stream().allMatch(host -> host.sshRunning() && host.servers().stream().allMatch(LabStatus.Server::running));
            return new LabStatus(name, record.isolated(), running, hosts);
        } catch (ExecutionException e) {
            throw Parallel.asLabException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LabException("Cancelled.", e);
        }
    }

    private LabStatus.Host host(LabRecord record, LabRecord.Host host, HostProcesses processes) throws Exception {
        boolean sshRuns = processes.sshd(host).isPresent();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Boolean> ssh = threads.submit(() -> sshRuns && Sshd.answers(host, LIMIT));
            List<Future<LabStatus.Server>> servers = host.servers().stream().map(server -> threads.submit(() -> {
                boolean runs = processes.postmaster(server).isPresent();
                return new LabStatus.Server(server.id(), server.port(), server.version(), server.dataDirectory(), server.socketDirectory(), runs,
                        runs && Postgres.answers(host, server, LIMIT));
            })).toList();
            List<String> faults = Faults.of(record, host, processes);
            List<LabStatus.Server> found = new ArrayList<>();
            for (Future<LabStatus.Server> server : servers) {
                found.add(server.get());
            }
            return new LabStatus.Host(host.name(), host.address(), host.sshPort(), host.users(),
                    store.folder(record.name()).resolve(LabRecord.IDENTITY).toString(),
                    store.folder(record.name()).resolve(LabRecord.KNOWN_HOSTS).toString(), sshRuns, ssh.get(), faults, found);
        }
    }
}
