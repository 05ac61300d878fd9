package org.howdah.edit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Future;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.howdah.engine.Technologies;
import org.howdah.model.Problem;
import org.howdah.model.Validation;
import org.howdah.model.topology.Topology;
import org.howdah.technology.Descriptor.Capability;
import org.howdah.technology.Finding;
import org.howdah.technology.ReplicationTechnology;

/** Validates a document a moment after it changed, in the background and on a copy, so that typing is never held up. */
final class ProblemFinder {

    private static final long DELAY_MS = 150;

    private final TopologyDocument document;
    private List<Problem> problems = List.of();
    private Map<String, Problem.Severity> worst = Map.of();
    private Future<?> waiting;
    private boolean cancelled;

    ProblemFinder(TopologyDocument document) {
        this.document = document;
    }

    synchronized void restart() {
        if (cancelled) {
            return;
        }
        if (waiting != null) {
            waiting.cancel(false);
        }
        waiting = Background.schedule(this::run, DELAY_MS);
    }

    synchronized void cancel() {
        cancelled = true;
        if (waiting != null) {
            waiting.cancel(false);
        }
    }

    List<Problem> problems() {
        return problems;
    }

    Map<String, Problem.Severity> worst() {
        return worst;
    }

    private void set(List<Problem> found) {
        if (!found.equals(problems)) {
            problems = found;
            Map<String, Problem.Severity> bySubject = new HashMap<>();
            found.forEach(problem -> bySubject.merge(problem.subject(), problem.severity(), (a, b) -> a.compareTo(b) >= 0 ? a : b));
            worst = bySubject;
            document.tellProblems();
        }
    }

    private synchronized boolean isCancelled() {
        return cancelled;
    }

    private void run() {
        DocumentThread thread = TopologyDocuments.thread();
        Topology topology = thread.sync(() -> isCancelled() ? null : EcoreUtil.copy(document.topology()));
        if (topology == null) {
            return;
        }
        List<Problem> found = find(topology);
        thread.async(() -> {
            if (!isCancelled()) {
                found.addAll(0, document.readWarnings());
                set(found);
            }
        });
    }

    /** The model's own rules, then what each technology says of the drawing alone. */
    private static List<Problem> find(Topology topology) {
        Technologies technologies = Installed.technologies();
        Set<Problem> found = new LinkedHashSet<>(Validation.validate(topology,
                id -> technologies.find(id).map(technology -> technology.descriptor().can(Capability.PHYSICAL)).orElse(Validation.PHYSICAL.contains(id))));
        for (ReplicationTechnology technology : technologies.all()) {
            try {
                technology.checker().design(topology).stream().filter(finding -> finding.severity() != Finding.Severity.INFO)
                        .map(ProblemFinder::problem).forEach(found::add);
            } catch (RuntimeException faulty) {
                Installed.warn("The technology " + technology.id() + " could not check the design.", faulty); //$NON-NLS-1$ //$NON-NLS-2$
            }
        }
        List<Problem> sorted = new ArrayList<>(found);
        sorted.sort(Comparator.comparing(Problem::severity).reversed());
        return sorted;
    }

    private static Problem problem(Finding finding) {
        return new Problem(finding.code(), finding.severity() == Finding.Severity.CRITICAL ? Problem.Severity.ERROR : Problem.Severity.WARNING,
                finding.subject(), finding.summary(), finding.hint());
    }
}
