package org.howdah.ui.console;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

import org.eclipse.swt.SWTException;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Display;
import org.howdah.console.Console;
import org.howdah.console.ConsoleSite;
import org.howdah.console.SnippetItem;
import org.howdah.engine.ConsoleRecordings;
import org.howdah.ui.Workbench;

/** What the consoles' page asks of the window. Called on threads of the consoles, never on the window's. */
final class Site implements ConsoleSite {

    private final Display display;
    private final Desk desk;
    private final Recorder recorder = new Recorder((plan, run) -> later(() -> Workbench.runByHand(plan, run)));
    private final AtomicBoolean changed = new AtomicBoolean();

    Site(Display display, Desk desk) {
        this.display = display;
        this.desk = desk;
    }

    @Override
    public void copied(String text) {
        write(text, DND.CLIPBOARD);
    }

    @Override
    public Optional<String> clipboard() {
        return read(DND.CLIPBOARD);
    }

    @Override
    public void selected(String text) {
        write(text, DND.SELECTION_CLIPBOARD);
    }

    @Override
    public Optional<String> selection() {
        return read(DND.SELECTION_CLIPBOARD);
    }

    private void write(String text, int which) {
        if (!text.isEmpty()) {
            later(() -> {
                Clipboard clipboard = new Clipboard(display);
                try {
                    clipboard.setContents(new Object[] { text }, new Transfer[] { TextTransfer.getInstance() }, which);
                } finally {
                    clipboard.dispose();
                }
            });
        }
    }

    private Optional<String> read(int which) {
        return inWindow(() -> {
            Clipboard clipboard = new Clipboard(display);
            try {
                return Optional.ofNullable((String) clipboard.getContents(TextTransfer.getInstance(), which));
            } finally {
                clipboard.dispose();
            }
        }, Optional.empty());
    }

    @Override
    public void openLink(URI link) {
        later(() -> Program.launch(link.toString()));
    }

    @Override
    public List<SnippetItem> snippets(Console console) {
        return inWindow(() -> desk.place(console).map(SnippetShelf::of).orElse(List.of()), List.of());
    }

    @Override
    public void snippet(Console console, String id, boolean run) {
        String text = inWindow(() -> desk.place(console).map(place -> SnippetShelf.text(place, id)).orElse(""), ""); //$NON-NLS-1$ //$NON-NLS-2$
        if (!text.isEmpty()) {
            console.insert(text, run);
        }
    }

    @Override
    public void newConsole(String targetKey) {
        later(() -> desk.openAgain(targetKey));
    }

    @Override
    public void record(Console console, boolean on) {
        Recorder.Subject subject = inWindow(() -> desk.place(console).map(Site::subject).orElse(null), null);
        if (subject != null) {
            recorder.record(console, on, subject);
        }
    }

    private static Recorder.Subject subject(Place place) {
        return new Recorder.Subject(place.document().topology().getId(), place.document().file(), Workbench.runInSight(place.document()), Workbench.planInSight(place.document()),
                new ConsoleRecordings.Place(place.target().host(), place.user(), place.target().key(), place.title()));
    }

    @Override
    public void changed() {
        if (changed.compareAndSet(false, true)) {
            later(() -> {
                changed.set(false);
                desk.changed();
            });
        }
    }

    /** Runs in the window's thread, unless the window is gone. */
    private void later(Runnable work) {
        try {
            display.asyncExec(work);
        } catch (SWTException gone) {
            // Nobody wants it any more.
        }
    }

    private <T> T inWindow(Supplier<T> work, T otherwise) {
        try {
            return display.syncCall(work::get);
        } catch (SWTException gone) {
            return otherwise;
        }
    }
}
