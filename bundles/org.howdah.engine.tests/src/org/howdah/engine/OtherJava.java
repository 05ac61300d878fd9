package org.howdah.engine;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Starts {@link KilledApplication} with the classes that this Java has, whether they came from a class path or from bundles. */
final class OtherJava {

    private OtherJava() {
    }

    private static String classPath() {
        Set<String> entries = new LinkedHashSet<>();
        for (Class<?> each : List.of(KilledApplication.class, Executor.class, org.howdah.technology.Step.class, org.howdah.model.TopologyFiles.class,
                org.howdah.remote.Shell.class, org.howdah.remote.ssh.SshSessions.class, org.howdah.remote.sql.JdbcSqlSessions.class,
                org.howdah.remote.kit.SshServer.class, org.eclipse.emf.ecore.EObject.class, org.eclipse.emf.common.util.EList.class,
                com.google.gson.Gson.class, org.osgi.framework.Bundle.class)) {
            add(entries, each);
        }
        // What only other bundles import is found through the loader that has it.
        for (String name : List.of("com.jcraft.jsch.JSch", "org.postgresql.Driver", "org.yaml.snakeyaml.Yaml", "org.eclipse.emf.ecore.xmi.XMIResource",
                "org.eclipse.core.runtime.IStatus", "org.eclipse.core.runtime.Plugin")) {
            for (Class<?> user : List.of(org.howdah.remote.ssh.SshSessions.class, org.howdah.remote.sql.JdbcSqlSessions.class,
                    org.howdah.model.TopologyFiles.class, org.eclipse.emf.ecore.EObject.class)) {
                try {
                    add(entries, Class.forName(name, false, user.getClassLoader()));
                    break;
                } catch (ClassNotFoundException next) {
                    continue;
                }
            }
        }
        return String.join(File.pathSeparator, entries);
    }

    private static void add(Set<String> entries, Class<?> each) {
        Path place = Path.of(URI.create(each.getProtectionDomain().getCodeSource().getLocation().toString().replace(" ", "%20")));
        String file = each.getName().replace('.', '/') + ".class";
        // A bundle that runs out of its project has its classes below it.
        for (Path folder : List.of(place, place.resolve("target/classes"), place.resolve("bin"))) {
            if (Files.isDirectory(place) && Files.exists(folder.resolve(file))) {
                entries.add(folder.toString());
                return;
            }
        }
        entries.add(place.toString());
    }

    /** @param kill {@code step:boundary}, or empty */
    static Process start(String kill, Path output, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java"), "-XX:TieredStopAtLevel=1", "-Xshare:auto",
                "-Dhowdah.test.kill=" + kill, "-cp", classPath(), KilledApplication.class.getName()));
        command.addAll(arguments);
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile()).start();
    }

    static int run(String kill, Path output, List<String> arguments) throws IOException, InterruptedException {
        Process process = start(kill, output, arguments);
        if (!process.waitFor(90, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("Not ended within 90 s: " + Files.readString(output));
        }
        return process.exitValue();
    }
}
