package org.howdah.lab.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.howdah.lab.LabException;
import org.howdah.remote.Cancellation;

/**
 * The files of a host beside its databases: homes, keys, and programs that know the other hosts by name. Keys are exchanged
 * so that every login of a host reaches every login of every other with a plain {@code ssh slave1}.
 */
final class HostFiles {

    private HostFiles() {
    }

    /** The search path of a host's logins: its own programs, PostgreSQL's, the system's. */
    static String path(LabRecord.Host host) {
        Set<String> folders = new LinkedHashSet<>();
        folders.add(host.path().resolve("bin").toString());
        host.servers().forEach(server -> folders.add(server.bin()));
        folders.addAll(List.of("/usr/local/sbin", "/usr/local/bin", "/usr/sbin", "/usr/bin", "/sbin", "/bin"));
        return String.join(":", folders);
    }

    /** Makes folders, keys and configuration of all hosts. */
    static void write(LabRecord lab, Path labFolder, Cancellation cancellation) throws LabException, IOException {
        Account account = Account.current();
        record Key(Path file, String comment) {
        }
        List<Key> keys = new ArrayList<>();
        Path operator = labFolder.resolve(LabRecord.IDENTITY);
        keys.add(new Key(operator, "operator of " + lab.name()));
        for (LabRecord.Host host : lab.hosts()) {
            account.folder(host.path(), account.user(), "rwxr-xr-x");
            for (String folder : List.of("ssh", "bin", "home")) {
                account.folder(host.path().resolve(folder), account.user(), "rwxr-xr-x");
            }
            // Both the SSH server and the databases write here.
            account.folder(host.path().resolve("log"), account.databaseUser(), "rwxr-xr-x");
            keys.add(new Key(host.path().resolve("ssh/host_key"), host.name()));
            for (String user : host.users()) {
                account.folder(host.home(user), user, "rwx------");
                account.folder(host.home(user).resolve(".ssh"), user, "rwx------");
                keys.add(new Key(host.home(user).resolve(".ssh/id_ed25519"), user + "@" + host.name()));
            }
        }
        String keygen = Run.program("ssh-keygen").toString();
        Parallel.map(keys, cancellation, key -> Run.must(keygen, "-q", "-t", "ed25519", "-N", "", "-C", key.comment(), "-f", key.file().toString()));
        account.own(operator, account.user(), "rw-------");

        StringBuilder authorized = new StringBuilder(Files.readString(publicKey(operator)));
        StringBuilder knownHosts = new StringBuilder();
        for (LabRecord.Host host : lab.hosts()) {
            String[] hostKey = Files.readString(publicKey(host.path().resolve("ssh/host_key"))).split(" ");
            knownHosts.append(knownName(host.address(), host.sshPort())).append(',').append(knownName(host.name(), host.sshPort())).append(' ')
                    .append(hostKey[0]).append(' ').append(hostKey[1].strip()).append('\n');
            for (String user : host.users()) {
                authorized.append(Files.readString(publicKey(host.home(user).resolve(".ssh/id_ed25519"))));
            }
        }
        account.file(labFolder.resolve(LabRecord.KNOWN_HOSTS), knownHosts.toString(), account.user(), "rw-r--r--");
        account.file(labFolder.resolve("ssh_config"), operatorConfig(lab, labFolder, operator), account.user(), "rw-r--r--");
        for (LabRecord.Host host : lab.hosts()) {
            writeHost(lab, host, authorized.toString(), knownHosts.toString());
        }
    }

    private static void writeHost(LabRecord lab, LabRecord.Host host, String authorized, String knownHosts) throws LabException, IOException {
        Account account = Account.current();
        for (String user : host.users()) {
            Path ssh = host.home(user).resolve(".ssh");
            account.own(ssh.resolve("id_ed25519"), user, "rw-------");
            account.own(ssh.resolve("id_ed25519.pub"), user, "rw-r--r--");
            account.file(ssh.resolve("known_hosts"), knownHosts, user, "rw-------");
            // sshd reads this as the user who logs in.
            account.file(host.path().resolve("ssh/authorized_keys." + user), authorized, account.user(), "rw-r--r--");
            shellFiles(host, user).forEach((name, content) -> {
                try {
                    account.file(host.home(user).resolve(name), content, user, "rw-r--r--");
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        account.file(host.path().resolve("ssh_config"), clientConfig(lab, host), account.user(), "rw-r--r--");
        for (String program : List.of("ssh", "scp", "sftp")) {
            // The client finds its configuration by the password file's home and not by $HOME, so it must be told. rsync finds this ssh too.
            account.file(host.path().resolve("bin").resolve(program), "#!/bin/sh\nexec " + Run.program(program) + " -F '"
                    + host.path().resolve("ssh_config") + "' \"$@\"\n", account.user(), "rwxr-xr-x");
        }
        Sshd.writeConfig(host);
    }

    /** Start-up files that bring a login into its home of the lab, and keep the search path in login shells. */
    private static Map<String, String> shellFiles(LabRecord.Host host, String user) {
        // Only from where sshd starts: a console that was opened in a folder stays there.
        String home = "[ \"${SHLVL:-1}\" -gt 1 ] || case $PWD in ~" + user + "|/) cd '" + host.home(user) + "';; esac\n";
        String path = "export PATH='" + path(host) + "'\n";
        Map<String, String> files = new LinkedHashMap<>();
        files.put(".bashrc", home + "PS1='\\u@" + host.name() + ":\\w\\$ '\n");
        files.put(".bash_profile", path + ". '" + host.home(user) + "/.bashrc'\n");
        files.put(".profile", path + home);
        return files;
    }

    /** For whoever made the lab: {@code ssh -F LAB/ssh_config master1}. */
    private static String operatorConfig(LabRecord lab, Path labFolder, Path key) {
        return names(lab).append("Host *\n").append("  User ").append(lab.hosts().getFirst().users().getFirst()).append('\n')
                .append("  IdentityFile \"").append(key).append("\"\n").append("  IdentitiesOnly yes\n")
                .append("  UserKnownHostsFile \"").append(labFolder.resolve(LabRecord.KNOWN_HOSTS)).append("\"\n")
                .append("  ConnectTimeout 10\n").append("  SendEnv LANG LC_*\n").toString();
    }

    private static StringBuilder names(LabRecord lab) {
        StringBuilder config = new StringBuilder();
        for (LabRecord.Host host : lab.hosts()) {
            config.append("Host ").append(host.name()).append(' ').append(host.address()).append('\n')
                    .append("  HostName ").append(host.address()).append('\n').append("  Port ").append(host.sshPort()).append('\n');
        }
        return config;
    }

    private static String clientConfig(LabRecord lab, LabRecord.Host self) {
        return names(lab).append("Host *\n").append("  IdentityFile \"").append(self.folder()).append("/home/%u/.ssh/id_ed25519\"\n")
                .append("  UserKnownHostsFile \"").append(self.folder()).append("/home/%u/.ssh/known_hosts\"\n")
                .append("  StrictHostKeyChecking accept-new\n").append("  ConnectTimeout 10\n").append("  SendEnv LANG LC_*\n").toString();
    }

    private static Path publicKey(Path key) {
        return key.resolveSibling(key.getFileName() + ".pub");
    }

    /** How known_hosts writes a host: with the port unless it is the usual one. */
    static String knownName(String host, int port) {
        return port == 22 ? host : "[" + host + "]:" + port;
    }
}
