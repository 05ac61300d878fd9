package org.howdah.cli.internal;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkUtil;

/** The command line as a Java of its own, with the classes that this Java has, whether they came from a class path or from bundles. */
final class OtherCli {

    private OtherCli() {
    }

    /** The words that start it. */
    static List<String> command() throws BundleException {
        return new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java"), "-XX:TieredStopAtLevel=1", "-cp", classPath(), Main.class.getName()));
    }

    private static String classPath() throws BundleException {
        Bundle here = FrameworkUtil.getBundle(Main.class);
        if (here == null) {
            return System.getProperty("java.class.path");
        }
        here.start(Bundle.START_TRANSIENT);
        BundleContext context = here.getBundleContext();
        // Those that the framework was started with; a bundle's own location is relative to where the framework lies.
        Stream<String> bundles = Stream.concat(Stream.of(context.getProperty("osgi.framework")), Stream.of(context.getProperty("osgi.bundles").split(",")));
        return bundles.map(entry -> Path.of(entry.strip().replaceFirst("^reference:", "").replaceFirst("^file:", "").replaceFirst("@[^/@]*$", ""))).map(OtherCli::classes)
                .filter(Files::exists).map(Path::toString).distinct().collect(Collectors.joining(File.pathSeparator));
    }

    /** A bundle that runs out of its project has its classes below it. */
    private static Path classes(Path bundle) {
        return Stream.of("target/classes", "bin").map(bundle::resolve).filter(Files::isDirectory).findFirst().orElse(bundle);
    }
}
