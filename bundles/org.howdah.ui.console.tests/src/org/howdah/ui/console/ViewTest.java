package org.howdah.ui.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.howdah.console.Console;
import org.howdah.edit.TopologyDocument;
import org.howdah.model.Topologies;
import org.howdah.model.topology.Host;
import org.howdah.ui.Consoles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The view can go and come back; it looks as the window does; and without an engine there is a command line. */
class ViewTest {

    @TempDir
    Path folder;
    private Lab lab;
    private TopologyDocument document;
    private Console console;

    @BeforeEach
    void open() throws Exception {
        Shown.prepare();
        lab = new Lab("view", folder);
        document = lab.open();
        new ConsolesOfWindow().open(host("slave1"));
        console = Shown.opened(1);
    }

    @AfterEach
    void close() throws Exception {
        Shown.closeAll();
        lab.close();
    }

    private Host host(String id) {
        return Topologies.host(document.topology(), id).orElseThrow();
    }

    /** Presses a button of the question that comes. */
    private static List<String> answer(String button) {
        List<String> pressed = new ArrayList<>();
        Display display = Display.getCurrent();
        display.timerExec(50, new Runnable() {
            @Override
            public void run() {
                for (Button each : Window.find(Button.class)) {
                    if (each.isVisible() && each.getShell() != Window.shell() && each.getText().replace("&", "").equals(button)) {
                        pressed.add(button);
                        each.notifyListeners(SWT.Selection, new org.eclipse.swt.widgets.Event());
                        return;
                    }
                }
                display.timerExec(50, this);
            }
        });
        return pressed;
    }

    @Test
    void consolesStayOutOfSightUntilTheViewIsOpenedAgain() throws Exception {
        Shown.focus();
        Shown.type("echo still-$((40+2))\n");
        Shown.awaitText(console, "still-42");
        List<String> pressed = answer("Keep Open");
        Window.page().hideView(Shown.view());
        Window.await("it was asked", () -> !pressed.isEmpty());
        assertEquals(List.of(console), Shown.consoles());
        Window.page().showView(Consoles.VIEW);
        Shown.awaitText(console, "still-42");
        Shown.awaitFocus();
        Shown.type("echo on-$((40+3))\n");
        Shown.awaitText(console, "on-43");
    }

    @Test
    void consolesEndWithTheViewWhereThatIsWanted() {
        List<String> pressed = answer("End Consoles");
        Window.page().hideView(Shown.view());
        Window.await("the console is closed", () -> Shown.consoles().isEmpty() && console.isClosed());
        assertEquals(1, pressed.size());
    }

    @Test
    void theWindowAsksBeforeItCloses() {
        List<String> pressed = answer("Cancel");
        assertEquals(false, new ConsolesOfWindow().mayClose());
        assertEquals(1, pressed.size());
        console.close();
        Window.await("no console", () -> Shown.consoles().isEmpty());
        assertTrue(new ConsolesOfWindow().mayClose(), "nothing is open, nothing is asked");
        assertEquals(0, List.of(Display.getCurrent().getShells()).stream().filter(shell -> shell != Window.shell() && shell.isVisible()).map(Shell::getText).count());
    }

    @Test
    void lightAndDarkFollowTheWindow() {
        String ground = "return getComputedStyle(document.querySelector('.pane')).backgroundColor";
        Object before = Shown.evaluate(ground);
        Window.command("org.howdah.ui.dark");
        Window.await("another ground", () -> String.valueOf(Shown.evaluate(ground)), () -> !before.equals(Shown.evaluate(ground)));
        assertNotEquals(before, Shown.evaluate(ground));
        Window.command("org.howdah.ui.dark");
        Window.await("the ground it had", () -> String.valueOf(Shown.evaluate(ground)), () -> before.equals(Shown.evaluate(ground)));
    }

    @Test
    void preferencesAreValidAtOnce() {
        String size = "return howdahConsoles.active.pane.terminal.options.fontSize";
        double before = ((Number) Shown.evaluate(size)).doubleValue();
        Preferences.store().setValue(Preferences.ZOOM, 200);
        try {
            Window.await("larger letters", () -> before + " " + Shown.evaluate(size), () -> ((Number) Shown.evaluate(size)).doubleValue() > before * 1.8);
            Preferences.store().setValue(Preferences.SCROLLBACK, 77);
            Window.await("fewer lines", () -> Shown.is("return howdahConsoles.active.pane.terminal.options.scrollback === 77"));
        } finally {
            Preferences.store().setToDefault(Preferences.ZOOM);
            Preferences.store().setToDefault(Preferences.SCROLLBACK);
        }
        Window.await("as before", () -> before == ((Number) Shown.evaluate(size)).doubleValue());
    }

    @Test
    void theCommandLineForATerminalLogsInToo() throws Exception {
        document.change("jump", () -> host("slave1").getSsh().setJump("master1"));
        Place root = Place.of(host("slave1")).get(1);
        assertEquals("root@slave1", root.title());
        String line = SshCommand.of(new Nodes(root).login());
        assertTrue(line.contains("ProxyCommand"), line);
        Process ssh = new ProcessBuilder("sh", "-c", line.replaceFirst("^ssh ", "ssh -o BatchMode=yes ") + " 'id -un; echo $SSH_CONNECTION'").redirectErrorStream(true).start();
        String said = new String(ssh.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(ssh.waitFor(20, TimeUnit.SECONDS));
        assertTrue(said.contains("root\n") && said.contains(" " + host("slave1").getAddress() + " "), line + "\n" + said);
    }
}
