package org.howdah.ui.internal;

import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.jface.action.Action;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.actions.ActionFactory;
import org.howdah.edit.TopologyDocument;

/** Edit &gt; Undo or Redo of whatever document is meant now. Every part that shows a document offers the same ones. */
public final class UndoAction extends Action {

    private final boolean redo;
    private final Supplier<Optional<TopologyDocument>> documents;
    private final Runnable before;

    private UndoAction(boolean redo, Supplier<Optional<TopologyDocument>> documents, Runnable before) {
        this.redo = redo;
        this.documents = documents;
        this.before = before;
        setActionDefinitionId(redo ? ActionFactory.REDO.getCommandId() : ActionFactory.UNDO.getCommandId());
        update();
    }

    /** Puts both actions on a part's bars. @param before takes over what is being typed */
    public static UndoAction[] install(IActionBars bars, Supplier<Optional<TopologyDocument>> documents, Runnable before) {
        UndoAction undo = new UndoAction(false, documents, before);
        UndoAction redo = new UndoAction(true, documents, before);
        bars.setGlobalActionHandler(ActionFactory.UNDO.getId(), undo);
        bars.setGlobalActionHandler(ActionFactory.REDO.getId(), redo);
        bars.updateActionBars();
        return new UndoAction[] { undo, redo };
    }

    public void update() {
        Optional<TopologyDocument> document = documents.get();
        String label = document.map(found -> redo ? found.redoLabel() : found.undoLabel()).orElse(null);
        setEnabled(label != null);
        String word = redo ? Messages.Undo_redo : Messages.Undo_undo;
        setText(label == null ? word : NLS.bind(redo ? Messages.Undo_redoWhat : Messages.Undo_undoWhat, label));
        setToolTipText(getText().replace("&", "")); //$NON-NLS-1$ //$NON-NLS-2$
    }

    @Override
    public void run() {
        before.run();
        documents.get().ifPresent(document -> {
            if (redo) {
                document.redo();
            } else {
                document.undo();
            }
        });
        update();
    }
}
