package org.howdah.diagram.internal;

/** What was copied or cut last in any page: for browsers that do not give their clipboard to a page. */
public final class LastCopied {

    private volatile String text = "";

    public void keep(String copied) {
        text = copied;
    }

    /** Empty where nothing was copied yet. */
    public String text() {
        return text;
    }
}
