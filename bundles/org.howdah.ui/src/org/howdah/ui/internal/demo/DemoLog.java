package org.howdah.ui.internal.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.swt.widgets.Display;
import org.howdah.app.Demo.Stage;

/** What the demo did and measured, for the Demo view. Written from the demo's thread, read in the UI thread. */
final class DemoLog {

    enum State {
        WAITING, RUNNING, DONE, FAILED
    }

    private static final Map<Stage, State> STATES = new EnumMap<>(Stage.class);
    private static final Map<Stage, Duration> DURATIONS = new EnumMap<>(Stage.class);
    private static final Map<Stage, List<String>> EVIDENCE = new EnumMap<>(Stage.class);
    private static final List<Runnable> LISTENERS = new CopyOnWriteArrayList<>();
    private static String message = ""; //$NON-NLS-1$

    private DemoLog() {
    }

    private static void ui(Runnable work) {
        Display display = Display.getDefault();
        if (!display.isDisposed()) {
            display.asyncExec(() -> {
                work.run();
                LISTENERS.forEach(Runnable::run);
            });
        }
    }

    static void addListener(Runnable listener) {
        LISTENERS.add(listener);
    }

    static void removeListener(Runnable listener) {
        LISTENERS.remove(listener);
    }

    static void clear() {
        STATES.clear();
        DURATIONS.clear();
        EVIDENCE.clear();
        message = ""; //$NON-NLS-1$
        LISTENERS.forEach(Runnable::run);
    }

    static void started(Stage stage) {
        ui(() -> STATES.put(stage, State.RUNNING));
    }

    static void ended(Stage stage, Duration duration) {
        ui(() -> {
            STATES.put(stage, State.DONE);
            DURATIONS.put(stage, duration);
        });
    }

    /** @param stage null for the whole demo */
    static void add(Stage stage, String text) {
        ui(() -> {
            if (stage == null) {
                message = text;
            } else {
                EVIDENCE.computeIfAbsent(stage, any -> new ArrayList<>()).add(text);
            }
        });
    }

    static void failed(String why) {
        ui(() -> {
            STATES.replaceAll((stage, state) -> state == State.RUNNING ? State.FAILED : state);
            message = why;
        });
    }

    static State state(Stage stage) {
        return STATES.getOrDefault(stage, State.WAITING);
    }

    static Duration duration(Stage stage) {
        return DURATIONS.get(stage);
    }

    static List<String> evidence(Stage stage) {
        return EVIDENCE.getOrDefault(stage, List.of());
    }

    static String message() {
        return message;
    }

    static boolean begun() {
        return !STATES.isEmpty();
    }
}
