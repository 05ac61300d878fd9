package org.howdah.ui;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {

    public static String ProblemFinder_job;
    public static String TopologyDocuments_job;

    static {
        initializeMessages("org.howdah.ui.messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
