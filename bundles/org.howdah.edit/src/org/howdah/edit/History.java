package org.howdah.edit;

import java.util.function.BooleanSupplier;

import org.eclipse.emf.common.command.BasicCommandStack;
import org.eclipse.emf.common.command.Command;

/** The one undo stack of a document. Knows whether the topology is the saved one, however often boxes were moved since. */
final class History extends BasicCommandStack {

    private final BooleanSupplier dirty;
    private Object beginning = new Object();
    private Object saved = beginning;

    /** @param dirty whether the document, its layout included, differs from its files */
    History(BooleanSupplier dirty) {
        this.dirty = dirty;
    }

    /** The last command that changed the topology: as long as it is the same, so is the topology. */
    private Object state() {
        for (int i = top; i >= 0; i--) {
            Command command = commandList.get(i);
            if (!(command instanceof RecordedChange change) || change.changesTopology()) {
                return command;
            }
        }
        return beginning;
    }

    boolean isTopologyChanged() {
        return state() != saved;
    }

    void topologyIsSaved() {
        saved = state();
    }

    /** For a topology that was read again. */
    void restart() {
        beginning = new Object();
        saved = beginning;
        super.flush();
    }

    @Override
    public boolean isSaveNeeded() {
        return dirty.getAsBoolean();
    }
}
