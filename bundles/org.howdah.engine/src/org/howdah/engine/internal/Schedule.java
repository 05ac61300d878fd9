package org.howdah.engine.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.howdah.engine.EngineException;
import org.howdah.engine.StepResult;
import org.howdah.engine.StepState;
import org.howdah.remote.Cancellation;
import org.howdah.technology.Action;
import org.howdah.technology.Step;

/**
 * Runs steps as soon as all they wait for is done. Steps on different hosts run side by side. On one host, one step at a time changes
 * something: two may edit one file, and the package manager allows one at a time anyway. Steps that read or wait do not count. What a failed
 * step leads to is not begun; other branches go on.
 */
final class Schedule {

    /** Steps that do not answer a cancellation are given up after this; the caller is told within two seconds. */
    private static final Duration GIVE_UP = Duration.ofMillis(1500);

    /** Runs a step; an exception stops the whole run. */
    interface Runner {
        StepResult run(Step step) throws EngineException;
    }

    private final List<Step> waiting;
    private final Map<String, StepState> states = new HashMap<>();
    private final Map<String, Step> running = new LinkedHashMap<>();
    private final Set<String> busy = new HashSet<>();
    private final Runner runner;
    private final int parallel;
    private final Cancellation cancellation;
    private EngineException fatal;

    /** @param known states of steps that are not among those to run, or that need not run any more */
    Schedule(List<Step> steps, Map<String, StepState> known, Runner runner, int parallel, Cancellation cancellation) {
        waiting = new ArrayList<>(steps);
        states.putAll(known);
        this.runner = runner;
        this.parallel = Math.max(1, parallel);
        this.cancellation = cancellation;
    }

    /**
     * @return steps that were given up while they ran
     * @throws EngineException the one that stopped the run, after all running steps ended
     */
    List<Step> run() throws EngineException {
        ExecutorService pool = Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("howdah-step-", 0).factory());
        try (var registration = cancellation.onCancel(this::wake)) {
            loop(pool);
        } catch (InterruptedException e) {
            cancellation.cancel();
            Thread.currentThread().interrupt();
        } finally {
            pool.shutdown();
        }
        synchronized (this) {
            if (fatal != null) {
                throw fatal;
            }
            return List.copyOf(running.values());
        }
    }

    private synchronized void wake() {
        notifyAll();
    }

    private synchronized void loop(ExecutorService pool) throws InterruptedException {
        long giveUp = 0;
        while (true) {
            if (!cancellation.isCancelled() && fatal == null) {
                start(pool);
            } else if (giveUp == 0 && cancellation.isCancelled()) {
                giveUp = System.nanoTime() + GIVE_UP.toNanos();
            }
            if (running.isEmpty()) {
                return;
            }
            long left = giveUp == 0 ? 0 : (giveUp - System.nanoTime()) / 1_000_000;
            if (giveUp != 0 && left <= 0) {
                return;
            }
            wait(left);
        }
    }

    private void start(ExecutorService pool) {
        for (Step step : List.copyOf(waiting)) {
            if (running.size() >= parallel) {
                return;
            }
            boolean alone = step.risk() != Step.Risk.READ && step.action().kind() != Action.Kind.WAIT;
            if (step.dependsOn().stream().allMatch(this::done) && !(alone && busy.contains(step.node()))) {
                waiting.remove(step);
                running.put(step.id(), step);
                if (alone) {
                    busy.add(step.node());
                }
                pool.execute(() -> work(step, alone));
            }
        }
    }

    private boolean done(String id) {
        return states.getOrDefault(id, StepState.WAITING).done();
    }

    private void work(Step step, boolean alone) {
        StepState state = StepState.FAILED;
        EngineException stop = null;
        try {
            state = runner.run(step).state();
        } catch (EngineException e) {
            stop = e;
        } catch (RuntimeException | Error e) {
            stop = new EngineException(EngineException.Kind.INTERNAL, "Running step " + step.id() + " failed inside Howdah: " + e, "Please report this.", e);
        }
        synchronized (this) {
            states.put(step.id(), state);
            running.remove(step.id());
            if (alone) {
                busy.remove(step.node());
            }
            if (stop != null && fatal == null) {
                fatal = stop;
            }
            notifyAll();
        }
    }
}
