package org.howdah.ui.console.files;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.XMLMemento;
import org.howdah.edit.TopologyDocument;
import org.howdah.edit.TopologyDocuments;
import org.howdah.remote.kit.SshServer;

/** The view in the real window, between a folder and one of a real SSH server. */
final class FilesWindow implements AutoCloseable {

    private static final long PATIENCE_MS = 20_000;

    final SshServer server;
    final Path here;
    final Path there;
    final FilesView view;
    final TopologyDocument document;

    FilesWindow(SshServer server) throws Exception {
        this.server = server;
        here = open(Files.createTempDirectory(server.folder(), "here"));
        there = open(Files.createTempDirectory(server.folder(), "there"));
        Path file = Files.writeString(Files.createTempDirectory(server.folder(), "file").resolve("shop.topology.yaml"), """
                topology: shop
                hosts:
                  test1: {address: 127.0.0.1, ssh: {port: %d, users: [%s], identityFile: %s, knownHostsFile: %s}}
                servers:
                  main: {host: test1, port: 5432, version: 15, dataDirectory: %s}
                """.formatted(server.port(), server.login().user(), server.identity(), server.knownHosts(), there.resolve("main")));
        XMLMemento memento = XMLMemento.createWriteRoot("input");
        memento.putString("path", file.toString());
        page().openEditor((IEditorInput) PlatformUI.getWorkbench().getElementFactory("org.howdah.ui.input").createElement(memento), "org.howdah.ui.editor", true);
        document = TopologyDocuments.find(file).orElseThrow();
        FilesPreferences.store().setValue(FilesPreferences.FOLDER, here.toString());
        view = (FilesView) page().showView(FilesView.ID);
        await("this computer's folder is shown", () -> view.left().directory().equals(here.toString()));
    }

    static IWorkbenchPage page() {
        return PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
    }

    private static Path open(Path folder) throws IOException {
        return Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
    }

    static Path file(Path path, String content) throws IOException {
        Files.createDirectories(path.getParent());
        Files.setPosixFilePermissions(path.getParent(), PosixFilePermissions.fromString("rwxrwxrwx"));
        Files.writeString(path, content);
        return Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-rw-rw-"));
    }

    /** Shows a folder of the node. */
    void connect(Path folder) {
        view.open(document, "test1", server.login().user(), folder.toString());
        await("the node's folder is shown", () -> view.right().directory().equals(folder.toString()));
    }

    static void await(String what, BooleanSupplier condition) {
        await(what, () -> "", condition);
    }

    static void await(String what, Supplier<String> state, BooleanSupplier condition) {
        Display display = Display.getCurrent();
        long end = System.currentTimeMillis() + PATIENCE_MS;
        while (!condition.getAsBoolean()) {
            if (System.currentTimeMillis() > end) {
                fail("Not so after " + PATIENCE_MS / 1000 + " s: " + what + ' ' + state.get());
            }
            if (!display.readAndDispatch()) {
                display.timerExec(20, () -> { });
                display.sleep();
            }
        }
    }

    List<String> rows(Pane pane) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < pane.table().getItemCount(); i++) {
            names.add(pane.table().getItem(i).getText());
        }
        return names;
    }

    void select(Pane pane, String... names) {
        await("rows are there: " + List.of(names), () -> rows(pane).containsAll(List.of(names)));
        pane.files().control().deselectAll();
        pane.files().select(java.util.Set.of(names));
    }

    /** A key of the X server's keyboard, at a table that has the focus. @param key as xdotool names it */
    void press(Pane pane, String key) throws IOException {
        shell().forceActive();
        pane.table().forceFocus();
        await("the table has the focus", pane.table()::isFocusControl);
        Point middle = pane.table().toDisplay(pane.table().getSize().x / 2, pane.table().getSize().y / 2);
        // Without a window manager keys go where the pointer is.
        xdotool("mousemove", "" + middle.x, "" + middle.y, "key", "--clearmodifiers", key);
    }

    private static void xdotool(String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of("xdotool"));
        command.addAll(List.of(words));
        Process process = new ProcessBuilder(command).inheritIO().start();
        await("xdotool has ended", () -> !process.isAlive());
        if (process.exitValue() != 0) {
            fail("xdotool ended with " + process.exitValue());
        }
        // What it made the X server send is dispatched.
        long end = System.currentTimeMillis() + 200;
        await("events have come", () -> System.currentTimeMillis() > end);
    }

    static Shell shell() {
        return PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell();
    }

    /** Does something in a dialog once it is there; it is opened by what comes next. */
    static void inDialog(String title, Consumer<Shell> act) {
        long end = System.currentTimeMillis() + PATIENCE_MS;
        Display display = Display.getCurrent();
        display.timerExec(50, new Runnable() {
            @Override
            public void run() {
                Optional<Shell> found = dialog(title);
                if (found.isPresent()) {
                    act.accept(found.get());
                } else if (System.currentTimeMillis() < end) {
                    display.timerExec(50, this);
                }
            }
        });
    }

    static Optional<Shell> dialog(String title) {
        for (Shell shell : Display.getCurrent().getShells()) {
            if (shell.isVisible() && shell.getText().equals(title)) {
                return Optional.of(shell);
            }
        }
        return Optional.empty();
    }

    static Button button(Composite parent, String text) {
        return find(parent, Button.class).stream().filter(b -> b.getText().replace("&", "").equals(text)).findFirst().orElseThrow();
    }

    static void click(Button button) {
        button.notifyListeners(SWT.Selection, new Event());
    }

    static <C extends Control> List<C> find(Composite parent, Class<C> type) {
        List<C> found = new ArrayList<>();
        for (Control child : parent.getChildren()) {
            if (type.isInstance(child)) {
                found.add(type.cast(child));
            }
            if (child instanceof Composite composite) {
                found.addAll(find(composite, type));
            }
        }
        return found;
    }

    /** Where a row is on the display. */
    static Point row(Table table, String name) {
        for (int i = 0; i < table.getItemCount(); i++) {
            if (table.getItem(i).getText().equals(name)) {
                Rectangle cell = table.getItem(i).getBounds(0);
                return table.toDisplay(cell.x + 40, cell.y + cell.height / 2);
            }
        }
        throw new AssertionError("no row " + name);
    }

    static Point empty(Table table) {
        Rectangle area = table.getClientArea();
        return table.toDisplay(area.x + area.width / 2, area.y + area.height - 20);
    }

    /** A real drag by the X server's pointer. */
    static void drag(Point from, Point to) throws IOException {
        List<String> command = new ArrayList<>(List.of("mousemove", "" + from.x, "" + from.y, "sleep", "0.2", "mousedown", "1", "sleep", "0.2"));
        for (int step = 1; step <= 10; step++) {
            command.addAll(List.of("mousemove", "" + (from.x + (to.x - from.x) * step / 10), "" + (from.y + (to.y - from.y) * step / 10), "sleep", "0.08"));
        }
        command.addAll(List.of("mousemove", "" + (to.x + 1), "" + to.y, "sleep", "0.3", "mouseup", "1"));
        xdotool(command.toArray(String[]::new));
    }

    @Override
    public void close() throws Exception {
        FilesDesk.get().transfers().list().forEach(t -> {
            t.cancel();
            await("it has ended", () -> t.state().ended());
            FilesDesk desk;
            try {
                desk = FilesDesk.get();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
            await("it is cleared", () -> {
                desk.transfers().clear(t);
                return !desk.transfers().list().contains(t);
            });
        });
        page().hideView(view);
        page().closeAllEditors(false);
        Display display = Display.getCurrent();
        while (display.readAndDispatch()) {
            // More may come.
        }
    }
}
