package org.howdah.ui.console.internal.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.browser.Browser;
import org.eclipse.swt.browser.TitleListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.XMLMemento;
import org.howdah.edit.TopologyDocument;
import org.howdah.ui.console.ConsolesOfWindow;

/** Opens consoles in the window as a user does, and measures them on the page's own screen. Not for the UI thread. */
final class ConsoleRun {

    private static final long PATIENCE = 120_000_000_000L;
    private static final int CONSOLES = 20;
    private static final int WARM = 3;
    private static final int FLOODS = 3;
    private static final int KEYS = 100;
    private static final String PROMPTED = "return window.howdahConsoles !== undefined && howdahBench.prompted(%d)"; //$NON-NLS-1$

    private final Display display;
    private final Path topology;
    private final Path text;
    private final String script;
    private final Map<String, List<Double>> results = new TreeMap<>();
    private TopologyDocument document;
    private Browser page;

    ConsoleRun(Display display, Path topology, Path text) throws IOException {
        this.display = display;
        this.topology = topology;
        this.text = text;
        try (InputStream in = ConsoleRun.class.getResourceAsStream("measure.js")) { //$NON-NLS-1$
            script = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** @return JSON: for each thing the values that were measured */
    String measure() throws Exception {
        document = ui(() -> open().getAdapter(TopologyDocument.class));
        await("the picture", () -> ui(() -> browsers().stream().anyMatch(browser -> Boolean.TRUE.equals(evaluate(browser, //$NON-NLS-1$
                "return document.body.dataset.ready === 'true' && !!document.querySelector('.picture')")))) ? true : null); //$NON-NLS-1$
        double none = memory();
        // What the window prepares when it is idle, it has prepared before a user's first double click.
        LockSupport.parkNanos(6_000_000_000L);
        keep("prompt-cold", prompt(1)); //$NON-NLS-1$
        for (int i = 0; i < WARM; i++) {
            keep("prompt-warm", prompt(2 + i)); //$NON-NLS-1$
        }
        for (int i = WARM + 2; i <= CONSOLES; i++) {
            prompt(i);
        }
        keep("memory", memory() - none); //$NON-NLS-1$
        String[] echo = numbers(run("'echo'," + KEYS)); //$NON-NLS-1$
        keep("echo", Double.parseDouble(echo[0])); //$NON-NLS-1$
        keep("echo-drawn", Double.parseDouble(echo[1])); //$NON-NLS-1$
        for (int i = 0; i < FLOODS; i++) {
            keep("interrupt", Double.parseDouble(run("'interrupt'"))); //$NON-NLS-1$ //$NON-NLS-2$
        }
        Pauses pauses = new Pauses();
        String[] cat = numbers(run("'cat','" + text + "'")); //$NON-NLS-1$ //$NON-NLS-2$
        keep("pause", pauses.end()); //$NON-NLS-1$
        double seconds = Double.parseDouble(cat[0]) / 1000;
        keep("cat", Files.size(text) / (double) (1 << 20) / seconds); //$NON-NLS-1$
        keep("frames", Double.parseDouble(cat[1]) / seconds); //$NON-NLS-1$
        return results.entrySet().stream().map(one -> '"' + one.getKey() + "\":" + one.getValue()).collect(Collectors.joining(",", "{", "}")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
    }

    private void keep(String what, double value) {
        System.err.println(what + " " + value); //$NON-NLS-1$
        results.computeIfAbsent(what, key -> new ArrayList<>()).add(value);
    }

    private static String[] numbers(String list) {
        return list.substring(1, list.length() - 1).split(","); //$NON-NLS-1$
    }

    private IEditorPart open() throws Exception {
        XMLMemento memento = XMLMemento.createWriteRoot("input"); //$NON-NLS-1$
        memento.putString("path", topology.toString()); //$NON-NLS-1$
        IAdaptable input = PlatformUI.getWorkbench().getElementFactory("org.howdah.ui.input").createElement(memento); //$NON-NLS-1$
        return PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage().openEditor((IEditorInput) input, "org.howdah.ui.editor"); //$NON-NLS-1$
    }

    /** @return seconds from the command of the double click until the prompt of this console stands on the screen */
    private double prompt(int number) throws Exception {
        long begin = System.nanoTime();
        ui(() -> new ConsolesOfWindow().open(document.topology().getHosts().getFirst()));
        await("the prompt of console " + number, () -> ui(() -> { //$NON-NLS-1$
            if (page == null) {
                page = browsers().stream().filter(browser -> Boolean.TRUE.equals(evaluate(browser, "return typeof window.howdahConsoles === 'object'"))).findFirst().orElse(null); //$NON-NLS-1$
                if (page != null) {
                    page.execute(script);
                }
            }
            return page != null && Boolean.TRUE.equals(evaluate(page, PROMPTED.formatted(number))) ? true : null;
        }));
        return (System.nanoTime() - begin) / 1e9;
    }

    /** Measures in the page, which tells by its title when it is done: asking it meanwhile would be in its way. */
    private String run(String words) throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        TitleListener listener = event -> {
            if (event.title.startsWith("measured ")) { //$NON-NLS-1$
                done.set(true);
            }
        };
        ui(() -> {
            page.addTitleListener(listener);
            return page.execute("howdahBench.start(" + words + ")"); //$NON-NLS-1$ //$NON-NLS-2$
        });
        String result = (String) await(words, () -> done.get() ? ui(() -> evaluate(page, "return howdahBench.result")) : null); //$NON-NLS-1$
        ui(() -> {
            page.removeTitleListener(listener);
            return true;
        });
        if (!result.startsWith("{\"ok\":")) { //$NON-NLS-1$
            throw new IOException(words + " could not be measured: " + result); //$NON-NLS-1$
        }
        return result.substring(6, result.length() - 1);
    }

    /** How long the window's thread did not come to what was asked of it. */
    private final class Pauses implements Runnable {
        private final Thread thread = new Thread(this, "bench-pauses"); //$NON-NLS-1$
        private volatile boolean ended;
        private volatile long longest;

        Pauses() {
            thread.setDaemon(true);
            thread.start();
        }

        @Override
        public void run() {
            while (!ended) {
                CountDownLatch come = new CountDownLatch(1);
                long begin = System.nanoTime();
                display.asyncExec(come::countDown);
                try {
                    come.await();
                } catch (InterruptedException e) {
                    return;
                }
                longest = Math.max(longest, System.nanoTime() - begin);
                LockSupport.parkNanos(5_000_000);
            }
        }

        /** @return ms */
        double end() throws InterruptedException {
            ended = true;
            thread.join();
            return longest / 1e6;
        }
    }

    /** @return MB that this process and the browser engine's take, shared memory counted in parts */
    private static double memory() throws IOException {
        System.gc();
        LockSupport.parkNanos(1_000_000_000L);
        System.gc();
        long kilobytes = 0;
        for (ProcessHandle process : Stream.concat(Stream.of(ProcessHandle.current()), ProcessHandle.current().descendants()).toList()) {
            Path file = Path.of("/proc/" + process.pid() + "/smaps_rollup"); //$NON-NLS-1$ //$NON-NLS-2$
            try {
                kilobytes += Files.readAllLines(file).stream().filter(line -> line.startsWith("Pss:")).mapToLong(line -> Long.parseLong(line.replaceAll("\\D", ""))).sum(); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
            } catch (IOException gone) {
                // It ended meanwhile.
            }
        }
        return kilobytes / 1024.0;
    }

    private List<Browser> browsers() {
        List<Browser> found = new ArrayList<>();
        for (Composite shell : display.getShells()) {
            collect(shell, found);
        }
        return found;
    }

    private static void collect(Composite parent, List<Browser> found) {
        for (Control child : parent.getChildren()) {
            if (child instanceof Browser browser) {
                found.add(browser);
            } else if (child instanceof Composite composite) {
                collect(composite, found);
            }
        }
    }

    private static Object evaluate(Browser browser, String question) {
        try {
            return browser.evaluate(question);
        } catch (SWTException notYet) {
            return null;
        }
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
