package org.howdah.ui.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** A machine where the loader finds no WebKitGTK that it can use: SWT really has no engine there. */
class BrowserMissingTest {

    @TempDir
    Path folder;

    @Test
    void theEngineIsFoundWhereItIs() throws Exception {
        assertEquals("there", probe(null));
    }

    @Test
    void saysWhichPackageIsMissing() throws Exception {
        // Found first, and no library: the loader gives up on the name.
        for (String library : List.of("libwebkit2gtk-4.1.so.0", "libwebkit2gtk-4.0.so.37", "libwebkitgtk-6.0.so.4")) {
            Files.writeString(folder.resolve(library), "not a library");
        }
        String said = probe(folder);
        assertTrue(said.startsWith("0 widgets left. Browser engine missing"), said);
        assertTrue(said.contains("libwebkit2gtk-4.1-0"), said);
        assertTrue(said.contains("Elements"), said);
    }

    private static String probe(Path libraries) throws IOException, InterruptedException {
        List<String> path = new ArrayList<>();
        List<Bundle> bundles = new ArrayList<>(List.of(FrameworkUtil.getBundle(WebPart.class), Platform.getBundle("org.eclipse.osgi"), Platform.getBundle("org.eclipse.swt")));
        bundles.addAll(List.of(Platform.getFragments(Platform.getBundle("org.eclipse.swt"))));
        bundles.addAll(List.of(Platform.getFragments(FrameworkUtil.getBundle(WebPart.class))));
        for (Bundle bundle : bundles) {
            File location = FileLocator.getBundleFileLocation(bundle).orElseThrow();
            path.add(location.getPath());
            // As it lies in a checkout.
            path.add(new File(location, "target/classes").getPath());
        }
        ProcessBuilder builder = new ProcessBuilder(ProcessHandle.current().info().command().orElse("java"), "--enable-native-access=ALL-UNNAMED", "-cp",
                String.join(File.pathSeparator, path), EngineProbe.class.getName());
        if (libraries != null) {
            builder.environment().put("LD_LIBRARY_PATH", libraries.toString());
        }
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8).strip();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        return said;
    }
}
