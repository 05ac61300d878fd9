package org.howdah.ui.internal;

import java.nio.file.Path;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.howdah.edit.TopologyDocuments;
import org.howdah.ui.Consoles;
import org.howdah.ui.browser.Loopback;
import org.howdah.ui.internal.bench.WindowBench;
import org.howdah.ui.internal.commands.Toggles;
import org.howdah.ui.internal.demo.DemoRun;
import org.howdah.ui.internal.editor.Editors;
import org.howdah.ui.internal.plan.Plans;
import org.howdah.ui.internal.work.ConsoleService;
import org.howdah.ui.internal.work.Dialogs;
import org.howdah.ui.internal.work.Services;

/** What the workbench does at its start and its end. */
final class HowdahWorkbenchAdvisor extends WorkbenchAdvisor {

    private final StartArguments arguments;

    HowdahWorkbenchAdvisor(StartArguments arguments) {
        this.arguments = arguments;
    }

    @Override
    public void initialize(IWorkbenchConfigurer configurer) {
        super.initialize(configurer);
        configurer.setSaveAndRestore(true);
    }

    @Override
    public WorkbenchWindowAdvisor createWorkbenchWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
        return new HowdahWindowAdvisor(configurer);
    }

    @Override
    public String getInitialWindowPerspectiveId() {
        return Ids.DESIGN;
    }

    @Override
    public String getMainPreferencePageId() {
        return "org.howdah.ui.preferences"; //$NON-NLS-1$
    }

    @Override
    public void postStartup() {
        TopologyDocuments.setWhenDirtied(Editors::ensureEditor);
        for (Path file : arguments.files()) {
            Editors.open(file);
        }
        Toggles.install();
        if (arguments.demo()) {
            DemoRun.start(true);
        }
        WindowBench.opened();
    }

    /** A run goes on without the window only by its journal: who leaves it should know how to go on. */
    @Override
    public boolean preShutdown() {
        if (arguments.demo()) {
            return true;
        }
        if (!ConsoleService.find().map(Consoles::mayClose).orElse(true)) {
            return false;
        }
        if (!Plans.isBusy()) {
            return true;
        }
        boolean leave = MessageDialog.openQuestion(Dialogs.shell(), Messages.Application_title, Messages.Application_running);
        if (leave) {
            Plans.cancel();
        }
        return leave;
    }

    @Override
    public void postShutdown() {
        if (arguments.demo() && !arguments.keep()) {
            DemoRun.destroyLab();
        }
        Loopback.close();
        Services.close();
    }
}
