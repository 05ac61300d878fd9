package org.howdah.ui.internal.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
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
import org.eclipse.ui.PlatformUI;
import org.howdah.app.ApplyPlan;
import org.howdah.app.GetStatus;
import org.howdah.app.MakePlan;
import org.howdah.app.Progress;
import org.howdah.edit.TopologyDocument;
import org.howdah.engine.Confirmations;
import org.howdah.engine.Executor;
import org.howdah.engine.RunListener;
import org.howdah.engine.RunResult;
import org.howdah.lab.LabSpec;
import org.howdah.lab.Labs;
import org.howdah.model.Topologies;
import org.howdah.model.TopologyFiles;
import org.howdah.model.topology.Link;
import org.howdah.model.topology.Topology;
import org.howdah.model.topology.TopologyFactory;
import org.howdah.remote.Cancellation;
import org.howdah.ui.Windows;
import org.howdah.ui.internal.editor.Editors;
import org.howdah.ui.internal.editor.TopologyEditor;
import org.howdah.ui.internal.work.Services;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A standby is dropped onto another provider: the window shows what that takes, and changes nothing before it is told to. */
@Tag("lab")
class StandbyMoveTest {

    private static final String LAB = "move-" + ProcessHandle.current().pid();

    @TempDir
    Path folder;

    private final Labs labs = new Labs(Services.howdah().home().path());

    @AfterEach
    void destroy() throws Exception {
        PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage().closeAllEditors(false);
        if (labs.list().contains(LAB)) {
            labs.destroy(LAB, text -> { });
        }
    }

    private static void link(Topology topology, String id, String from, String to) {
        Link link = TopologyFactory.eINSTANCE.createLink();
        link.setId(id);
        link.setTechnology("streaming");
        link.setFrom(from);
        link.setTo(to);
        topology.getLinks().add(link);
    }

    @Test
    void asksFirstAndThenChangesTheDrawing() throws Exception {
        Services.howdah().home().create();
        labs.create(LabSpec.of(LAB, List.of("master1", "slave1", "slave2"), false), text -> { }, Cancellation.none());
        Topology topology = labs.topology(LAB);
        String main = topology.getServers().get(0).getId();
        String one = topology.getServers().get(1).getId();
        String two = topology.getServers().get(2).getId();
        link(topology, "first", main, one);
        link(topology, "second", main, two);
        Path file = folder.resolve("lab.topology.yaml");
        TopologyFiles.save(topology, file);
        var plan = new MakePlan(Services.howdah()).run(TopologyFiles.load(file), Progress.NONE, Cancellation.none());
        RunResult deployed = new ApplyPlan(Services.howdah()).run(plan, Executor.Options.of(Confirmations.YES), RunListener.NONE, Cancellation.none());
        assertEquals(RunResult.Outcome.DONE, deployed.outcome(), deployed.message());
        String before = Files.readString(file);
        TopologyEditor editor = Editors.open(file).orElseThrow();
        TopologyDocument document = editor.document();
        Link second = Topologies.link(document.topology(), "second").orElseThrow();

        assertTrue(StandbyMove.start(document, second, "nowhere").contains("no server nowhere"));
        assertTrue(StandbyMove.start(document, second, two).contains("cannot follow itself"));
        assertTrue(StandbyMove.start(document, second, main).contains("already"));

        List<String> seen = new ArrayList<>();
        answer("Cancel", seen);
        assertEquals("", StandbyMove.start(document, second, one));
        Windows.await("the dialog was cancelled", 60_000, () -> seen.size() == 1);
        assertTrue(seen.getFirst().contains("Let " + two), seen.toString());
        assertFalse(document.isDirty(), "nothing was changed");
        assertEquals(main, second.getFrom());
        assertNull(document.undoLabel());

        PlanSession shown = Plans.current().orElse(null);
        answer("Change the Drawing and Show the Plan", seen);
        StandbyMove.start(document, second, one);
        Windows.await("the plan is shown", 60_000, () -> Plans.current().filter(session -> session != shown).isPresent());
        PlanSession session = Plans.current().orElseThrow();
        assertEquals(one, second.getFrom());
        assertEquals("Reconnect link second", document.undoLabel());
        assertFalse(document.isDirty(), "the plan is of the file, so the file was saved");
        assertTrue(session.canApply(), session.plan().findings().toString());
        assertTrue(session.plan().steps().stream().allMatch(step -> !session.result(step.id()).state().done()), "nothing runs by itself");

        Plans.apply(session, Optional.empty());
        Windows.await("the run is over", 120_000, () -> !session.isRunning());
        assertEquals(Optional.of(RunResult.Outcome.DONE), session.outcome(), session.message());
        var status = new GetStatus(Services.howdah()).run(TopologyFiles.load(file), Progress.NONE, Cancellation.none());
        assertEquals(0, status.exitCode(), status.toString());
        document.undo();
        document.save();
        assertEquals(before, Files.readString(file));
    }

    private static void picture(Shell shell) {
        String file = System.getProperty("howdah.pictures");
        if (file != null) {
            org.eclipse.swt.graphics.Image image = new org.eclipse.swt.graphics.Image(shell.getDisplay(), shell.getSize().x, shell.getSize().y);
            org.eclipse.swt.graphics.GC gc = new org.eclipse.swt.graphics.GC(shell.getDisplay());
            gc.copyArea(image, shell.getLocation().x, shell.getLocation().y);
            gc.dispose();
            org.eclipse.swt.graphics.ImageLoader loader = new org.eclipse.swt.graphics.ImageLoader();
            loader.data = new org.eclipse.swt.graphics.ImageData[] { image.getImageData() };
            loader.save(file + "/move.png", SWT.IMAGE_PNG);
            image.dispose();
        }
    }

    /** The dialog is modal: its own loop runs while it is open, so the answer comes from a timer. */
    private static void answer(String button, List<String> seen) {
        Display display = Display.getCurrent();
        display.timerExec(300, () -> {
            for (Shell shell : display.getShells()) {
                if (shell.isVisible() && shell.getText().equals("Move a standby")) {
                    if (System.getProperty("howdah.pictures") != null && shell.getData("painted") == null) {
                        shell.setData("painted", true);
                        shell.forceActive();
                        display.timerExec(3000, () -> answer(button, seen));
                        return;
                    }
                    Table steps = Windows.find(shell, Table.class, found -> found.getColumnCount() == 5).getFirst();
                    StringBuilder text = new StringBuilder();
                    Windows.find(shell, org.eclipse.swt.widgets.Label.class, label -> true).forEach(label -> text.append(label.getText()).append('\n'));
                    Windows.find(shell, org.eclipse.swt.widgets.Text.class, label -> true).forEach(label -> text.append(label.getText()).append('\n'));
                    text.append(steps.getItemCount()).append(" steps");
                    seen.add(text.toString());
                    picture(shell);
                    Button found = Windows.find(shell, Button.class, one -> one.getText().replace("&", "").equals(button)).getFirst();
                    found.notifyListeners(SWT.Selection, new Event());
                    return;
                }
            }
            answer(button, seen);
        });
    }
}
