package org.howdah.technology;

/**
 * A way to replicate PostgreSQL, as a plug-in. One stateless OSGi service per bundle. Everything that differs between
 * technologies is behind this interface; the palette, property sheet, help, command line and engine know no technology
 * by name.
 */
public interface ReplicationTechnology {

    /** The word that stands in a topology file, such as {@code streaming}. Never changes. */
    String id();

    Descriptor descriptor();

    LinkObserver observer();

    Checker checker();

    LinkPlanner planner();

    Operations operations();

    /** What is worked out from what is drawn, to be shown beside it; nothing unless the technology says so. */
    default Derivations derivations() {
        return Derivations.NONE;
    }

    /** Finds and draws what is there already; nothing unless the technology says so. */
    default Discovery discovery() {
        return Discovery.NONE;
    }

    /** Files of other tools that it reads and writes; none unless the technology says so. */
    default Interchange interchange() {
        return Interchange.NONE;
    }

    /** What is run by hand in a console; none unless the technology says so. */
    default Snippets snippets() {
        return Snippets.NONE;
    }
}
