package org.howdah.edit;

import java.util.function.Consumer;

import org.eclipse.emf.common.command.AbstractCommand;
import org.eclipse.emf.ecore.change.ChangeDescription;

/** A change that was made already, of the topology, of its layout or of both, with what takes it back. */
final class RecordedChange extends AbstractCommand {

    private final ChangeDescription change;
    private final LayoutDiff diff;
    private final Consumer<LayoutDiff> layout;

    /**
     * @param change null where the topology stayed as it was
     * @param layout changes the document's layout
     */
    RecordedChange(String label, ChangeDescription change, LayoutDiff diff, Consumer<LayoutDiff> layout) {
        super(label);
        this.change = change;
        this.diff = diff;
        this.layout = layout;
    }

    boolean changesTopology() {
        return change != null;
    }

    @Override
    protected boolean prepare() {
        return true;
    }

    @Override
    public void execute() {
        // The recorder watched it happen.
    }

    @Override
    public void undo() {
        apply(diff.reversed());
    }

    @Override
    public void redo() {
        apply(diff);
    }

    private void apply(LayoutDiff to) {
        if (change != null) {
            change.applyAndReverse();
        }
        if (!to.isEmpty()) {
            layout.accept(to);
        }
    }
}
