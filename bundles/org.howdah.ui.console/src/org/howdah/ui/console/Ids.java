package org.howdah.ui.console;

/** Identifiers that stand in plugin.xml and in code. */
final class Ids {

    static final String BUNDLE = "org.howdah.ui.console"; //$NON-NLS-1$
    static final String OPEN = "org.howdah.ui.console.open"; //$NON-NLS-1$
    static final String PREFERENCES = "org.howdah.ui.console.preferences"; //$NON-NLS-1$
    /** Of keys that are valid in the view only. */
    static final String CONTEXT = "org.howdah.ui.console.context"; //$NON-NLS-1$
    /** Of the help's context. */
    static final String HELP = "org.howdah.help.consoles"; //$NON-NLS-1$

    private Ids() {
    }
}
