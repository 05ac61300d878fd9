package org.howdah.ui.internal.editor;

import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.part.EditorActionBarContributor;

/** Gives the bars, which all topology editors share, the actions of the active one. */
public final class TopologyEditorContributor extends EditorActionBarContributor {

    @Override
    public void setActiveEditor(IEditorPart editor) {
        if (editor instanceof TopologyEditor topology) {
            topology.contribute(getActionBars());
        }
    }
}
