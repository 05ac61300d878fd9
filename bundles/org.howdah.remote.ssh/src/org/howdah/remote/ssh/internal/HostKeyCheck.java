package org.howdah.remote.ssh.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.howdah.remote.HostKeys;
import org.howdah.remote.Login;
import org.howdah.remote.RemoteException;
import org.howdah.remote.RemoteException.Kind;

import com.jcraft.jsch.HostKey;
import com.jcraft.jsch.HostKeyRepository;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.UserInfo;

/**
 * Decides about the host key of one session. JSch asks through its repository interface; the reason of a refusal is kept
 * in {@link #refusal()}, because JSch's own message does not name fingerprints, file and line.
 */
final class HostKeyCheck implements HostKeyRepository {

    private static final System.Logger LOG = System.getLogger(HostKeyCheck.class.getName());
    /** One question at a time for each host, so that two logins on a new host ask once. */
    private static final Map<String, Object> QUESTIONS = new ConcurrentHashMap<>();

    private final Login login;
    private final HostKeys hostKeys;
    private final List<Path> files;
    private final Secrets secrets;
    private final Watchdog watchdog;
    private volatile RemoteException refusal;

    /** @param files where keys are looked up; new ones go to the first */
    HostKeyCheck(Login login, HostKeys hostKeys, List<Path> files, Secrets secrets, Watchdog watchdog) {
        this.login = login;
        this.hostKeys = hostKeys;
        this.files = files;
        this.secrets = secrets;
        this.watchdog = watchdog;
    }

    RemoteException refusal() {
        return refusal;
    }

    private String name() {
        return login.port() == 22 ? login.address() : "[" + login.address() + "]:" + login.port();
    }

    @Override
    public int check(String host, byte[] key) {
        int known = lookUp(key);
        if (known != NOT_INCLUDED || refusal != null) {
            return known;
        }
        synchronized (QUESTIONS.computeIfAbsent(files.get(0) + " " + name(), k -> new Object())) {
            // Another session may have been asked the same meanwhile.
            known = lookUp(key);
            return known != NOT_INCLUDED || refusal != null ? known : ask(key);
        }
    }

    private int lookUp(byte[] key) {
        List<KnownHosts.Entry> entries = new KnownHosts(files).about(name());
        String type = Fingerprints.type(key);
        String shown = type + " key " + Fingerprints.sha256(key);
        for (KnownHosts.Entry entry : entries) {
            if (entry.revoked() && Arrays.equals(entry.key(), key)) {
                refuse(Kind.HOST_KEY_CHANGED, "The " + shown + " of " + login.host() + " (" + name() + ") was revoked in " + entry.where() + ".",
                        "Somebody who stole that key may be answering. Find out from the host's administrator which key it has now.");
                return CHANGED;
            }
        }
        List<KnownHosts.Entry> valid = entries.stream().filter(e -> !e.revoked()).toList();
        if (valid.stream().anyMatch(e -> Arrays.equals(e.key(), key))) {
            return OK;
        }
        if (valid.isEmpty()) {
            return NOT_INCLUDED;
        }
        // A key of another type counts as changed too: it was offered although the known types were asked for first.
        KnownHosts.Entry was = valid.stream().filter(e -> e.type().equals(type)).findFirst().orElse(valid.get(0));
        refuse(Kind.HOST_KEY_CHANGED, "The host key of " + login.host() + " (" + name() + ") has changed: it shows the " + shown
                + ", but " + was.where() + " has the " + was.type() + " key " + Fingerprints.sha256(was.key()) + ".",
                "If the host was set up anew, remove the old key with: ssh-keygen -f " + org.howdah.remote.ShellWords.quote(was.file().toString())
                        + " -R " + org.howdah.remote.ShellWords.quote(name()) + ". If not, somebody may be listening in.");
        return CHANGED;
    }

    private int ask(byte[] key) {
        String type = Fingerprints.type(key);
        String fingerprint = Fingerprints.sha256(key);
        Path file = files.get(0);
        String accepting = file + " " + name() + " " + fingerprint;
        if (secrets.isAccepted(accepting)) {
            return OK;
        }
        boolean accepted;
        watchdog.pause();
        try {
            accepted = hostKeys.accept(new HostKeys.Unknown(login, type, fingerprint, Fingerprints.randomart(key), file.toString()));
        } finally {
            watchdog.resume();
        }
        if (!accepted) {
            refuse(Kind.HOST_KEY_UNKNOWN, "The host key of " + login.host() + " (" + name() + ") is not known: " + type + " key " + fingerprint + ".",
                    "Compare it with what ssh-keygen -l says on the host, then accept it or add it to " + file + ".");
            return NOT_INCLUDED;
        }
        int meanwhile = lookUp(key);
        if (meanwhile != NOT_INCLUDED) {
            // Another program wrote about this host while the question was open.
            return meanwhile;
        }
        secrets.accept(accepting);
        try {
            KnownHosts.add(file, name(), key, new KnownHosts(List.of(file)).isHashed());
        } catch (IOException e) {
            // As OpenSSH does: the person said yes, so go on; the question will come again.
            LOG.log(System.Logger.Level.WARNING, "The host key of " + name() + " could not be added to " + file + ": " + e);
        }
        return OK;
    }

    private void refuse(Kind kind, String message, String hint) {
        refusal = new RemoteException(kind, message, hint);
    }

    /** Known keys, for JSch to ask for their types first. */
    @Override
    public HostKey[] getHostKey(String host, String type) {
        List<HostKey> keys = new ArrayList<>();
        for (KnownHosts.Entry entry : new KnownHosts(files).about(name())) {
            if (!entry.revoked() && (type == null || type.equals(entry.type()))) {
                try {
                    keys.add(new HostKey(host, entry.key()));
                } catch (JSchException e) {
                    // of a type that JSch does not know, so it cannot be asked for
                }
            }
        }
        return keys.toArray(HostKey[]::new);
    }

    @Override
    public HostKey[] getHostKey() {
        return new HostKey[0];
    }

    @Override
    public String getKnownHostsRepositoryID() {
        return files.get(0).toString();
    }

    @Override
    public void add(HostKey hostkey, UserInfo ui) {
        // written when it was accepted
    }

    @Override
    public void remove(String host, String type) {
        // never
    }

    @Override
    public void remove(String host, String type, byte[] key) {
        // never
    }
}
