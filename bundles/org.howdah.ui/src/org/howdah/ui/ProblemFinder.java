package org.howdah.ui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.swt.widgets.Display;
import org.howdah.engine.Technologies;
import org.howdah.ui.internal.Plugins;
import org.howdah.model.Problem;
import org.howdah.model.Validation;
import org.howdah.model.topology.Topology;
import org.howdah.technology.Descriptor.Capability;
import org.howdah.technology.Finding;
import org.howdah.technology.ReplicationTechnology;
import org.howdah.ui.internal.UiPlugin;

/** Validates a document a moment after it changed, in the background and on a copy, so that typing is never held up. */
final class ProblemFinder extends Job {

    private static final long DELAY_MS = 150;

    private final TopologyDocument document;
    private Topology copy;

    ProblemFinder(TopologyDocument document) {
        super(Messages.ProblemFinder_job);
        this.document = document;
        setSystem(true);
        setPriority(Job.DECORATE);
    }

    void restart() {
        synchronized (this) {
            copy = null;
        }
        schedule(DELAY_MS);
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        Display display = Display.getDefault();
        if (display.isDisposed()) {
            return Status.CANCEL_STATUS;
        }
        display.syncExec(() -> {
            synchronized (this) {
                copy = EcoreUtil.copy(document.topology());
            }
        });
        Topology topology;
        synchronized (this) {
            topology = copy;
            copy = null;
        }
        if (topology == null || monitor.isCanceled()) {
            return Status.CANCEL_STATUS;
        }
        List<Problem> found = find(topology);
        found.addAll(0, document.readWarnings());
        if (!display.isDisposed()) {
            display.asyncExec(() -> document.setProblems(found));
        }
        return Status.OK_STATUS;
    }

    /** The model's own rules, then what each technology says of the drawing alone. */
    private static List<Problem> find(Topology topology) {
        Technologies technologies = Plugins.technologies();
        Set<Problem> found = new LinkedHashSet<>(Validation.validate(topology,
                id -> technologies.find(id).map(technology -> technology.descriptor().can(Capability.PHYSICAL)).orElse(Validation.PHYSICAL.contains(id))));
        for (ReplicationTechnology technology : technologies.all()) {
            try {
                technology.checker().design(topology).stream().filter(finding -> finding.severity() != Finding.Severity.INFO)
                        .map(ProblemFinder::problem).forEach(found::add);
            } catch (RuntimeException faulty) {
                UiPlugin.warn("The technology " + technology.id() + " could not check the design.", faulty); //$NON-NLS-1$ //$NON-NLS-2$
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
