package org.howdah.picture;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;

/** Which boxes an arrangement may move. */
public sealed interface Scope {

    /** Everything; what was placed by hand is placed anew. */
    Scope ALL = new All();

    /** Only what has no place yet. */
    Scope NEW = new New();

    /** These sites, hosts and servers with what is in them; everything else stays. */
    static Scope of(Set<? extends EObject> elements) {
        Set<EObject> identity = Collections.newSetFromMap(new IdentityHashMap<>());
        identity.addAll(elements);
        return new Selection(Collections.unmodifiableSet(identity));
    }

    record All() implements Scope {
    }

    record New() implements Scope {
    }

    record Selection(Set<EObject> elements) implements Scope {
    }
}
