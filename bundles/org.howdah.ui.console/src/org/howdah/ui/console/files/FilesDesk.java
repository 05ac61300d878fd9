package org.howdah.ui.console.files;

import java.io.IOException;

import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchListener;
import org.eclipse.ui.PlatformUI;
import org.howdah.console.files.Request;
import org.howdah.console.files.Transfers;
import org.howdah.ui.Workbench;

/** The transfers of the window. They live here, not in the view: it can be closed and opened again. For the UI thread. */
final class FilesDesk {

    private static FilesDesk instance;

    private final FarSide nodes = new FarSide();
    private final Transfers transfers;

    private FilesDesk() throws IOException {
        transfers = new Transfers(Workbench.howdah().home().create().path().resolve("transfers"), nodes, new AskingConflicts(), FilesPreferences::perHost); //$NON-NLS-1$
        transfers.addListener(new ProgressJobs());
        PlatformUI.getWorkbench().addWorkbenchListener(new IWorkbenchListener() {
            @Override
            public boolean preShutdown(IWorkbench workbench, boolean forced) {
                // What is not done is resumed the next time.
                return true;
            }

            @Override
            public void postShutdown(IWorkbench workbench) {
                transfers.close();
                instance = null;
            }
        });
    }

    static FilesDesk get() throws IOException {
        if (instance == null) {
            instance = new FilesDesk();
        }
        return instance;
    }

    FarSide nodes() {
        return nodes;
    }

    Transfers transfers() {
        return transfers;
    }

    void copy(Request request) throws IOException {
        transfers.add(request);
    }
}
