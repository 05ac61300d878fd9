package org.howdah.console.files;

import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

import org.howdah.remote.Cancellation;
import org.howdah.remote.Credentials;
import org.howdah.remote.FileTransfer;
import org.howdah.remote.HostKeys;
import org.howdah.remote.Login;
import org.howdah.remote.RemoteException;
import org.howdah.remote.Shell;
import org.howdah.remote.ssh.SshOptions;
import org.howdah.remote.ssh.SshSessions;

/** A Java that transfers one file, not faster than a network, until it is killed. */
final class KilledTransfer {

    private KilledTransfer() {
    }

    static Process start(Bench bench, boolean upload, Path source, Path target) throws Exception {
        Set<String> path = new LinkedHashSet<>();
        for (Class<?> each : List.of(KilledTransfer.class, Transfers.class, FileTransfer.class, SshSessions.class, com.google.gson.Gson.class,
                Class.forName("com.jcraft.jsch.JSch", false, SshSessions.class.getClassLoader()))) {
            Path place = Path.of(URI.create(each.getProtectionDomain().getCodeSource().getLocation().toString().replace(" ", "%20")));
            String file = each.getName().replace('.', '/') + ".class";
            // A bundle that runs out of its project has its classes below it.
            for (Path folder : List.of(place, place.resolve("target/classes"), place.resolve("bin"))) {
                if (!Files.isDirectory(place) || Files.exists(folder.resolve(file))) {
                    path.add(folder.toString());
                    break;
                }
            }
        }
        Login login = bench.login;
        return new ProcessBuilder(ProcessHandle.current().info().command().orElse("java"), "-XX:TieredStopAtLevel=1", "-cp",
                String.join(File.pathSeparator, path), KilledTransfer.class.getName(), Integer.toString(login.port()), login.user(),
                login.identityFile().orElseThrow().toString(), login.knownHostsFile().orElseThrow().toString(), bench.home.toString(),
                Boolean.toString(upload), source.toString(), target.toString()).redirectErrorStream(true)
                .redirectOutput(bench.home.resolve("output").toFile()).start();
    }

    public static void main(String[] a) throws Exception {
        Login login = new Login("test1", "127.0.0.1", Integer.parseInt(a[0]), a[1], Optional.empty(), Optional.of(Path.of(a[2])),
                Optional.of(Path.of(a[3])), false);
        SshSessions sessions = new SshSessions(Credentials.NONE, HostKeys.STRICT, SshOptions.defaults());
        Wire wire = new Wire();
        wire.each(n -> LockSupport.parkNanos(1_000_000));
        Nodes nodes = new Nodes() {
            @Override
            public FileTransfer files(Node node) throws RemoteException {
                return wire.over(sessions.files(login));
            }

            @Override
            public Shell shell(Node node) throws RemoteException {
                return sessions.shell(login);
            }

            @Override
            public List<DataDirectory> dataDirectories(Node node) {
                return List.of();
            }
        };
        Transfers transfers = new Transfers(Path.of(a[4], "transfers"), nodes, (Conflicts.Question q, Cancellation c) -> Optional.empty(), () -> 2);
        Transfer transfer = transfers.add(Bench.request(Boolean.parseBoolean(a[5]), Path.of(a[6]), Path.of(a[7]), Request.Options.USUAL));
        while (true) {
            System.out.println(transfer.progress());
            LockSupport.parkNanos(100_000_000);
        }
    }
}
