package org.howdah.diagram;

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.howdah.edit.TopologyDocument;
import org.howdah.engine.Live;
import org.howdah.engine.Technologies;
import org.howdah.model.topology.Link;

/** What drawings need from where they are: the workbench, or a small program for one browser. Called on the documents' thread. */
public interface DiagramSite {

    /** The installed technologies: palette and line styles come from them. */
    Technologies technologies();

    /** What was observed of the document's servers; empty where nobody looks. */
    Optional<Live> live(TopologyDocument document);

    /** The listener is to be run, on any thread, whenever {@link #live} has a new answer for some document. */
    void addLiveListener(Runnable listener);

    void removeLiveListener(Runnable listener);

    /** The user asks for the observed state: somebody has to look now, or needs no more. */
    default void observe(DiagramPage page, boolean wanted) {
    }

    /** The user selected these in the page; empty for the topology itself. */
    void selected(DiagramPage page, List<EObject> elements);

    /** Double click. */
    void open(DiagramPage page, EObject element);

    /** Enter: shows what can be set of the element. */
    default void properties(DiagramPage page, EObject element) {
        open(page, element);
    }

    /** Lines to add to the context menu of the elements. */
    List<MenuItem> menu(DiagramPage page, List<EObject> elements);

    void menuChosen(DiagramPage page, String id);

    /** A standby was dragged onto another provider: show what would be done, and do it after a confirmation only. */
    void moveStandby(DiagramPage page, Link link, String newProviderEnd);

    /** Something to tell that the page shows too. */
    default void message(DiagramPage page, Severity severity, String text) {
    }

    /** Elements were copied or cut in the page: for the clipboard of the system. */
    default void copied(DiagramPage page, String yaml) {
    }

    /** Saves the page's document; what cannot be written is told by the site. */
    void save(DiagramPage page);

    /** Whether the page may not change the document, though its file could be written. */
    default boolean readOnly(DiagramPage page) {
        return false;
    }

    /** How much a message matters. */
    enum Severity {
        INFO, WARNING, ERROR
    }
}
