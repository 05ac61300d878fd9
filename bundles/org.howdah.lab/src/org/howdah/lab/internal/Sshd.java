package org.howdah.lab.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.howdah.lab.LabException;

/** The SSH server of a host. */
final class Sshd {

    private static final Pattern VERSION = Pattern.compile("OpenSSH_(\\d+)\\.(\\d+)");

    private Sshd() {
    }

    static void writeConfig(LabRecord.Host host) throws LabException, IOException {
        Path folder = host.path();
        boolean root = Account.current().isRoot();
        List<String> lines = new ArrayList<>(List.of(
                "Port " + host.sshPort(),
                "ListenAddress " + host.address(),
                "HostKey " + quoted(folder.resolve("ssh/host_key")),
                "PidFile " + quoted(folder.resolve("sshd.pid")),
                // The first is the lab's, the second is what people add with ssh-copy-id.
                "AuthorizedKeysFile " + quoted(folder.resolve("ssh/authorized_keys.%u")) + " " + quoted(folder.resolve("home/%u/.ssh/authorized_keys")),
                // The check wants every folder above to be closed to others, and a Howdah home may well lie below /tmp.
                "StrictModes no",
                "AllowUsers " + String.join(" ", host.users()),
                "PermitRootLogin prohibit-password",
                "PasswordAuthentication no",
                "KbdInteractiveAuthentication no",
                // Without PAM, sshd run by root refuses accounts without a password ("locked"); run by others it cannot use PAM.
                "UsePAM " + (root ? "yes" : "no"),
                // Some two hundred commands at once are usual for a plan on twenty hosts.
                "MaxStartups 100:30:200",
                "MaxSessions 64",
                "UseDNS no",
                "PrintMotd no",
                "PrintLastLog no",
                "X11Forwarding no",
                "AcceptEnv LANG LC_*"));
        if (isAtLeast(9, 8)) {
            // All connections come from one address here; one wrong key must not lock out the others.
            lines.add("PerSourcePenalties no");
        }
        // internal-sftp splits its arguments at blanks, whatever the quoting.
        lines.add("Subsystem sftp internal-sftp" + (folder.toString().contains(" ") ? "" : " -d " + folder + "/home/%u"));
        for (String user : host.users()) {
            lines.add("Match User " + user);
            StringBuilder variables = new StringBuilder("  SetEnv");
            environment(host, user).forEach((name, value) -> variables.append(" \"").append(name).append('=').append(value).append('"'));
            lines.add(variables.toString());
        }
        Files.write(host.sshdConfig(), lines);
    }

    /** What a login finds in its environment. */
    static Map<String, String> environment(LabRecord.Host host, String user) {
        Map<String, String> variables = new java.util.LinkedHashMap<>();
        variables.put("HOME", host.home(user).toString());
        variables.put("PATH", HostFiles.path(host));
        if (!host.servers().isEmpty()) {
            LabRecord.Server first = host.servers().getFirst();
            variables.put("PGHOST", first.socketDirectory());
            variables.put("PGPORT", Integer.toString(first.port()));
            variables.put("PGDATA", first.dataDirectory());
        }
        variables.put(HostProcesses.MARK, host.folder());
        return variables;
    }

    private static String quoted(Path path) {
        return '"' + path.toString() + '"';
    }

    private static boolean isAtLeast(int major, int minor) throws LabException {
        Matcher matcher = VERSION.matcher(Run.run(Run.program("ssh").toString(), "-V").output());
        if (!matcher.find()) {
            return false;
        }
        int found = Integer.parseInt(matcher.group(1));
        return found > major || found == major && Integer.parseInt(matcher.group(2)) >= minor;
    }

    /** Starts it and waits until it answers. */
    static void start(LabRecord.Host host) throws LabException, IOException {
        if (Account.current().isRoot()) {
            // sshd run by root insists on this folder; the system's own SSH server makes it too.
            Files.createDirectories(Path.of("/run/sshd"));
        }
        Addresses.Endpoint endpoint = new Addresses.Endpoint(host.address(), host.sshPort());
        if (host.namespace() == null && !Addresses.isFree(endpoint)) {
            throw Addresses.inUse(endpoint);
        }
        Path log = host.path().resolve("log/sshd.log");
        // By its absolute path, which sshd needs to start itself again for each session.
        long logged = Files.exists(log) ? Files.size(log) : 0;
        Run.Result result = Run.run(Namespaces.inside(host, List.of(Run.program("sshd").toString(), "-f", host.sshdConfig().toString(), "-E", log.toString())),
                Map.of(HostProcesses.MARK, host.folder()), 20);
        if (!result.ok()) {
            throw host.namespace() == null && !Addresses.isFree(endpoint) ? Addresses.inUse(endpoint)
                    : new LabException("The SSH server of " + host.name() + " did not start (" + result.reason() + "), see " + log + ".");
        }
        // It goes into the background before it takes its port, so that only its log tells of a port that is taken.
        Await.until(Duration.ofSeconds(20), () -> cannotBind(log, logged) || answers(host, Duration.ofSeconds(1)));
        if (cannotBind(log, logged)) {
            throw Addresses.inUse(endpoint);
        }
        // Somebody else's may be what answers.
        if (HostProcesses.look().sshd(host).isEmpty() || !answers(host, Duration.ofSeconds(5))) {
            throw new LabException("The SSH server of " + host.name() + " was started but does not answer on " + endpoint + ", see " + log + ".");
        }
    }

    private static boolean cannotBind(Path log, long from) {
        try {
            byte[] all = Files.exists(log) ? Files.readAllBytes(log) : new byte[0];
            return new String(all, (int) Math.min(from, all.length), (int) Math.max(0, all.length - from), StandardCharsets.UTF_8).contains("Cannot bind any address");
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether an SSH server greets on the host's address and port. */
    static boolean answers(LabRecord.Host host, Duration limit) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host.address(), host.sshPort()), (int) limit.toMillis());
            socket.setSoTimeout((int) limit.toMillis());
            String greeting = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1)).readLine();
            return greeting != null && greeting.startsWith("SSH-");
        } catch (IOException e) {
            return false;
        }
    }
}
