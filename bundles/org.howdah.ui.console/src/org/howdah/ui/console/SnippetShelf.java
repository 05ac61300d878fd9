package org.howdah.ui.console;

import java.util.List;

import org.howdah.app.ConsoleSnippets;
import org.howdah.console.SnippetItem;
import org.howdah.model.topology.Topology;
import org.howdah.technology.Snippet;
import org.howdah.ui.Workbench;

/** What the technologies offer to type into the console of a place. UI thread. */
final class SnippetShelf {

    private SnippetShelf() {
    }

    static List<SnippetItem> of(Place place) {
        return snippets(place).stream().map(snippet -> new SnippetItem(snippet.id(), snippet.label(), snippet.summary(), text(place, snippet), snippet.readOnly())).toList();
    }

    /** The text of a snippet as it is typed there; empty for one that is not offered any more. */
    static String text(Place place, String id) {
        return snippets(place).stream().filter(snippet -> snippet.id().equals(id)).findFirst().map(snippet -> text(place, snippet)).orElse(""); //$NON-NLS-1$
    }

    private static List<Snippet> snippets(Place place) {
        Topology topology = place.document().topology();
        return new ConsoleSnippets(Workbench.howdah().technologies()).of(topology, place.target());
    }

    private static String text(Place place, Snippet snippet) {
        return ConsoleSnippets.text(place.document().topology(), place.target(), snippet);
    }
}
