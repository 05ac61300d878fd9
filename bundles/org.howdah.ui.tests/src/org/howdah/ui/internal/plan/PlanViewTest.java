package org.howdah.ui.internal.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.PlatformUI;
import org.howdah.lab.LabSpec;
import org.howdah.lab.Labs;
import org.howdah.model.TopologyFiles;
import org.howdah.model.topology.Link;
import org.howdah.model.topology.Topology;
import org.howdah.model.topology.TopologyFactory;
import org.howdah.remote.Cancellation;
import org.howdah.ui.Windows;
import org.howdah.ui.internal.Ids;
import org.howdah.ui.internal.work.Services;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Plan view with the plan of real hosts. */
@Tag("lab")
class PlanViewTest {

    private static final String LAB = "ui-plan";

    @TempDir
    Path folder;

    private final Labs labs = new Labs(Services.howdah().home().path());

    @AfterEach
    void destroy() throws Exception {
        if (labs.list().contains(LAB)) {
            labs.destroy(LAB, text -> { });
        }
    }

    @Test
    void showsThePlanOfARealLab() throws Exception {
        Services.howdah().home().create();
        labs.create(LabSpec.of(LAB, List.of("master1", "slave1"), false), text -> { }, Cancellation.none());
        Topology topology = labs.topology(LAB);
        Link link = TopologyFactory.eINSTANCE.createLink();
        link.setId("copy");
        link.setTechnology("streaming");
        link.setFrom("main");
        link.setTo("replica");
        topology.getLinks().add(link);
        Path file = folder.resolve("lab.topology.yaml");
        TopologyFiles.save(topology, file);

        var page = PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
        PlanView view = (PlanView) page.showView(Ids.PLAN);
        PlanSession before = Plans.current().orElse(null);
        Plans.make(file);
        Windows.await("the plan is shown", 60_000, () -> Plans.current().filter(session -> session != before).isPresent());

        PlanSession session = Plans.current().orElseThrow();
        assertFalse(session.plan().errored(), session.plan().findings().toString());
        assertTrue(session.plan().steps().size() > 3);
        Table table = Windows.find(view.getSite().getShell(), Table.class, found -> found.getColumnCount() == 8).getFirst();
        assertEquals(session.plan().steps().size(), table.getItemCount());
        assertEquals(session.plan().steps().getFirst().title(), table.getItem(0).getText(5));
        assertTrue(session.canApply());
        assertEquals(Display.getCurrent(), table.getDisplay());
    }
}
