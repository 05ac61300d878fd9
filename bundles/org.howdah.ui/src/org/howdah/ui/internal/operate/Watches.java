package org.howdah.ui.internal.operate;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.swt.widgets.Display;
import org.howdah.app.Observe;
import org.howdah.app.Progress;
import org.howdah.edit.TopologyDocument;
import org.howdah.edit.TopologyDocuments;
import org.howdah.engine.Live;
import org.howdah.engine.Status;
import org.howdah.model.LoadedTopology;
import org.howdah.remote.Cancellation;
import org.howdah.technology.Observation;
import org.howdah.ui.internal.preferences.Settings;
import org.howdah.ui.internal.work.Dialogs;
import org.howdah.ui.internal.work.Services;

/** Observes topologies in the background: once, or again and again while somebody wants to see them live. For the UI thread. */
public final class Watches {

    /** Told in the UI thread. */
    public interface Listener {
        /** @param live null where nothing is known any more */
        void observed(TopologyDocument document, Live live);
    }

    private static final Map<TopologyDocument, Watch> WATCHES = new HashMap<>();
    private static final List<Listener> LISTENERS = new CopyOnWriteArrayList<>();

    static {
        TopologyDocuments.addListener(new TopologyDocuments.Listener() {
            @Override
            public void closed(TopologyDocument document) {
                Watch watch = WATCHES.remove(document);
                if (watch != null) {
                    watch.stop();
                }
            }
        });
    }

    private Watches() {
    }

    public static void addListener(Listener listener) {
        LISTENERS.add(listener);
    }

    public static void removeListener(Listener listener) {
        LISTENERS.remove(listener);
    }

    /** What was observed last. */
    public static Optional<Live> live(TopologyDocument document) {
        return Optional.ofNullable(document).map(WATCHES::get).map(watch -> watch.live);
    }

    public static boolean isWatching(TopologyDocument document) {
        Watch watch = WATCHES.get(document);
        return watch != null && watch.repeat;
    }

    /** Observes once, now. */
    public static void once(TopologyDocument document) {
        WATCHES.computeIfAbsent(document, Watch::new).schedule();
    }

    /** Observes from now on, or no more. What was observed stays, with its time. */
    public static void watch(TopologyDocument document, boolean on) {
        watch(document, on, 0);
    }

    /** @param pause milliseconds between observations; 0 for what the preferences say */
    public static void watch(TopologyDocument document, boolean on, long pause) {
        Watch watch = WATCHES.computeIfAbsent(document, Watch::new);
        watch.pause = pause;
        watch.repeat = on;
        if (on) {
            watch.schedule();
        }
        fire(document, watch.live);
    }

    private static void fire(TopologyDocument document, Live live) {
        for (Listener listener : LISTENERS) {
            listener.observed(document, live);
        }
    }

    private static final class Watch extends Job {
        private final TopologyDocument document;
        private volatile boolean repeat;
        private volatile long pause;
        private volatile Cancellation cancellation = new Cancellation();
        private Live live;

        Watch(TopologyDocument document) {
            super(Messages.Watch_job);
            this.document = document;
            setSystem(true);
            setPriority(Job.DECORATE);
        }

        void stop() {
            repeat = false;
            cancel();
        }

        @Override
        protected void canceling() {
            cancellation.cancel();
        }

        @Override
        protected IStatus run(IProgressMonitor monitor) {
            Display display = Display.getDefault();
            LoadedTopology[] copy = new LoadedTopology[1];
            if (!display.isDisposed()) {
                // What is drawn now, saved or not; the hash is for plans only.
                display.syncExec(() -> copy[0] = new LoadedTopology(EcoreUtil.copy(document.topology()), document.file(), "", List.of())); //$NON-NLS-1$
            }
            if (copy[0] == null) {
                return org.eclipse.core.runtime.Status.CANCEL_STATUS;
            }
            cancellation = new Cancellation();
            Instant taken = Instant.now();
            Observation observation = null;
            Status status = null;
            String problem = ""; //$NON-NLS-1$
            try {
                observation = new Observe(Services.howdah()).run(copy[0], Progress.NONE, cancellation);
                status = Status.of(copy[0].topology(), observation, Services.howdah().technologies());
            } catch (Exception | LinkageError failed) {
                // Whatever went wrong, the answer is "unknown", and why.
                problem = Dialogs.sentence(failed);
                if (failed instanceof RuntimeException || failed instanceof LinkageError) {
                    org.howdah.ui.internal.UiPlugin.warn("The topology could not be observed.", failed); //$NON-NLS-1$
                }
            }
            if (cancellation.isCancelled() || display.isDisposed()) {
                return org.eclipse.core.runtime.Status.CANCEL_STATUS;
            }
            Observation seen = observation;
            Status judged = status;
            String why = problem;
            display.asyncExec(() -> {
                live = new Live(seen, judged, taken, why, since(judged, taken));
                fire(document, live);
            });
            if (repeat) {
                schedule(pause > 0 ? pause : Settings.observeMillis());
            }
            return org.eclipse.core.runtime.Status.OK_STATUS;
        }

        /** A subject keeps its time while its state stays the same. */
        private Map<String, Instant> since(Status now, Instant taken) {
            Map<String, Instant> since = new HashMap<>();
            if (now == null) {
                return since;
            }
            now.links().forEach(link -> since.put("link " + link.id(), live != null && live.link(link.id()).map(old -> old.state() == link.state()).orElse(false) //$NON-NLS-1$
                    ? live.since().getOrDefault("link " + link.id(), taken) : taken)); //$NON-NLS-1$
            now.servers().forEach(server -> since.put("server " + server.id(), //$NON-NLS-1$
                    live != null && live.server(server.id()).map(old -> old.state() == server.state() && old.role().equals(server.role())).orElse(false)
                            ? live.since().getOrDefault("server " + server.id(), taken) : taken)); //$NON-NLS-1$
            return since;
        }
    }
}
