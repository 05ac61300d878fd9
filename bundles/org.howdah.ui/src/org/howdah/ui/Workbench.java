package org.howdah.ui;

import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.ui.IViewPart;
import org.howdah.app.Howdah;
import org.howdah.edit.TopologyDocument;
import org.howdah.engine.Plan;
import org.howdah.ui.internal.Themes;
import org.howdah.ui.internal.plan.PlanSession;
import org.howdah.ui.internal.plan.Plans;
import org.howdah.ui.internal.work.Current;
import org.howdah.ui.internal.work.Services;
import org.howdah.ui.internal.work.Views;

/** What other bundles of the window share with it. For the UI thread where not said otherwise. */
public final class Workbench {

    private Workbench() {
    }

    /** The use cases, with the SSH sessions that the whole window shares. For any thread. */
    public static Howdah howdah() {
        return Services.howdah();
    }

    /** The run of the plan that is shown, where it belongs to this topology; empty for none. */
    public static String runInSight(TopologyDocument document) {
        return Plans.current().filter(session -> Plans.document(session).filter(document::equals).isPresent()).map(PlanSession::runId).orElse(""); //$NON-NLS-1$
    }

    /** The plan that is shown, where it belongs to this topology and can be applied or is being worked on by hand; empty for none. */
    public static Optional<Plan> planInSight(TopologyDocument document) {
        return Plans.current().filter(session -> Plans.document(session).filter(document::equals).isPresent())
                .filter(session -> !session.runId().isEmpty() || session.canApply()).map(PlanSession::plan);
    }

    /** A run was made for the plan that is shown, by hand: what is done with the plan from now on belongs to it. */
    public static void runByHand(Plan plan, String run) {
        Plans.begunByHand(plan, run);
    }

    /** The topology of the active editor, or of what is selected. */
    public static Optional<TopologyDocument> current() {
        return Current.document();
    }

    /** @param listener is told when it is another one */
    public static void addCurrentListener(Consumer<Optional<TopologyDocument>> listener) {
        Current.addListener(listener);
    }

    public static void removeCurrentListener(Consumer<Optional<TopologyDocument>> listener) {
        Current.removeListener(listener);
    }

    public static boolean isDark() {
        return Themes.isDark();
    }

    /** @param listener is told whether it is dark now */
    public static void addThemeListener(Consumer<Boolean> listener) {
        Themes.addListener(listener);
    }

    public static void removeThemeListener(Consumer<Boolean> listener) {
        Themes.removeListener(listener);
    }

    /** Shows a view and gives it the focus. */
    public static Optional<IViewPart> show(String id) {
        return Views.show(id);
    }
}
