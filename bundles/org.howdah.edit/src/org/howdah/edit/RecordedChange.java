package org.howdah.edit;

import org.eclipse.emf.common.command.AbstractCommand;
import org.eclipse.emf.ecore.change.ChangeDescription;

/** A change that was made already, with what takes it back. */
final class RecordedChange extends AbstractCommand {

    private final ChangeDescription change;

    RecordedChange(String label, ChangeDescription change) {
        super(label);
        this.change = change;
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
        change.applyAndReverse();
    }

    @Override
    public void redo() {
        change.applyAndReverse();
    }
}
