package org.howdah.app;

/** How far a use case is. May be called from any thread; must not block. */
@FunctionalInterface
public interface Progress {

    Progress NONE = (text, done, total) -> {
    };

    /**
     * @param text what is going on, for people
     * @param total 0 where it is not known
     */
    void report(String text, int done, int total);
}
