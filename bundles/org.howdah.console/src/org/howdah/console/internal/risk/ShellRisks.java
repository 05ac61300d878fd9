package org.howdah.console.internal.risk;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.howdah.console.internal.risk.ShellText.Command;

/** What in a shell's line looks as if it destroyed something or stopped somebody. */
final class ShellRisks {

    private static final Set<String> KEYWORDS = Set.of("if", "then", "else", "elif", "while", "until", "do", "!", "{", "time", "coproc");
    /** What runs the words behind it. */
    private static final Set<String> WRAPPERS = Set.of("sudo", "doas", "env", "nohup", "nice", "ionice", "exec", "command", "builtin", "xargs", "timeout",
            "watch", "setsid", "stdbuf", "runuser", "chroot", "strace", "taskset", "parallel", "pkexec", "systemd-run");
    private static final Set<String> SHELLS = Set.of("sh", "bash", "dash", "zsh", "ksh", "su", "runuser", "ssh");
    /** Options of wrappers that have a value of their own. */
    private static final Set<String> VALUED = Set.of("-u", "-g", "-n", "-k", "-s", "-I", "-P", "-L", "-d", "-i", "-p", "-o", "-h", "-C", "-c", "-E", "-F", "-l");
    private static final Set<String> HARMLESS_FILES = Set.of("/dev/null", "/dev/stdout", "/dev/stderr", "/dev/tty", "/dev/fd/1", "/dev/fd/2");
    private static final int DEPTH = 6;

    private ShellRisks() {
    }

    static Optional<String> of(String line) {
        return of(line, 0);
    }

    private static Optional<String> of(String line, int depth) {
        if (depth > DEPTH) {
            return Optional.of("is nested too deep to be read");
        }
        List<Command> commands = ShellText.commands(line);
        for (int i = 0; i < commands.size(); i++) {
            Command command = commands.get(i);
            Optional<String> risk = overwrites(command).or(() -> words(command.words(), depth));
            if (risk.isEmpty() && command.piped() && i + 1 < commands.size()) {
                risk = piped(command, commands.get(i + 1), depth);
            }
            if (risk.isEmpty() && !command.reads().isEmpty()) {
                risk = given(command.reads(), command.words(), depth);
            }
            if (risk.isPresent()) {
                return risk;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> overwrites(Command command) {
        return command.overwrites().stream().filter(file -> !HARMLESS_FILES.contains(file)).findFirst().map(file -> "overwrites " + file + " (>)");
    }

    /** {@code echo … | psql}, {@code echo … | sh} */
    private static Optional<String> piped(Command from, Command to, int depth) {
        List<String> source = plain(from.words());
        if (source.isEmpty() || !Set.of("echo", "printf").contains(name(source.get(0)))) {
            return Optional.empty();
        }
        return given(String.join(" ", source.subList(1, source.size())).replace("\\n", "\n"), to.words(), depth);
    }

    /** What a command reads and runs. */
    private static Optional<String> given(String text, List<String> reader, int depth) {
        List<String> words = plain(reader);
        if (words.isEmpty()) {
            return Optional.empty();
        }
        String name = name(words.get(0));
        if (name.equals("psql")) {
            return SqlRisks.of(text);
        }
        return SHELLS.contains(name) ? of(text, depth + 1) : Optional.empty();
    }

    private static Optional<String> words(List<String> all, int depth) {
        if (depth > DEPTH) {
            return Optional.of("is nested too deep to be read");
        }
        List<String> words = plain(all);
        if (words.isEmpty()) {
            return Optional.empty();
        }
        String name = name(words.get(0));
        List<String> rest = words.subList(1, words.size());
        if (rest.contains("--help") || rest.contains("--version")) {
            return Optional.empty();
        }
        if (name.equals("eval")) {
            return of(String.join(" ", rest), depth + 1);
        }
        if (name.equals("psql")) {
            return psql(rest);
        }
        if (SHELLS.contains(name)) {
            Optional<String> risk = inner(name, rest, depth);
            if (risk.isPresent()) {
                return risk;
            }
        }
        if (WRAPPERS.contains(name)) {
            return wrapped(rest, depth);
        }
        return Commands.risk(name, rest);
    }

    /** Without assignments and keywords in front. */
    private static List<String> plain(List<String> words) {
        int i = 0;
        while (i < words.size() && (KEYWORDS.contains(words.get(i)) || words.get(i).matches("[A-Za-z_][A-Za-z0-9_]*=.*"))) {
            i++;
        }
        return words.subList(i, words.size());
    }

    private static String name(String word) {
        return word.substring(word.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    }

    /** What stands behind a wrapper's options: its own arguments are skipped as long as nothing there is a risk. */
    private static Optional<String> wrapped(List<String> words, int depth) {
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (word.startsWith("-")) {
                boolean valued = VALUED.contains(word) && i + 1 < words.size();
                // -n of nice has a value, -n of sudo has none: the word behind it may be the command.
                Optional<String> risk = valued ? words(words.subList(i + 1, words.size()), depth + 1) : Optional.empty();
                if (risk.isPresent()) {
                    return risk;
                }
                i += valued ? 1 : 0;
            } else if (!word.matches("[0-9.]+[smhd]?") && !word.matches("[A-Za-z_][A-Za-z0-9_]*=.*")) {
                return words(words.subList(i, words.size()), depth + 1);
            }
        }
        return Optional.empty();
    }

    /** {@code sh -c '…'}, {@code su - postgres -c '…'}, {@code ssh host …} */
    private static Optional<String> inner(String name, List<String> rest, int depth) {
        if (name.equals("ssh")) {
            for (int i = 0; i < rest.size(); i++) {
                if (VALUED.contains(rest.get(i))) {
                    i++;
                } else if (!rest.get(i).startsWith("-")) {
                    return of(String.join(" ", rest.subList(i + 1, rest.size())), depth + 1);
                }
            }
            return Optional.empty();
        }
        for (int i = 0; i + 1 < rest.size(); i++) {
            if (rest.get(i).matches("-[a-z]*c|--command")) {
                return of(rest.get(i + 1), depth + 1);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> psql(List<String> rest) {
        for (int i = 0; i < rest.size(); i++) {
            String word = rest.get(i);
            Optional<String> risk = Optional.empty();
            if (word.matches("-[A-Za-z]*c|--command") && i + 1 < rest.size()) {
                risk = SqlRisks.of(rest.get(i + 1));
            } else if (word.startsWith("--command=")) {
                risk = SqlRisks.of(word.substring("--command=".length()));
            } else if (word.startsWith("-c") && word.length() > 2) {
                risk = SqlRisks.of(word.substring(2));
            } else if (word.equals("-f") || word.startsWith("--file")) {
                risk = Optional.of("runs a file of SQL (psql -f)");
            }
            if (risk.isPresent()) {
                return risk;
            }
        }
        return Optional.empty();
    }
}
