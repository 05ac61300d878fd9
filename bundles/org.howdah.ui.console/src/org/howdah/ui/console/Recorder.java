package org.howdah.ui.console;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;

import org.howdah.app.Howdah;
import org.howdah.console.Console;
import org.howdah.console.ConsoleState;
import org.howdah.console.Tap;
import org.howdah.engine.ConsoleRecording;
import org.howdah.engine.ConsoleRecordings;
import org.howdah.engine.EngineException;
import org.howdah.engine.Plan;
import org.howdah.ui.Workbench;

/** Records consoles into runs. For any thread but the window's: it writes files. */
final class Recorder {

    /** What a console belongs to, as the window knows it. */
    record Subject(String topology, Path file, String run, Optional<Plan> plan, ConsoleRecordings.Place place) {
    }

    private final BiConsumer<Plan, String> byHand;
    private final Map<Integer, Recorded> active = new ConcurrentHashMap<>();
    /** One run for the consoles of one file that belong to no plan in sight. */
    private final Map<String, String> runs = new ConcurrentHashMap<>();

    /** @param byHand told of a run that was made for the plan in sight */
    Recorder(BiConsumer<Plan, String> byHand) {
        this.byHand = byHand;
    }

    private record Recorded(ConsoleRecording recording, Tap tap) {
    }

    void record(Console console, boolean on, Subject subject) {
        if (!on) {
            stop(console, ""); //$NON-NLS-1$
            return;
        }
        end(console);
        try {
            ConsoleRecording recording = start(console, subject);
            Tap tap = tap(console, recording);
            active.put(console.id(), new Recorded(recording, tap));
            console.addTap(tap);
            console.recording(true, recording.file().toString());
        } catch (EngineException e) {
            console.recording(false, e.getMessage() + ' ' + e.hint());
        }
    }

    /** @param why it cannot go on; empty where the user wants it no longer */
    private void stop(Console console, String why) {
        end(console);
        console.recording(false, why);
    }

    private void end(Console console) {
        Recorded before = active.remove(console.id());
        if (before != null) {
            console.removeTap(before.tap());
            before.recording().close();
        }
    }

    private ConsoleRecording start(Console console, Subject subject) throws EngineException {
        Howdah howdah = Workbench.howdah();
        String path = subject.file() == null ? "" : subject.file().toString(); //$NON-NLS-1$
        String run = subject.run();
        if (run.isEmpty() && subject.plan().isPresent()) {
            // What is done by hand for a plan that nobody applied, and what was seen of it, are one run.
            run = howdah.byHand(subject.file()).run(subject.plan().get(), ""); //$NON-NLS-1$
            byHand.accept(subject.plan().get(), run);
        }
        if (run.isEmpty()) {
            run = runs.get(path);
        }
        if (run == null) {
            run = howdah.byHand(subject.file()).run(subject.topology(), path);
            runs.put(path, run);
        }
        // Told from within the recording: what follows from it waits for nobody there.
        return howdah.recordings().start(run, subject.place(), 80, 24, why -> Thread.startVirtualThread(() -> stop(console, why)));
    }

    private Tap tap(Console console, ConsoleRecording recording) {
        return new Tap() {
            @Override
            public void output(byte[] bytes, int offset, int length) {
                recording.output(bytes, offset, length);
            }

            @Override
            public void resized(int columns, int rows) {
                recording.resized(columns, rows);
            }

            @Override
            public void note(ConsoleState state, String text) {
                if (!text.isBlank()) {
                    recording.note(text);
                }
            }

            @Override
            public void closed() {
                active.remove(console.id());
                recording.close();
            }
        };
    }
}
