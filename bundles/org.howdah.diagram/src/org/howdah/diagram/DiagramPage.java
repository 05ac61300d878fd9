package org.howdah.diagram;

import java.net.URI;
import java.util.Collection;

import org.eclipse.emf.ecore.EObject;
import org.howdah.edit.TopologyDocument;

/**
 * One drawing of a document in one browser. Pages of the same document show the same model and share its undo; what is filtered,
 * whether the observed state is shown, and the part that is in sight belong to the page alone. To be called on the documents' thread;
 * no method waits for the browser.
 */
public interface DiagramPage {

    /** The address for the browser. It holds the page's token: never to be logged or shown. */
    URI url();

    TopologyDocument document();

    /** Selects elements in the drawing; those that are not drawn are left out. {@link DiagramSite#selected} is not called for it. */
    void select(Collection<? extends EObject> elements);

    /** Selects the element and brings it into sight. */
    void reveal(EObject element);

    /**
     * Does what a key or a button of the workbench stands for.
     *
     * @param id one of {@link DiagramCommands}, or a command only the page knows ({@code fit}, {@code zoomIn}, {@code zoomOut},
     *        {@code zoom100}, {@code find}, {@code rename}, {@code palette}, {@code selectAll} …)
     */
    void command(String id);

    /** Shows the observed state, or the plain design. */
    void observed(boolean shown);

    boolean isObserved();

    void theme(boolean dark);

    /** Makes the drawing anew, because the settings or the technologies are others now. */
    void refresh();

    /** Ends the page: its address answers nothing any more. Can be called twice. */
    void close();
}
