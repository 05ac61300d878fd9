package org.howdah.picture;

import java.util.Set;
import java.util.TreeSet;

/**
 * What of a topology is shown, and how.
 *
 * @param observed whether states, roles and lag are shown as they were observed
 * @param hiddenTechnologies ids of technologies whose links and sets are left out
 * @param onlySet the one set whose links are shown; null for all links
 */
public record View(boolean observed, Set<String> hiddenTechnologies, String onlySet) {

    public static final View DESIGN = new View(false, Set.of(), null);
    public static final View OBSERVED = new View(true, Set.of(), null);

    public View {
        hiddenTechnologies = java.util.Collections.unmodifiableSet(new TreeSet<>(hiddenTechnologies));
    }

    public View withObserved(boolean now) {
        return new View(now, hiddenTechnologies, onlySet);
    }

    public View hiding(Set<String> technologies) {
        return new View(observed, technologies, onlySet);
    }

    public View withOnlySet(String set) {
        return new View(observed, hiddenTechnologies, set);
    }
}
