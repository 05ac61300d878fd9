package org.howdah.edit;

import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.osgi.util.NLS;
import org.howdah.model.topology.Database;

/** What an element may be called. */
public final class NameRules {

    private NameRules() {
    }

    /** Why the element cannot be given the name, as a sentence; empty where it can. */
    public static Optional<String> flaw(EObject element, String name) {
        if (name == null || name.isBlank()) {
            return Optional.of(Messages.Name_empty);
        }
        String flaw = org.howdah.model.validation.Names.flaw(name);
        if (flaw != null) {
            return Optional.of(NLS.bind(Messages.Name_flaw, flaw));
        }
        if (name.indexOf('/') >= 0 && !(element instanceof Database)) {
            return Optional.of(Messages.Name_slash);
        }
        return Edits.taken(element).contains(name)
                ? Optional.of(NLS.bind(Messages.Name_taken, Names.kind(element), org.howdah.model.validation.Names.shown(name))) : Optional.empty();
    }
}
