package org.howdah.diagram.internal;

import java.util.HashMap;
import java.util.Map;

/** What the lines of the context menu that was shown last stand for; those that are not here are the site's. */
public final class PageMenu {

    private final Map<String, Runnable> lines = new HashMap<>();

    public void clear() {
        lines.clear();
    }

    /** @return the line's id */
    public String add(Runnable work) {
        String id = "line" + lines.size();
        lines.put(id, work);
        return id;
    }

    /** Null where the line is the site's. */
    public Runnable find(String id) {
        return lines.get(id);
    }
}
