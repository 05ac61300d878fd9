package org.howdah.edit;

import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.change.ChangeDescription;
import org.eclipse.emf.ecore.change.util.ChangeRecorder;
import org.howdah.model.topology.Topology;
import org.howdah.picture.Layout;

/** Does an edit of a topology and its layout, and remembers how to take it back. */
final class Recorder {

    /** Stands for an edit that leaves the topology alone: a recorder is costly with thousands of elements. */
    static final Runnable NOTHING = () -> { };

    private final LayoutPart layout;
    private boolean running;

    Recorder(LayoutPart layout) {
        this.layout = layout;
    }

    /** Whether an edit is being done: what is changed now becomes part of it. */
    boolean isRunning() {
        return running;
    }

    void join(Runnable work, UnaryOperator<Layout> layoutWork) {
        work.run();
        layout.set(layoutWork.apply(layout.layout()));
    }

    /** Null where nothing changed. All is as before where the work fails. */
    RecordedChange record(Topology topology, String label, Runnable work, UnaryOperator<Layout> layoutWork) {
        Layout before = layout.layout();
        ChangeDescription change = null;
        running = true;
        try {
            change = recorded(topology, work);
            layout.set(layoutWork.apply(layout.layout()));
        } catch (RuntimeException failed) {
            if (change != null) {
                change.apply();
            }
            layout.set(before);
            throw failed;
        } finally {
            running = false;
        }
        LayoutDiff diff = LayoutDiff.between(before, layout.layout());
        return change == null && diff.isEmpty() ? null : new RecordedChange(label, change, diff, to -> layout.set(to.applyTo(layout.layout())));
    }

    /** Does the work, and lets the layout follow it. Null where the topology is as before. */
    private ChangeDescription recorded(Topology topology, Runnable work) {
        if (work == NOTHING) {
            return null;
        }
        Map<EObject, String> keys = LayoutPart.keys(topology);
        String name = topology.getId();
        ChangeRecorder recorder = new ChangeRecorder(topology);
        try {
            work.run();
        } catch (RuntimeException failed) {
            recorder.endRecording().apply();
            throw failed;
        }
        layout.set(LayoutPart.follow(layout.layout(), keys, LayoutPart.keys(topology)));
        if (!Objects.equals(name, topology.getId()) && layout.layout().topology().equals(name)) {
            layout.set(layout.layout().forTopology(topology.getId()));
        }
        ChangeDescription change = recorder.endRecording();
        return change.getObjectChanges().isEmpty() && change.getObjectsToAttach().isEmpty() && change.getObjectsToDetach().isEmpty() ? null : change;
    }
}
