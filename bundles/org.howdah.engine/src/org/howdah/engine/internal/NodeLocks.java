package org.howdah.engine.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

import org.howdah.engine.EngineException;
import org.howdah.engine.EngineException.Kind;
import org.howdah.model.Topologies;
import org.howdah.model.topology.Host;
import org.howdah.model.topology.Topology;
import org.howdah.remote.Cancellation;
import org.howdah.remote.Login;
import org.howdah.remote.RemoteException;
import org.howdah.remote.Shell;
import org.howdah.technology.NodeAccess;
import org.howdah.technology.Step;

/** The locks on all hosts where steps of a run work: a second operator on another machine is kept out by them. */
final class NodeLocks implements AutoCloseable {

    private static final Duration FREEING = Duration.ofSeconds(10);

    private final Map<String, NodeLock> byHost = new LinkedHashMap<>();
    private final List<NodeLock> distinct = new ArrayList<>();
    private final ExecutorService pool;

    private NodeLocks(int hosts) {
        pool = Executors.newFixedThreadPool(Math.clamp(hosts, 1, 32), Thread.ofPlatform().daemon().name("howdah-locks-", 0).factory());
    }

    static NodeLocks take(Topology topology, NodeAccess access, Collection<Step> steps, Operator operator, Consumer<String> messages,
            Cancellation cancellation) throws EngineException {
        Duration longest = steps.stream().map(step -> step.action().timeout()).max(Duration::compareTo).orElse(Duration.ZERO);
        TreeSet<String> hosts = new TreeSet<>();
        steps.forEach(step -> hosts.add(step.node()));
        NodeLocks locks = new NodeLocks(hosts.size());
        try {
            // Two hosts of a topology may be one machine: it has one lock.
            Map<String, NodeLock> byMachine = new LinkedHashMap<>();
            for (String id : hosts) {
                Host host = Topologies.host(topology, id).orElseThrow();
                Login login = access.shell(host, "").login();
                NodeLock lock = byMachine.computeIfAbsent(login.address() + " " + login.port() + " " + login.user(),
                        machine -> new NodeLock(host, access, operator, longest, messages));
                locks.byHost.put(id, lock);
            }
            locks.distinct.addAll(byMachine.values());
            locks.each(lock -> lock.ensure(cancellation));
            locks.leftovers(topology, access, steps, longest);
            return locks;
        } catch (RemoteException e) {
            locks.close();
            throw new EngineException(Kind.REFUSED, e.getMessage(), e.hint(), e);
        } catch (EngineException e) {
            locks.close();
            throw e;
        }
    }

    /** Commands under other logins than the DBA's are not found by the lock's own look. */
    private void leftovers(Topology topology, NodeAccess access, Collection<Step> steps, Duration longest) throws EngineException, RemoteException {
        TreeSet<String> done = new TreeSet<>();
        for (Step step : steps) {
            if (!step.login().isEmpty() && done.add(step.node() + " " + step.login())) {
                Shell shell = access.shell(Topologies.host(topology, step.node()).orElseThrow(), step.login());
                Shell.Result result = shell.run(Shell.Command.of(RemoteScripts.leftovers(longest.toSeconds()), longest.plusSeconds(10),
                        "wait for commands of earlier runs"));
                if (!result.ok()) {
                    throw new EngineException(Kind.LOCKED, "A command of an earlier run is still running as " + shell.login() + ".", result.lastLine());
                }
            }
        }
    }

    private interface Task {
        void run(NodeLock lock) throws EngineException;
    }

    /** Frees all hosts. What cannot be freed in the time goes with its connection. */
    void close(Duration time) {
        List<Future<?>> futures = new ArrayList<>();
        distinct.forEach(lock -> futures.add(pool.submit(lock::close)));
        pool.shutdown();
        long deadline = System.nanoTime() + time.toNanos();
        for (Future<?> future : futures) {
            try {
                future.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
            } catch (TimeoutException | ExecutionException goesOnInTheBackground) {
                continue;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void each(Task task) throws EngineException {
        List<Future<?>> futures = new ArrayList<>();
        for (NodeLock lock : distinct) {
            futures.add(pool.submit(() -> {
                task.run(lock);
                return null;
            }));
        }
        EngineException first = null;
        for (Future<?> future : futures) {
            try {
                future.get();
            } catch (ExecutionException e) {
                first = first != null ? first : e.getCause() instanceof EngineException known ? known
                        : new EngineException(Kind.INTERNAL, "Locking failed: " + e.getCause(), "Please report this.", e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                first = new EngineException(Kind.CANCELLED, "Cancelled. Nothing was begun.", "", e);
            }
        }
        if (first != null) {
            throw first;
        }
    }

    /** Makes sure that the lock of a step's host is held, also after its connection broke. */
    void ensure(String host, Cancellation cancellation) throws EngineException {
        NodeLock lock = byHost.get(host);
        if (lock != null) {
            lock.ensure(cancellation);
        }
    }

    @Override
    public void close() {
        close(FREEING);
    }
}
