package org.howdah.ui.internal.work;

import org.howdah.app.Howdah;
import org.howdah.app.HowdahHome;

/** The one set of use cases that the whole window shares: one SSH session to each host, whoever needs it. */
public final class Services {

    private static Howdah howdah;

    private Services() {
    }

    public static synchronized Howdah howdah() {
        if (howdah == null) {
            HowdahHome home = HowdahHome.of(System.getenv());
            howdah = new Howdah(home, new AskingCredentials(home), new AskingHostKeys());
        }
        return howdah;
    }

    /** Closes every session; the next use opens new ones. */
    public static synchronized void close() {
        if (howdah != null) {
            howdah.close();
            howdah = null;
        }
    }
}
