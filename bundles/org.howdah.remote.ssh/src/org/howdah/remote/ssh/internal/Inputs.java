package org.howdah.remote.ssh.internal;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

import org.howdah.remote.Login;
import org.howdah.remote.RemoteException;
import org.howdah.remote.RemoteException.Kind;
import org.howdah.remote.Shell;

/** Refuses bad input before anything is sent. */
public final class Inputs {

    private static final Pattern USER = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N}_.@+\\\\-]{0,62}\\$?");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_]([A-Za-z0-9_-]{0,62}[A-Za-z0-9_])?(\\.[A-Za-z0-9_]([A-Za-z0-9_-]{0,62}[A-Za-z0-9_])?)*\\.?");
    private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f:]*:[0-9A-Fa-f:.]*(%[A-Za-z0-9_.-]+)?");
    private static final int MAX_NAME = 253;
    private static final int MAX_JUMPS = 8;
    /** Linux lets one argument of a program have 128 KiB; the login's shell gets the whole text as one. */
    private static final int MAX_COMMAND = 120 * 1024;
    private static final int MAX_SHOWN = 100;
    private static final int MAX_LINES = 12;

    private Inputs() {
    }

    /** User, address and port of a login and of everything on the way there. */
    public static void check(Login login) throws RemoteException {
        Login at = login;
        for (int jumps = 0; at != null; jumps++, at = at.jump().orElse(null)) {
            if (jumps > MAX_JUMPS) {
                throw invalid("Host " + shown(login.host()) + " is behind more than " + MAX_JUMPS + " jump hosts.",
                        "Check the jump settings of the hosts on the way.");
            }
            if (!at.user().isEmpty() && !USER.matcher(at.user()).matches()) {
                throw invalid("Host " + shown(at.host()) + ": " + shown(at.user()) + " cannot be a user name.",
                        "A user name begins with a letter, a digit or _ and has no spaces or special characters.");
            }
            if (at.host().codePoints().anyMatch(Inputs::hidden)) {
                throw invalid("The host name " + shown(at.host()) + " holds characters that cannot be shown.",
                        "Give the host another name in the topology.");
            }
            String address = at.address().isEmpty() ? at.host() : at.address();
            if (!isAddress(address)) {
                throw invalid("Host " + shown(at.host()) + ": " + shown(address) + " is neither an IP address nor a DNS name.",
                        "Write a DNS name of letters, digits, dots and hyphens, or an IP address.");
            }
            if (at.port() < 0 || at.port() > 65535) {
                throw invalid("Host " + shown(at.host()) + ": there is no TCP port " + at.port() + ".", "Use a port from 1 to 65535.");
            }
        }
    }

    public static boolean isAddress(String address) {
        return address.length() <= MAX_NAME && (NAME.matcher(address).matches() || IPV6.matcher(address).matches());
    }

    static void check(Login login, Shell.Command command) throws RemoteException {
        check(login);
        if (command.text().isBlank()) {
            throw invalid("There is no command to run on " + login + ".", "");
        }
        if (command.text().indexOf('\0') >= 0) {
            throw invalid("A command for " + login + " holds a NUL character: " + shown(command.text()) + ".",
                    "Send binary data through standard input.");
        }
        int bytes = command.text().getBytes(StandardCharsets.UTF_8).length;
        if (bytes > MAX_COMMAND) {
            throw invalid("A command for " + login + " has " + bytes + " bytes, more than a shell takes: " + shown(command.text()) + ".",
                    "Send long text through standard input.");
        }
        if (command.timeout().isNegative() || command.timeout().isZero()) {
            throw invalid("The command " + shown(command.text()) + " for " + login + " has no time to run.", "Give it a timeout above 0 s.");
        }
    }

    static void checkPath(Login login, String path) throws RemoteException {
        if (!path.startsWith("/") || path.indexOf('\0') >= 0) {
            throw invalid("On " + login + ": " + shown(path) + " is not an absolute path.", "Begin the path with a slash.");
        }
        if (path.getBytes(StandardCharsets.UTF_8).length > 4095) {
            throw invalid("On " + login + ": the path " + shown(path) + " is longer than 4095 bytes.", "");
        }
    }

    static RemoteException invalid(String message, String hint) {
        return new RemoteException(Kind.INVALID, message, hint);
    }

    /** Changes how a line looks, or does not show. */
    private static boolean hidden(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }

    /** What a server wants to be shown, of bounded length: its line ends stay, nothing else that changes how it looks. */
    static String text(String text) {
        return text.strip().lines().limit(MAX_LINES).map(Inputs::shown).collect(java.util.stream.Collectors.joining("\n"));
    }

    /** Text for a message: one line, of bounded length, without characters that change how the line looks. */
    public static String shown(String text) {
        StringBuilder result = new StringBuilder();
        int[] points = text.codePoints().limit(MAX_SHOWN + 1L).toArray();
        for (int i = 0; i < Math.min(points.length, MAX_SHOWN); i++) {
            int c = points[i];
            if (c == '\n' || c == '\t') {
                result.append(' ');
            } else if (hidden(c)) {
                result.append(String.format("\\u%04x", c));
            } else {
                result.appendCodePoint(c);
            }
        }
        return points.length > MAX_SHOWN ? result + "…" : result.toString();
    }
}
