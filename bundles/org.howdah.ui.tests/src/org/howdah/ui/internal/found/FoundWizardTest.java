package org.howdah.ui.internal.found;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.howdah.model.TopologyFiles;
import org.howdah.model.topology.Topology;
import org.howdah.ui.Windows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The wizards that draw what exists: they ask, look, show what was found, and write it. */
class FoundWizardTest {

    @TempDir
    Path folder;

    private static WizardDialog open(FoundWizard wizard) {
        WizardDialog dialog = wizard.dialog(PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell());
        dialog.setBlockOnOpen(false);
        dialog.open();
        return dialog;
    }

    private static <T extends Control> List<T> all(Composite parent, Class<T> type) {
        return Arrays.stream(parent.getChildren()).<T>mapMulti((child, found) -> {
            if (type.isInstance(child)) {
                found.accept(type.cast(child));
            }
            if (child instanceof Composite inner) {
                all(inner, type).forEach(found);
            }
        }).toList();
    }

    private static Button button(WizardDialog dialog, String label) {
        return all(dialog.getShell(), Button.class).stream().filter(one -> one.getText().replace("&", "").startsWith(label)).findFirst().orElseThrow();
    }

    private static void press(WizardDialog dialog, String label) {
        Button button = button(dialog, label);
        assertTrue(button.isEnabled(), label);
        button.notifyListeners(SWT.Selection, new Event());
    }

    private static List<Text> texts(WizardDialog dialog) {
        return all((Composite) dialog.getCurrentPage().getControl(), Text.class);
    }

    @Test
    void aFileOfAnotherToolIsDrawn() throws Exception {
        Path conf = Files.writeString(folder.resolve("slon_tools.conf"), """
                $CLUSTER_NAME = 'shop';
                $MASTERNODE = 1;
                add_node(node => 1, host => '10.0.0.1', dbname => 'shop', port => 5432, user => 'slony', password => 'x');
                add_node(node => 2, host => '10.0.0.2', dbname => 'shop', port => 5432, user => 'slony');
                $SLONY_SETS = { 'orders' => { 'set_id' => 1, 'pkeyedtables' => ['public.orders'], 'keyedtables' => {}, 'sequences' => [] } };
                """);
        Path out = folder.resolve("drawn.topology.yaml");
        WizardDialog dialog = open(new ImportWizard(out));
        try {
            assertFalse(button(dialog, "Next").isEnabled(), "nothing was chosen yet");
            texts(dialog).getFirst().setText(folder.resolve("missing").toString());
            assertNotNull(dialog.getErrorMessage() == null ? dialog.getCurrentPage().getErrorMessage() : dialog.getErrorMessage());
            assertFalse(button(dialog, "Next").isEnabled());
            texts(dialog).getFirst().setText(conf.toString());
            press(dialog, "Next");
            Windows.await("what was found is shown", () -> dialog.getCurrentPage() instanceof FoundPage || dialog.getCurrentPage().getErrorMessage() != null);
            assertNull(dialog.getCurrentPage().getErrorMessage());
            Table findings = all((Composite) dialog.getCurrentPage().getControl(), Table.class).getFirst();
            assertTrue(Arrays.stream(findings.getItems()).anyMatch(item -> item.getText(0).equals("SLONY-137")), "the password that was left out is told");
            assertFalse(Files.exists(out), "nothing is written before the end");
            press(dialog, "Finish");
        } finally {
            dialog.close();
        }
        Topology drawn = TopologyFiles.load(out).topology();
        assertEquals("drawn", drawn.getId());
        assertEquals(1, drawn.getLinks().size());
    }

    @Test
    void aHostThatDoesNotAnswerIsToldOnThePageThatAsked() {
        WizardDialog dialog = open(new DiscoverWizard(folder.resolve("found.topology.yaml")));
        try {
            List<Text> texts = texts(dialog);
            texts.get(0).setText("a=$(reboot)");
            assertTrue(dialog.getCurrentPage().getErrorMessage().contains("a=$(reboot)"), dialog.getCurrentPage().getErrorMessage());
            texts.get(0).setText("a=127.0.26.99:1");
            assertTrue(button(dialog, "Next").isEnabled());
            press(dialog, "Next");
            Windows.await("the reason", () -> dialog.getCurrentPage().getErrorMessage() != null);
            assertTrue(dialog.getCurrentPage().getErrorMessage().contains("127.0.26.99"), dialog.getCurrentPage().getErrorMessage());
            assertFalse(Files.exists(folder.resolve("found.topology.yaml")));
        } finally {
            dialog.close();
        }
    }
}
