package org.howdah.ui.console.files;

import static org.howdah.ui.console.files.FilesWindow.await;
import static org.howdah.ui.console.files.FilesWindow.button;
import static org.howdah.ui.console.files.FilesWindow.click;
import static org.howdah.ui.console.files.FilesWindow.file;
import static org.howdah.ui.console.files.FilesWindow.find;
import static org.howdah.ui.console.files.FilesWindow.inDialog;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.jface.action.MenuManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.howdah.console.files.Transfer;
import org.howdah.remote.kit.Programs;
import org.howdah.remote.kit.SshServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The view "Files" in the real window: keys, real drags, dialogs, and a host that hangs. */
class FilesViewTest {

    private static SshServer server;
    private FilesWindow window;

    @BeforeAll
    static void startServer() {
        server = SshServer.create("MaxSessions 10");
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    @BeforeEach
    void open() throws Exception {
        window = new FilesWindow(server);
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    private Transfer transfer() throws Exception {
        await("there is a transfer", () -> {
            try {
                return !FilesDesk.get().transfers().list().isEmpty();
            } catch (java.io.IOException e) {
                throw new IllegalStateException(e);
            }
        });
        Transfer transfer = FilesDesk.get().transfers().list().getLast();
        await("it has ended", transfer::toString, () -> transfer.state().ended());
        return transfer;
    }

    @Test
    void saysWhatToDoFirst() {
        List<String> texts = find(window.view.right().control(), Label.class).stream().map(Label::getText).toList();
        assertTrue(texts.stream().anyMatch(text -> text.contains("Choose a node above")), texts::toString);
    }

    @Test
    void copiesByF5AndBack() throws Exception {
        file(window.here.resolve("folder/deep/a"), "deep");
        file(window.here.resolve("plain"), "plain");
        window.view.left().refresh();
        window.connect(window.there);
        window.select(window.view.left(), "folder", "plain");
        window.press(window.view.left(), "F5");
        assertEquals(Transfer.State.DONE, transfer().state());
        assertEquals("deep", Files.readString(window.there.resolve("folder/deep/a")));
        await("the other side shows it by itself", () -> window.rows(window.view.right()).equals(List.of("folder", "plain")));
        Files.delete(window.here.resolve("plain"));
        window.view.left().refresh();
        await("the row is gone", () -> window.rows(window.view.left()).equals(List.of("folder")));
        window.select(window.view.right(), "plain");
        window.press(window.view.right(), "ctrl+c");
        window.press(window.view.left(), "ctrl+v");
        await("it is back", () -> window.rows(window.view.left()).equals(List.of("folder", "plain")));
        assertEquals("plain", Files.readString(window.here.resolve("plain")));
        assertEquals(2, window.view.transfers().table().getItemCount(), "both are told");
        await("as done", () -> window.view.transfers().table().getItem(0).getText(5).startsWith("Done"));
    }

    @Test
    void copiesByARealDragBothWays() throws Exception {
        file(window.here.resolve("up.txt"), "up");
        file(window.there.resolve("down.txt"), "down");
        file(window.there.resolve("into/x"), "x");
        window.view.left().refresh();
        window.connect(window.there);
        await("rows are shown", () -> window.rows(window.view.left()).contains("up.txt") && window.rows(window.view.right()).contains("down.txt"));
        FilesWindow.drag(FilesWindow.row(window.view.left().table(), "up.txt"), FilesWindow.empty(window.view.right().table()));
        assertEquals(Transfer.State.DONE, transfer().state());
        assertEquals("up", Files.readString(window.there.resolve("up.txt")));
        FilesWindow.drag(FilesWindow.row(window.view.right().table(), "down.txt"), FilesWindow.empty(window.view.left().table()));
        await("it is here", () -> Files.exists(window.here.resolve("down.txt")));
        await("and shown", () -> window.rows(window.view.left()).equals(List.of("down.txt", "up.txt")));
        FilesWindow.drag(FilesWindow.row(window.view.left().table(), "up.txt"), FilesWindow.row(window.view.right().table(), "into"));
        await("it is in the folder on which it was dropped", () -> Files.exists(window.there.resolve("into/up.txt")));
    }

    @Test
    void movesByKeysAndByThePath() throws Exception {
        file(window.there.resolve("a/b/c"), "c");
        file(window.there.resolve(".hidden"), "h");
        window.connect(window.there);
        assertEquals(List.of("a"), window.rows(window.view.right()));
        window.press(window.view.right(), "ctrl+h");
        await("hidden files are shown", () -> window.rows(window.view.right()).equals(List.of("a", ".hidden")));
        window.press(window.view.right(), "ctrl+h");
        await("and not", () -> window.rows(window.view.right()).equals(List.of("a")));
        window.select(window.view.right(), "a");
        window.press(window.view.right(), "Return");
        await("Enter opens", () -> window.view.right().directory().equals(window.there + "/a"));
        window.press(window.view.right(), "BackSpace");
        await("Backspace leaves", () -> window.view.right().directory().equals(window.there.toString()));
        assertEquals(List.of("a"), window.view.right().files().selected().stream().map(e -> e.name()).toList(), "with what was left selected");
        Text path = window.view.right().path().control();
        path.setFocus();
        path.setText(window.there + "/a/b/");
        path.notifyListeners(SWT.DefaultSelection, new org.eclipse.swt.widgets.Event());
        await("the path is gone to", () -> window.view.right().directory().equals(window.there + "/a/b"));
        path.setText(window.there + "/none");
        path.notifyListeners(SWT.DefaultSelection, new org.eclipse.swt.widgets.Event());
        await("a wrong one is told", () -> find(window.view.right().control(), Label.class).stream().anyMatch(l -> l.getText().contains("no such file")));
        assertEquals(window.there + "/a/b", window.view.right().directory(), "and what was shown stays");
    }

    @Test
    void makesRenamesAndDeletes() throws Exception {
        window.connect(window.there);
        inDialog("New Folder", shell -> {
            find(shell, Text.class).getFirst().setText("fresh");
            click(button(shell, "OK"));
        });
        window.press(window.view.right(), "F7");
        await("it is made", () -> window.rows(window.view.right()).equals(List.of("fresh")));
        inDialog("Rename", shell -> {
            find(shell, Text.class).getFirst().setText("old");
            click(button(shell, "OK"));
        });
        window.press(window.view.right(), "F2");
        await("it is renamed", () -> window.rows(window.view.right()).equals(List.of("old")));
        Programs.run("sh", "-c", "chmod 777 '" + window.there + "/old'");
        file(window.there.resolve("old/a"), "12345");
        file(window.there.resolve("old/b"), "12345");
        String[] said = new String[1];
        inDialog("Delete", shell -> {
            said[0] = find(shell, Label.class).stream().map(Label::getText).filter(t -> t.contains("old")).findFirst().orElse("");
            click(button(shell, "Delete"));
        });
        window.press(window.view.right(), "Delete");
        await("it is deleted", () -> window.rows(window.view.right()).isEmpty());
        assertTrue(said[0].contains("the folder old with 2 files (10 B) on " + server.login().user() + "@test1"), said[0]);
        assertFalse(Files.exists(window.there.resolve("old")));
    }

    @Test
    void asksByTheServersNameBeforeItsFilesGo() throws Exception {
        Path data = window.there.resolve("main");
        file(data.resolve("postmaster.pid"), "1");
        file(data.resolve("base/1"), "table");
        window.connect(window.there);
        window.select(window.view.right(), "main");
        boolean[] enabled = new boolean[3];
        inDialog("Data of a Running Server", shell -> {
            Text typed = find(shell, Text.class).stream().filter(t -> (t.getStyle() & SWT.READ_ONLY) == 0).findFirst().orElseThrow();
            enabled[0] = button(shell, "Delete").isEnabled();
            typed.setText("mai");
            enabled[1] = button(shell, "Delete").isEnabled();
            typed.setText("main");
            enabled[2] = button(shell, "Delete").isEnabled();
            click(button(shell, "Cancel"));
        });
        window.press(window.view.right(), "Delete");
        await("it was asked", () -> enabled[2]);
        assertFalse(enabled[0] || enabled[1]);
        assertTrue(Files.exists(data.resolve("base/1")));
    }

    @Test
    void asksWhatToDoWithAFileThatIsThere() throws Exception {
        file(window.here.resolve("same.txt"), "new");
        file(window.there.resolve("same.txt"), "old one");
        window.view.left().refresh();
        window.connect(window.there);
        window.select(window.view.left(), "same.txt");
        inDialog("There Already", shell -> click(button(shell, "Keep Both")));
        window.press(window.view.left(), "F5");
        assertEquals(Transfer.State.DONE, transfer().state());
        assertEquals("new", Files.readString(window.there.resolve("same (2).txt")));
        assertEquals("old one", Files.readString(window.there.resolve("same.txt")));
    }

    @Test
    void aHostThatHangsNeverBlocksTheWindow() throws Exception {
        window.connect(window.there);
        server.freeze(true);
        try {
            window.view.right().refresh();
            window.view.open(window.document, "test1", server.login().user(), window.there.resolve("x").toString());
            long worst = 0;
            long end = System.nanoTime() + 3_000_000_000L;
            Display display = Display.getCurrent();
            while (System.nanoTime() < end) {
                long before = System.nanoTime();
                display.readAndDispatch();
                worst = Math.max(worst, System.nanoTime() - before);
                display.timerExec(10, () -> { });
                display.sleep();
            }
            assertTrue(worst < 1_000_000_000L, "the window was busy for " + worst / 1_000_000 + " ms");
            window.view.left().go("/");
            await("the other side works", () -> window.view.left().directory().equals("/"));
        } finally {
            server.freeze(false);
        }
        window.view.open(window.document, "test1", server.login().user(), window.there.toString());
        await("and the node again when it answers", () -> window.view.right().directory().equals(window.there.toString()));
    }

    @Test
    void isInTheMenuOfHostsAndServers() {
        for (org.eclipse.emf.ecore.EObject element : List.of(window.document.topology().getHosts().getFirst(), window.document.topology().getServers().getFirst())) {
            MenuManager menu = new MenuManager();
            FilesMenu.fill(menu, List.of(element));
            assertEquals(1, menu.getItems().length);
        }
        MenuManager none = new MenuManager();
        FilesMenu.fill(none, List.of(window.document.topology()));
        assertEquals(0, none.getItems().length);
    }
}
