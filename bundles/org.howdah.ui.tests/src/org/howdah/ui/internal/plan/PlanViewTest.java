package org.howdah.ui.internal.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.howdah.edit.TopologyDocument;
import org.howdah.edit.TopologyDocuments;
import org.howdah.engine.RunResult;
import org.howdah.lab.LabSpec;
import org.howdah.lab.Labs;
import org.howdah.model.TopologyFiles;
import org.howdah.model.topology.Link;
import org.howdah.model.topology.Topology;
import org.howdah.model.topology.TopologyFactory;
import org.howdah.remote.Cancellation;
import org.howdah.technology.State;
import org.howdah.technology.Step;
import org.howdah.ui.Windows;
import org.howdah.ui.internal.Ids;
import org.howdah.ui.internal.operate.Watches;
import org.howdah.ui.internal.work.Services;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Plan view with the plan of real hosts. */
@Tag("lab")
class PlanViewTest {

    /** Several checkouts may run their tests at once. */
    private static final String LAB = "ui-" + ProcessHandle.current().pid();

    @TempDir
    Path folder;

    private final Labs labs = new Labs(Services.howdah().home().path());

    @AfterEach
    void destroy() throws Exception {
        if (labs.list().contains(LAB)) {
            labs.destroy(LAB, text -> { });
        }
    }

    private PlanSession plan(Path file) throws Exception {
        Services.howdah().home().create();
        labs.create(LabSpec.of(LAB, List.of("master1", "slave1"), false), text -> { }, Cancellation.none());
        Topology topology = labs.topology(LAB);
        Link link = TopologyFactory.eINSTANCE.createLink();
        link.setId("copy");
        link.setTechnology("streaming");
        link.setFrom("main");
        link.setTo("replica");
        topology.getLinks().add(link);
        TopologyFiles.save(topology, file);
        PlanSession before = Plans.current().orElse(null);
        Plans.make(file);
        Windows.await("the plan is shown", 60_000, () -> Plans.current().filter(session -> session != before).isPresent());
        return Plans.current().orElseThrow();
    }

    @Test
    void showsThePlanOfARealLabAndAppliesIt() throws Exception {
        var page = PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
        PlanView view = (PlanView) page.showView(Ids.PLAN);
        Path file = folder.resolve("lab.topology.yaml");
        PlanSession session = plan(file);

        assertFalse(session.plan().errored(), session.plan().findings().toString());
        assertTrue(session.plan().steps().size() > 3);
        Table table = Windows.find(view.getSite().getShell(), Table.class, found -> found.getColumnCount() == 8).getFirst();
        assertEquals(session.plan().steps().size(), table.getItemCount());
        assertEquals(session.plan().steps().getFirst().title(), table.getItem(0).getText(5));
        assertTrue(session.canApply());

        // The standby of a bare lab is not empty: moving it aside is confirmed by typing its name, and nothing else will do.
        List<String> answered = new ArrayList<>();
        answerWhenAsked(session, answered);
        Plans.apply(session, Optional.empty());
        Windows.await("the run is over", 120_000, () -> !session.isRunning());
        assertEquals(List.of("disabled", "disabled", "enabled"), answered, "the button before, after a wrong word, after the right one");
        assertEquals(Optional.of(RunResult.Outcome.DONE), session.outcome(), session.message());
        assertTrue(session.plan().steps().stream().allMatch(step -> session.result(step.id()).state().done()));
        observes(file);
    }

    /** The question is modal: its own loop runs while it is open, so the answer comes from a timer. */
    private static void answerWhenAsked(PlanSession session, List<String> answered) {
        Display display = Display.getCurrent();
        display.timerExec(200, () -> {
            Shell question = confirmation();
            if (question == null) {
                if (session.isRunning()) {
                    answerWhenAsked(session, answered);
                }
                return;
            }
            Text typed = Windows.find(question, Text.class, Text::getEditable).getFirst();
            Button ok = Windows.find(question, Button.class, button -> button.getText().replace("&", "").equals("Do It")).getFirst();
            answered.add(ok.isEnabled() ? "enabled" : "disabled");
            typed.setText("yes");
            answered.add(ok.isEnabled() ? "enabled" : "disabled");
            typed.setText(session.plan().steps().stream().filter(step -> step.risk() == Step.Risk.DESTRUCTIVE).findFirst().orElseThrow().subject());
            answered.add(ok.isEnabled() ? "enabled" : "disabled");
            ok.notifyListeners(SWT.Selection, new Event());
        });
    }

    private static Shell confirmation() {
        for (Shell shell : Display.getCurrent().getShells()) {
            if (shell.isVisible() && shell.getText().equals("Confirm")) {
                return shell;
            }
        }
        return null;
    }

    /** The same nodes, live: a standby that follows is ok, and its lag is a number. */
    private static void observes(Path file) throws Exception {
        TopologyDocument document = TopologyDocuments.acquire(file);
        try {
            Watches.watch(document, true, 200);
            Windows.await("the link is ok", 60_000, () -> Watches.live(document).flatMap(live -> live.link("copy")).filter(link -> link.state() == State.OK).isPresent());
            assertEquals("primary", Watches.live(document).orElseThrow().server("main").orElseThrow().role());
            assertTrue(Watches.live(document).orElseThrow().link("copy").orElseThrow().lagBytes() != null);
        } finally {
            Watches.watch(document, false);
            TopologyDocuments.release(document);
        }
    }
}
