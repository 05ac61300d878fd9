package org.howdah.engine.internal;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.howdah.model.Topologies;
import org.howdah.model.topology.Host;
import org.howdah.model.topology.Topology;
import org.howdah.remote.RemoteException;
import org.howdah.technology.Action;
import org.howdah.technology.NodeAccess;

/** Puts secrets that lie on nodes in place of {@code ${secret:HOST:USER:PATH}}, at the last moment. */
final class Secrets {

    private static final Pattern PLACE = Pattern.compile("\\$\\{secret:([^:}]+):([^:}]*):([^}]+)\\}");
    private static final Pattern SHELL_UNSAFE = Pattern.compile("['\"$`\\\\\\s]");
    private static final int LIMIT = 64 << 10;

    private final Topology topology;
    private final NodeAccess access;
    private final Masker masker;

    Secrets(Topology topology, NodeAccess access, Masker masker) {
        this.topology = topology;
        this.access = access;
        this.masker = masker;
    }

    String resolve(String text, Action.Kind kind) throws RemoteException {
        Matcher matcher = PLACE.matcher(text);
        StringBuilder resolved = new StringBuilder();
        // Read once for this text, never kept: a step may have written a new one.
        Map<String, String> read = new ConcurrentHashMap<>();
        while (matcher.find()) {
            String secret = read.get(matcher.group());
            if (secret == null) {
                secret = read(matcher.group(1), matcher.group(2), matcher.group(3));
                read.put(matcher.group(), secret);
            }
            matcher.appendReplacement(resolved, Matcher.quoteReplacement(quoted(secret, kind, matcher.group(3))));
        }
        return matcher.appendTail(resolved).toString();
    }

    private static String quoted(String secret, Action.Kind kind, String path) throws RemoteException {
        if (kind == Action.Kind.SQL) {
            return secret.replace("'", "''");
        }
        if (kind == Action.Kind.SHELL && SHELL_UNSAFE.matcher(secret).find()) {
            throw new RemoteException(RemoteException.Kind.INVALID, "The secret in " + path + " holds a character that cannot stand in a shell script.",
                    "Change it to one without quotes, dollar signs, backslashes and spaces.");
        }
        return secret;
    }

    private String read(String hostId, String user, String path) throws RemoteException {
        Host host = Topologies.host(topology, hostId).orElseThrow(() -> new RemoteException(RemoteException.Kind.INVALID,
                "A secret is to be read from host " + hostId + ", which is not in the topology.", ""));
        String secret = content(host, user, path).replaceFirst("\\r?\\n\\z", "");
        if (secret.isEmpty()) {
            throw new RemoteException(RemoteException.Kind.REFUSED, "The secret file " + path + " on " + hostId + " is empty.", "Delete it and plan anew.");
        }
        secret.lines().forEach(masker::add);
        masker.add(secret);
        return secret;
    }

    /** Reads once more where the connection broke: nothing has been begun yet, and reading changes nothing. */
    private String content(Host host, String user, String path) throws RemoteException {
        try {
            return new String(access.files(host, user).read(path, LIMIT), StandardCharsets.UTF_8);
        } catch (RemoteException e) {
            if (e.kind() != RemoteException.Kind.DISCONNECTED) {
                throw e;
            }
            return new String(access.files(host, user).read(path, LIMIT), StandardCharsets.UTF_8);
        }
    }
}
