package org.howdah.ui.internal;

import org.howdah.ui.Consoles;

/** Identifiers that stand in plugin.xml and in code. */
public final class Ids {

    public static final String DESIGN = "org.howdah.ui.design"; //$NON-NLS-1$
    public static final String OPERATE = "org.howdah.ui.operate"; //$NON-NLS-1$

    public static final String NAVIGATOR = "org.howdah.ui.navigator"; //$NON-NLS-1$
    public static final String PROBLEMS = "org.howdah.ui.problems"; //$NON-NLS-1$
    public static final String PLAN = "org.howdah.ui.plan"; //$NON-NLS-1$
    public static final String RUNS = "org.howdah.ui.runs"; //$NON-NLS-1$
    public static final String LINKS = "org.howdah.ui.links"; //$NON-NLS-1$
    public static final String SERVERS = "org.howdah.ui.servers"; //$NON-NLS-1$
    public static final String FINDINGS = "org.howdah.ui.findings"; //$NON-NLS-1$
    public static final String DEMO = "org.howdah.ui.demo"; //$NON-NLS-1$
    public static final String CONSOLES = Consoles.VIEW;
    public static final String PROGRESS = "org.eclipse.ui.views.ProgressView"; //$NON-NLS-1$
    public static final String ERROR_LOG = "org.eclipse.pde.runtime.LogView"; //$NON-NLS-1$

    public static final String EDITOR = "org.howdah.ui.editor"; //$NON-NLS-1$
    public static final String PROPERTIES = "org.howdah.ui.properties"; //$NON-NLS-1$

    private Ids() {
    }
}
