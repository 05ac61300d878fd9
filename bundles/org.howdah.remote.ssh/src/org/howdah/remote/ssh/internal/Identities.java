package org.howdah.remote.ssh.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.Vector;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

import org.howdah.remote.Login;
import org.howdah.remote.ssh.SshOptions;

import com.jcraft.jsch.AgentIdentityRepository;
import com.jcraft.jsch.AgentProxyException;
import com.jcraft.jsch.Identity;
import com.jcraft.jsch.IdentityRepository;
import com.jcraft.jsch.JSch;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.SSHAgentConnector;

/** The keys to offer, in this order: the login's own file, the agent's, the files of the user's config, the usual files. */
final class Identities implements IdentityRepository {

    private static final List<String> USUAL = List.of("id_ed25519", "id_ecdsa", "id_rsa");

    private final Vector<Identity> identities = new Vector<>();
    private final Consumer<String> notes;
    private final KeyFiles.Ask ask;
    private final KeyFiles keyFiles;
    private IdentityRepository agent;

    Identities(Login login, String alias, SshConfig config, SshOptions options, KeyFiles keyFiles,
            KeyFiles.Ask ask, Consumer<String> notes, Watchdog watchdog, Executor threads) {
        this.keyFiles = keyFiles;
        this.ask = ask;
        this.notes = notes;
        Optional<Identity> own = login.identityFile().flatMap(path -> load(path, true));
        own.ifPresent(identities::add);

        Set<Path> paths = new LinkedHashSet<>();
        List<Path> configured = config.identityFiles(alias, login.user());
        paths.addAll(configured.isEmpty() ? USUAL.stream().map(options.sshDirectory()::resolve).toList() : configured);
        login.identityFile().ifPresent(paths::remove);
        List<Identity> files = paths.stream().filter(Files::exists).map(path -> load(path, false)).flatMap(Optional::stream).toList();

        boolean only = config.value(alias, "identitiesonly").filter(v -> v.equalsIgnoreCase("yes")).isPresent();
        for (Identity held : agent(login, alias, config, options)) {
            boolean named = files.stream().anyMatch(file -> same(file, held));
            if ((!only || named) && own.filter(o -> same(o, held)).isEmpty()) {
                identities.add(new AgentKey(held, watchdog, threads, notes));
            }
        }
        for (Identity file : files) {
            if (identities.stream().noneMatch(known -> same(known, file))) {
                identities.add(file);
            }
        }
        if (identities.isEmpty()) {
            notes.accept("there is no key to offer: neither an agent's nor a file's in " + options.sshDirectory());
        }
    }

    private static boolean same(Identity a, Identity b) {
        return a.getPublicKeyBlob() != null && Arrays.equals(a.getPublicKeyBlob(), b.getPublicKeyBlob());
    }

    private Optional<Identity> load(Path path, boolean wanted) {
        if (!Files.isReadable(path)) {
            notes.accept("the key file " + path + (Files.exists(path) ? " is not readable" : " does not exist"));
            return Optional.empty();
        }
        try {
            return Optional.of(keyFiles.load(path, ask, notes));
        } catch (JSchException | IOException | RuntimeException e) {
            if (wanted) {
                notes.accept("the key file " + path + " does not hold a private key that can be used");
            }
            return Optional.empty();
        }
    }

    private List<Identity> agent(Login login, String alias, SshConfig config, SshOptions options) {
        Optional<Path> socket = config.value(alias, "identityagent")
                .map(v -> v.equals("none") ? Optional.<Path>empty()
                        : v.equals("SSH_AUTH_SOCK") ? options.agentSocket()
                        : Optional.of(config.file(v, login.address(), login.user())))
                .orElse(options.agentSocket());
        if (socket.isEmpty()) {
            return List.of();
        }
        try {
            agent = new AgentIdentityRepository(new SSHAgentConnector(socket.get()));
            if (agent.getStatus() == IdentityRepository.RUNNING) {
                List<Identity> held = new ArrayList<>(agent.getIdentities());
                if (held.isEmpty()) {
                    // It does not tell which.
                    notes.accept("the SSH agent at " + socket.get() + " is locked or holds no key");
                }
                return held;
            }
            notes.accept("no SSH agent answers at " + socket.get());
        } catch (AgentProxyException | RuntimeException e) {
            notes.accept("the SSH agent at " + socket.get() + " cannot be used");
        }
        agent = null;
        return List.of();
    }

    /** Only what the agent holds, for forwarding: files never travel. */
    IdentityRepository agentOnly() {
        return agent == null ? new JSch().getIdentityRepository() : agent;
    }

    List<String> names() {
        return identities.stream().map(Identity::getName).toList();
    }

    @Override
    public String getName() {
        return "Howdah";
    }

    @Override
    public int getStatus() {
        return RUNNING;
    }

    @Override
    public Vector<Identity> getIdentities() {
        return identities;
    }

    @Override
    public boolean add(byte[] identity) {
        return false;
    }

    @Override
    public boolean remove(byte[] blob) {
        return false;
    }

    @Override
    public void removeAll() {
        // they are not ours to remove
    }
}
