package org.howdah.ui.internal.plan;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Display;
import org.howdah.engine.Confirmations;
import org.howdah.technology.Step;
import org.howdah.ui.internal.work.Dialogs;

/** Asks the person before anything that cannot be taken back; what destroys something is confirmed by typing what it is. */
final class AskingConfirmations implements Confirmations {

    @Override
    public boolean confirm(Question question) {
        Display display = Display.getDefault();
        if (display.isDisposed()) {
            return false;
        }
        boolean[] yes = { false };
        display.syncExec(() -> yes[0] = ask(question));
        return yes[0];
    }

    private static boolean ask(Question question) {
        if (question.kind() == Kind.IRREVERSIBLE) {
            StringBuilder text = new StringBuilder(question.text()).append('\n');
            for (Step step : question.steps()) {
                text.append("\n• ").append(step.title()).append(" (").append(step.node()).append(')'); //$NON-NLS-1$ //$NON-NLS-2$
            }
            return MessageDialog.openQuestion(Dialogs.shell(), Messages.Confirm_irreversible, text.toString());
        }
        return TypeToConfirmDialog.ask(Dialogs.shell(), question);
    }
}
