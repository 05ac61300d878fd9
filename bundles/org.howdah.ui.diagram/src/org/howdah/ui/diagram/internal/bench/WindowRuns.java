package org.howdah.ui.diagram.internal.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.browser.Browser;
import org.eclipse.swt.browser.TitleListener;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.XMLMemento;

/** Measures the editor in the real window, and the bare page in the same browser engine. Not for the UI thread. */
final class WindowRuns {

    private static final long PATIENCE = 60_000_000_000L;

    private final Display display;
    private final String measure;
    private final Served served;
    private final Map<Integer, Path> samples;

    /** What was measured, by what and then by page and size; in seconds for opening and laying out, else each frame in ms. */
    final Map<String, Map<String, List<String>>> results = new TreeMap<>();

    WindowRuns(Display display, Path assets, Served served, Map<Integer, Path> samples) throws IOException {
        this.display = display;
        this.measure = Files.readString(assets.resolve("measure.js"), StandardCharsets.UTF_8); //$NON-NLS-1$
        this.served = served;
        this.samples = samples;
    }

    void run(int size, int runs) throws Exception {
        for (int i = 0; i < runs; i++) {
            bare(size);
            ours(size);
        }
    }

    private void ours(int size) throws Exception {
        long begin = System.nanoTime();
        IEditorPart editor = ui(() -> open(samples.get(size)));
        Browser browser = await("the editor's browser", () -> ui(() -> find(PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell()))); //$NON-NLS-1$
        settled(browser);
        keep("open", "ours-" + size, seconds(begin)); //$NON-NLS-1$ //$NON-NLS-2$
        measure(browser, "ours-" + size); //$NON-NLS-1$
        ui(() -> close(editor));
    }

    private void bare(int size) throws Exception {
        long begin = System.nanoTime();
        Shell shell = openBare(size);
        Browser browser = ui(() -> find(shell));
        settled(browser);
        keep("open", "bare-" + size, seconds(begin)); //$NON-NLS-1$ //$NON-NLS-2$
        measure(browser, "bare-" + size); //$NON-NLS-1$
        closeBare(shell);
    }

    /** Opens the bare page in a window of its own, waits for it, and closes it. */
    void openAndCloseBare(int size) throws Exception {
        Shell shell = openBare(size);
        settled(ui(() -> find(shell)));
        closeBare(shell);
    }

    private Shell openBare(int size) throws Exception {
        String url = served.open("bare", size).toString(); //$NON-NLS-1$
        return ui(() -> {
            Shell made = new Shell(display, SWT.SHELL_TRIM);
            made.setLayout(new FillLayout());
            made.setSize(1280, 860);
            new Browser(made, SWT.NONE).setUrl(url);
            made.open();
            return made;
        });
    }

    private void closeBare(Shell shell) throws Exception {
        ui(() -> {
            shell.dispose();
            return null;
        });
        served.end();
    }

    private void measure(Browser browser, String name) throws Exception {
        for (boolean all : new boolean[] { true, false }) {
            keep("pan", name, script(browser, "'pan'," + all)); //$NON-NLS-1$ //$NON-NLS-2$
            String drag = script(browser, "'drag'," + all); //$NON-NLS-1$
            keep("drag", name, drag.replaceFirst(".*\"times\":(\\[[^]]*]).*", "$1")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
            keep("moved", name, drag.replaceFirst(".*\"moved\":(\\w+).*", "$1")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
        }
        keep("layout", name, Double.toString(Double.parseDouble(script(browser, "'layout'")) / 1000)); //$NON-NLS-1$ //$NON-NLS-2$
    }

    private void keep(String what, String name, String value) {
        results.computeIfAbsent(what, key -> new TreeMap<>()).computeIfAbsent(name, key -> new ArrayList<>()).add(value);
    }

    private static String seconds(long begin) {
        return Double.toString((System.nanoTime() - begin) / 1e9);
    }

    /** Waits until the page says that it is ready and has painted it. */
    void settled(Browser browser) throws Exception {
        await("the page", () -> { //$NON-NLS-1$
            Object ready = evaluate(browser, "return document.body !== null && document.body.dataset.ready === 'true'" //$NON-NLS-1$
                    + " && document.querySelectorAll('.sheet .box, .sprotty-node').length > 0"); //$NON-NLS-1$
            return Boolean.TRUE.equals(ready) ? ready : null;
        });
        ui(() -> browser.execute(measure));
        script(browser, "'settled'"); //$NON-NLS-1$
    }

    private String script(Browser browser, String words) throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        TitleListener listener = event -> {
            if (event.title.startsWith("measured ")) { //$NON-NLS-1$
                done.set(true);
            }
        };
        // The page says when it is done: asking it meanwhile would be in its way.
        ui(() -> {
            browser.addTitleListener(listener);
            return browser.execute("howdahBench.start(" + words + ")"); //$NON-NLS-1$ //$NON-NLS-2$
        });
        String result = (String) await(words, () -> done.get() ? evaluate(browser, "return howdahBench.result") : null); //$NON-NLS-1$
        ui(() -> {
            browser.removeTitleListener(listener);
            return null;
        });
        if (!result.startsWith("{\"ok\":")) { //$NON-NLS-1$
            throw new IOException(words + " could not be measured: " + result); //$NON-NLS-1$
        }
        return result.substring(6, result.length() - 1);
    }

    private Object evaluate(Browser browser, String script) throws Exception {
        return ui(() -> {
            try {
                return browser.evaluate(script);
            } catch (SWTException notYet) {
                return null;
            }
        });
    }

    private static IEditorPart open(Path file) throws Exception {
        XMLMemento memento = XMLMemento.createWriteRoot("input"); //$NON-NLS-1$
        memento.putString("path", file.toString()); //$NON-NLS-1$
        return openInput(memento);
    }

    private static IEditorPart openInput(IMemento memento) throws Exception {
        IAdaptable input = PlatformUI.getWorkbench().getElementFactory("org.howdah.ui.input").createElement(memento); //$NON-NLS-1$
        IWorkbenchPage page = PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
        return page.openEditor((IEditorInput) input, "org.howdah.ui.editor"); //$NON-NLS-1$
    }

    private static Object close(IEditorPart editor) {
        return PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage().closeEditor(editor, false);
    }

    private static Browser find(Composite parent) {
        for (Control child : parent.getChildren()) {
            Browser found = child instanceof Browser browser ? browser : child instanceof Composite composite ? find(composite) : null;
            if (found != null && found.isVisible()) {
                return found;
            }
        }
        return null;
    }

    /** Opens an editor, waits for its drawing, and closes it. */
    void openAndClose(Path file) throws Exception {
        IEditorPart editor = ui(() -> open(file));
        settled(await("the editor's browser", () -> ui(() -> find(PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell())))); //$NON-NLS-1$
        ui(() -> close(editor));
    }

    private <T> T await(String what, Callable<T> question) throws Exception {
        long end = System.nanoTime() + PATIENCE;
        for (T answer = question.call();; answer = question.call()) {
            if (answer != null) {
                return answer;
            }
            if (System.nanoTime() > end) {
                throw new IOException("Waited in vain for " + what); //$NON-NLS-1$
            }
            LockSupport.parkNanos(5_000_000);
        }
    }

    private <T> T ui(Callable<T> work) throws Exception {
        Object[] answer = new Object[2];
        display.syncExec(() -> {
            try {
                answer[0] = work.call();
            } catch (Exception e) {
                answer[1] = e;
            }
        });
        if (answer[1] != null) {
            throw (Exception) answer[1];
        }
        @SuppressWarnings("unchecked")
        T result = (T) answer[0];
        return result;
    }
}
