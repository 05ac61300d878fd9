package org.howdah.ui;

import java.util.List;

import org.eclipse.emf.ecore.EObject;

/** A page of the topology editor that is drawn on. For the UI thread. */
public interface TopologyPage {

    void setFocus();

    /** Shows what is selected in the window; the page does not report it back. */
    void select(List<EObject> elements);

    /** Selects an element and brings it into sight. */
    void reveal(EObject element);

    /**
     * Does what a key, menu or button of the window stands for.
     *
     * @param id {@code delete}, {@code cut}, {@code copy}, {@code paste}, {@code selectAll}, {@code rename}, {@code find}, {@code fit},
     *        {@code zoomIn}, {@code zoomOut}, {@code zoom100}, {@code layoutAll}, {@code layoutSelection}, {@code layoutNew},
     *        {@code align.left} and its kind
     */
    void command(String id);

    /** Shows what is observed, or what is drawn. */
    void observed(boolean on);

    boolean isObserved();

    void theme(boolean dark);

    /** Brings a point of the picture, in its own pixels, to the middle of what is in sight. */
    void lookAt(double x, double y);

    /** Ends the page's session. Can be called twice. */
    void close();
}
