package org.howdah.ui.diagram.internal.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.howdah.edit.Installed;

/**
 * The workbench, driven and measured from inside, for {@code howdah bench diagram}. Where it finds what, and how often it measures, is told
 * by system properties {@code howdah.bench.diagram.*}; the result is a file of JSON.
 */
public final class DiagramBench implements IApplication {

    private static final List<Integer> SIZES = List.of(500, 2000);

    private IApplication workbench;

    @Override
    public Object start(IApplicationContext context) throws Exception {
        IConfigurationElement run = Platform.getExtensionRegistry().getExtension("org.eclipse.core.runtime.applications", "org.howdah.ui.app") //$NON-NLS-1$ //$NON-NLS-2$
                .getConfigurationElements()[0].getChildren("run")[0]; //$NON-NLS-1$
        workbench = (IApplication) run.createExecutableExtension("class"); //$NON-NLS-1$
        Thread driver = new Thread(DiagramBench::drive, "bench"); //$NON-NLS-1$
        driver.setDaemon(true);
        driver.start();
        return workbench.start(context);
    }

    @Override
    public void stop() {
        workbench.stop();
    }

    private static void drive() {
        int code = 0;
        try {
            while (!PlatformUI.isWorkbenchRunning() || PlatformUI.getWorkbench().isStarting() || PlatformUI.getWorkbench().getWorkbenchWindowCount() == 0) {
                LockSupport.parkNanos(50_000_000);
            }
            Files.writeString(path("out"), measure(PlatformUI.getWorkbench().getDisplay()), StandardCharsets.UTF_8); //$NON-NLS-1$
        } catch (Exception | Error failed) {
            failed.printStackTrace();
            // The last line is what the command line passes on.
            System.err.println(failed);
            code = 1;
        }
        System.out.flush();
        Runtime.getRuntime().halt(code);
    }

    private static String measure(Display display) throws Exception {
        Path folder = Files.createTempDirectory(path("out").toAbsolutePath().getParent(), "samples"); //$NON-NLS-1$ //$NON-NLS-2$
        Map<Integer, Path> samples = new TreeMap<>();
        for (int size : SIZES) {
            samples.put(size, Samples.write(folder, size));
        }
        try {
            return measure(display, folder, samples);
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
            }
        }
    }

    private static String measure(Display display, Path folder, Map<Integer, Path> samples) throws Exception {
        int runs = Integer.getInteger("howdah.bench.diagram.runs", 3); //$NON-NLS-1$
        Path assets = path("assets"); //$NON-NLS-1$
        try (Served served = new Served(assets, Installed.technologies(), samples)) {
            WindowRuns window = new WindowRuns(display, assets, served, samples);
            // What is loaded once is not what is measured.
            say("once without counting"); //$NON-NLS-1$
            window.run(500, 1);
            window.results.clear();
            say("500 nodes in the window"); //$NON-NLS-1$
            window.run(500, runs);
            say("2000 nodes in the window"); //$NON-NLS-1$
            window.run(2000, 1);
            say("Chromium"); //$NON-NLS-1$
            String chromium = ChromiumRuns.run(path("script"), assets, runs, served); //$NON-NLS-1$
            say("50 editors"); //$NON-NLS-1$
            Path small = Samples.write(folder, 50);
            samples.put(50, small);
            // The engine itself keeps some of what it opened; what an editor adds to that is ours.
            int bare = Leaks.after(() -> window.openAndCloseBare(50), "bare pages"); //$NON-NLS-1$
            int left = Leaks.after(() -> window.openAndClose(small), "editors"); //$NON-NLS-1$
            return "{\"window\":" + json(window.results) + ",\"chromium\":" + chromium + ",\"left\":" + left + ",\"bareLeft\":" + bare + "}"; //$NON-NLS-5$ //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
        }
    }

    private static String json(Map<String, Map<String, List<String>>> results) {
        return results.entrySet().stream().map(what -> '"' + what.getKey() + "\":" + what.getValue().entrySet().stream() //$NON-NLS-1$
                .map(page -> '"' + page.getKey() + "\":" + page.getValue()).collect(Collectors.joining(",", "{", "}"))).collect(Collectors.joining(",", "{", "}")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$
    }

    private static void say(String text) {
        System.err.println(java.time.LocalTime.now().withNano(0) + " " + text); //$NON-NLS-1$
    }

    private static Path path(String name) {
        return Path.of(System.getProperty("howdah.bench.diagram." + name)); //$NON-NLS-1$
    }
}
