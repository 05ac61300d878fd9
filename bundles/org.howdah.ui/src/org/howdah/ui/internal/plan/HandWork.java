package org.howdah.ui.internal.plan;

import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.howdah.app.StepByHand;
import org.howdah.edit.TopologyDocument;
import org.howdah.engine.ByHand;
import org.howdah.technology.Step;
import org.howdah.ui.internal.work.ConsoleService;
import org.howdah.ui.internal.work.Dialogs;
import org.howdah.ui.internal.work.Services;
import org.howdah.ui.internal.work.Work;

/** A step that a person does in a console, and the look whether it is done. */
final class HandWork {

    private HandWork() {
    }

    /** Why a step cannot be sent to a console; empty where it can. */
    static Optional<String> refusal(PlanSession session, Step step) {
        Optional<TopologyDocument> document = Plans.document(session);
        if (ConsoleService.find().isEmpty()) {
            return Optional.of(Messages.Hand_noConsoles);
        }
        return document.isEmpty() ? Optional.of(Messages.Hand_noDocument) : StepByHand.refusal(document.get().topology(), step);
    }

    /** Puts the step at the prompt of the console it belongs to, without running it. */
    static void send(PlanSession session, Step step) {
        Optional<String> refused = refusal(session, step);
        if (refused.isPresent()) {
            Dialogs.info(Messages.Hand_send, refused.get());
            return;
        }
        Plans.document(session).ifPresent(document -> ConsoleService.find()
                .ifPresent(consoles -> consoles.insert(document, StepByHand.target(step), StepByHand.text(step))));
    }

    /** Reads from the node whether the step is done; where it is, that is journalled, and going on skips it. */
    static void check(PlanSession session, Step step) {
        var file = session.plan().topologyPath().isEmpty() ? null : java.nio.file.Path.of(session.plan().topologyPath());
        Work.start(NLS.bind(Messages.Hand_checking, step.title()),
                (progress, cancellation) -> Services.howdah().byHand(file).check(session.plan(), session.runId(), step, cancellation), check -> told(session, step, check));
    }

    private static void told(PlanSession session, Step step, ByHand.Check check) {
        session.runStarted(check.runId());
        if (check.done()) {
            session.stepEnded(check.result());
            Plans.runsChanged();
        } else {
            Dialogs.info(Messages.Hand_check, NLS.bind(check.told() ? Messages.Hand_notDone : Messages.Hand_notTold, step.title(), check.reason()));
        }
        Plans.changed(session);
    }
}
