package org.howdah.ui;

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.action.IMenuManager;
import org.howdah.edit.TopologyDocument;
import org.howdah.engine.Live;
import org.howdah.engine.Technologies;
import org.howdah.model.topology.Link;

/** What a page gets from the editor that it is in. For the UI thread. */
public interface TopologyPageSite {

    TopologyDocument document();

    Technologies technologies();

    /** What was observed last; empty where nobody looks. */
    Optional<Live> live();

    /** @param listener is run when {@link #live} has a new answer */
    void addLiveListener(Runnable listener);

    void removeLiveListener(Runnable listener);

    /** Begins or ends to observe the document's nodes. */
    void observe(boolean on);

    /** The user selected these in the page; empty for nothing but the topology itself. */
    void selected(List<EObject> elements);

    /** Opens the console of a host, server or database; shows the properties of anything else. */
    void open(EObject element);

    /** Shows the properties of an element. */
    void properties(EObject element);

    /** Adds to a context menu what the window can do with elements. */
    void fillMenu(IMenuManager menu, List<EObject> elements);

    /** A standby was dragged onto another provider: shows what would be done. Nothing is done without a confirmation. */
    void moveStandby(Link link, String newProviderEnd);

    /** A sentence for the status line; an error for a dialog. */
    void message(Severity severity, String text);

    /** Puts a fragment of a topology on the system's clipboard. */
    void copied(String yaml);

    /** What of the picture is in sight, in the picture's own pixels. */
    void seen(double x, double y, double width, double height);

    void save();

    boolean isDark();

    /** How much a message matters. */
    enum Severity {
        INFO, WARNING, ERROR
    }
}
