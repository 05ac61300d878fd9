package org.howdah.ui.console.files;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.howdah.console.files.Conflicts;
import org.howdah.remote.Cancellation;

/** Asks in the window what to do with a file that is there already; the transfer waits, the window does not. */
final class AskingConflicts implements Conflicts {

    @Override
    public Optional<Answer> ask(Question question, Cancellation cancellation) {
        CompletableFuture<Optional<Answer>> answer = new CompletableFuture<>();
        ConflictDialog[] open = new ConflictDialog[1];
        Background.ui(() -> {
            if (cancellation.isCancelled() || PlatformUI.getWorkbench().isClosing()) {
                answer.complete(Optional.empty());
                return;
            }
            open[0] = new ConflictDialog(shell(), question);
            answer.complete(answer(open[0], question));
        });
        try (Cancellation.Registration registration = cancellation.onCancel(() -> {
            answer.complete(Optional.empty());
            Background.ui(() -> {
                if (open[0] != null) {
                    open[0].close();
                }
            });
        })) {
            return answer.join();
        }
    }

    private static Optional<Answer> answer(ConflictDialog dialog, Question question) {
        while (dialog.open() == Window.OK) {
            Choice choice = dialog.choice();
            // What ruins a server is confirmed by its name, each time it is asked.
            if (choice != Choice.OVERWRITE || question.server().isEmpty() || TypeNameDialog.confirm(shell(), question.server().get(),
                    org.eclipse.osgi.util.NLS.bind(Messages.Server_overwrite, org.howdah.remote.FileNames.shown(question.path())), Messages.Server_overwriteButton)) {
                return Optional.of(new Answer(choice, dialog.forAll()));
            }
        }
        return Optional.empty();
    }

    static Shell shell() {
        var window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        return window == null ? PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell() : window.getShell();
    }
}
