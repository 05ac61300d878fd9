package org.howdah.ui;

import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.action.IMenuManager;
import org.howdah.app.ConsoleTarget;
import org.howdah.edit.TopologyDocument;

/**
 * OSGi service: consoles on the nodes of topologies, in the view {@link #VIEW}. For the UI thread; connections are made in the
 * background, and a host that does not answer keeps nobody waiting.
 */
public interface Consoles {

    /** Id of the view. */
    String VIEW = "org.howdah.ui.console.view"; //$NON-NLS-1$

    /** Opens a console and shows it. The node is reached as the document has it now, saved or not. */
    void open(TopologyDocument document, ConsoleTarget target);

    /**
     * Opens the console that an element has by default: of a host as its first login, of a server in its data directory, of a
     * database in psql.
     *
     * @return false where the element has none, such as a link
     */
    boolean open(EObject element);

    /** Adds "Open Console" with every target of the elements; nothing where they have none. */
    void fillMenu(IMenuManager menu, List<EObject> selected);

    /**
     * Puts a text at the prompt of a console of this target, without running it; opens the console where there is none. A text
     * with control characters or several lines is shown and confirmed first, as when it is pasted.
     */
    void insert(TopologyDocument document, ConsoleTarget target, String text);

    /**
     * Asks, where consoles are open, whether the window may close.
     *
     * @return false where the user wants to keep them
     */
    boolean mayClose();
}
