package org.howdah.ui.internal.plan;

import java.nio.file.Path;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.howdah.app.MakePlan;
import org.howdah.engine.EngineException;
import org.howdah.engine.Plan;
import org.howdah.ui.internal.work.Dialogs;

/** Keeps a plan in a file, to be reviewed, and applied by the command line. */
final class PlanExport {

    private PlanExport() {
    }

    static void save(Shell shell, Plan plan) {
        FileDialog dialog = new FileDialog(shell, SWT.SAVE);
        dialog.setText(Messages.Plan_save);
        dialog.setFileName(plan.topology() + ".plan.json"); //$NON-NLS-1$
        dialog.setOverwrite(true);
        String chosen = dialog.open();
        if (chosen != null) {
            try {
                MakePlan.write(plan, Path.of(chosen));
            } catch (EngineException failed) {
                Dialogs.error(Messages.Plan_save, failed);
            }
        }
    }
}
