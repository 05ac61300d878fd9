package org.howdah.engine.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.howdah.engine.EngineException;
import org.howdah.engine.EngineException.Kind;
import org.howdah.engine.Plan;
import org.howdah.engine.Run;
import org.howdah.engine.Run.Event;
import org.howdah.engine.RunResult.Outcome;
import org.howdah.engine.StepResult;
import org.howdah.engine.StepState;
import org.howdah.technology.Step;

/** The folders of runs: {@code HOWDAH_HOME/runs/ID} with the plan, the journal and the output. */
public final class RunStore {

    private static final String PLAN = "plan.json";

    private final Path runs;

    public RunStore(Path home) {
        runs = home.resolve("runs");
    }

    public Path directory(String id) {
        return runs.resolve(id);
    }

    /** Ids of all runs, newest first. */
    public List<String> ids() throws EngineException {
        if (!Files.isDirectory(runs)) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(runs)) {
            // A folder without a journal was being made when Howdah was stopped: nothing was begun in it.
            return found.filter(path -> Files.isRegularFile(path.resolve(Journal.FILE))).map(path -> path.getFileName().toString())
                    .sorted(Comparator.reverseOrder()).toList();
        } catch (IOException e) {
            throw new EngineException(Kind.JOURNAL, "The runs in " + runs + " cannot be listed: " + DiskFiles.reason(e) + ".", "Check the permissions.", e);
        }
    }

    /** @param wanted an id, its beginning, or {@code last} */
    public String resolve(String wanted) throws EngineException {
        List<String> ids = ids();
        if (ids.isEmpty()) {
            throw new EngineException(Kind.NO_RUN, "There are no runs yet.", "Apply a plan first: howdah apply FILE");
        }
        if (wanted.equals("last")) {
            return ids.getFirst();
        }
        if (ids.contains(wanted)) {
            return wanted;
        }
        List<String> matching = wanted.isEmpty() ? List.of() : ids.stream().filter(id -> id.startsWith(wanted)).toList();
        if (matching.size() != 1) {
            throw new EngineException(Kind.NO_RUN, matching.isEmpty() ? "There is no run " + wanted + "."
                    : matching.size() + " runs begin with " + wanted + ".", "See them with: howdah runs list");
        }
        return matching.getFirst();
    }

    /** Makes the folder of a new run. Its id sorts behind all others even where the clock was set back. */
    public String create(Plan plan) throws EngineException {
        try {
            DiskFiles.privateDirectory(runs);
            Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
            Optional<String> newest = ids().stream().findFirst();
            String id = Times.name(now) + "-" + plan.fingerprint().substring(0, 4);
            if (newest.isPresent() && newest.get().compareTo(id) >= 0) {
                id = behind(newest.get()) + "-" + plan.fingerprint().substring(0, 4);
            }
            Path directory = directory(id);
            DiskFiles.privateDirectory(directory);
            DiskFiles.replace(directory.resolve(PLAN), PlanJson.pretty(plan));
            return id;
        } catch (IOException e) {
            throw new EngineException(Kind.JOURNAL, "No run can be kept in " + runs + ": " + DiskFiles.reason(e) + ". Nothing was begun.",
                    "Free space or correct the permissions there.", e);
        }
    }

    /** Takes the folder of a run away in which nothing was begun. */
    void forget(String id) {
        try {
            Files.deleteIfExists(directory(id).resolve(PLAN));
            Files.deleteIfExists(directory(id));
        } catch (IOException leftForAPerson) {
            // A folder without a journal is no run and disturbs nothing.
        }
    }

    private static String behind(String newest) {
        Instant time = Times.parse(newest).orElseGet(Instant::now);
        return Times.name(time.plusMillis(1));
    }

    public Plan plan(String id) throws EngineException {
        Path file = directory(id).resolve(PLAN);
        try {
            return PlanJson.parse(Files.readString(file, StandardCharsets.UTF_8), file.toString());
        } catch (IOException e) {
            throw new EngineException(Kind.JOURNAL, "The plan of run " + id + " cannot be read: " + DiskFiles.reason(e) + ".", "Plan anew.", e);
        }
    }

    public Run run(String id) throws EngineException {
        Plan plan = plan(id);
        List<Event> events = Journal.read(directory(id));
        Map<String, StepResult> steps = new LinkedHashMap<>();
        plan.steps().forEach(step -> steps.put(step.id(), StepResult.waiting(step.id())));
        Map<String, Instant> begun = new LinkedHashMap<>();
        Outcome outcome = Outcome.OPEN;
        String message = open(id);
        Optional<Instant> ended = Optional.empty();
        String operator = "";
        for (Event event : events) {
            switch (event.type()) {
            case Events.RUN -> operator = event.text();
            case Events.BY_HAND -> {
                if (event.step().isEmpty()) {
                    message = "It was begun by hand. Let Howdah do the rest with: howdah apply --resume " + id;
                }
            }
            case Events.RESUMED, Events.UNDOING -> {
                outcome = Outcome.OPEN;
                ended = Optional.empty();
                message = open(id);
            }
            case Events.ENDED -> {
                int colon = event.text().indexOf(':');
                outcome = Outcome.valueOf(event.text().substring(0, colon).toUpperCase(java.util.Locale.ROOT));
                message = event.text().substring(colon + 1).strip();
                ended = Optional.of(event.time());
            }
            default -> step(steps, begun, event);
            }
        }
        if (outcome == Outcome.OPEN && undoing(events)) {
            message = "It was being taken back when Howdah was stopped. Go on with: howdah undo " + id;
        }
        Instant started = events.isEmpty() ? plan.created() : events.getFirst().time();
        return new Run(id, plan, operator, started, ended, outcome, message, steps, events);
    }

    private static String open(String id) {
        return "It did not end: Howdah was stopped in it, or it is still running. Go on with: howdah apply --resume " + id;
    }

    private static void step(Map<String, StepResult> steps, Map<String, Instant> begun, Event event) {
        Optional<StepState> state = Events.state(event.type());
        if (state.isEmpty() || !steps.containsKey(event.step())) {
            return;
        }
        if (state.get() == StepState.RUNNING) {
            begun.putIfAbsent(event.step(), event.time());
        }
        Instant since = state.get() == StepState.RUNNING ? null : begun.remove(event.step());
        Duration took = since == null || since.isAfter(event.time()) ? Duration.ZERO : Duration.between(since, event.time());
        steps.put(event.step(), new StepResult(event.step(), state.get(), event.text(), event.hint(), took));
    }

    /** Whether the last thing that was asked for is to take the run back. */
    public static boolean undoing(List<Event> events) {
        boolean undoing = false;
        for (Event event : events) {
            undoing = event.type().equals(Events.UNDOING) || undoing && !event.type().equals(Events.RESUMED);
        }
        return undoing;
    }

    /** Title of a plan in lists. */
    public static String title(Plan plan) {
        return plan.operation().map(operation -> operation.id() + " " + operation.subject()).orElse("apply " + plan.topology());
    }

    /** Steps that were begun in a run. */
    public static boolean begun(List<Event> events, Step step) {
        return events.stream().anyMatch(event -> event.step().equals(step.id()) && event.type().equals(Events.STARTED));
    }
}
