package org.howdah.app;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.howdah.model.topology.Topology;
import org.howdah.remote.RemoteException;
import org.howdah.remote.Shell;
import org.howdah.remote.ShellWords;

/**
 * A session of tmux or screen on a host that Howdah began and that still runs.
 *
 * @param host id of the host
 * @param login user it runs as; empty for the host's first one
 * @param how which program holds it
 * @param session its name, {@code howdah-…}
 * @param attached whether somebody is in it now
 */
public record KeptSession(String host, String login, Keep.How how, String session, boolean attached) {

    private static final String LIST = """
            if command -v tmux >/dev/null 2>&1; then tmux list-sessions -F "tmux #{session_attached} #{session_name}" 2>/dev/null; fi
            if command -v screen >/dev/null 2>&1; then screen -ls 2>/dev/null | sed -n 's/^[[:blank:]]*[0-9]*\\.\\(howdah-[A-Za-z0-9_-]*\\)[[:blank:]].*(\\([A-Za-z]*\\).*)$/screen \\2 \\1/p'; fi
            exit 0
            """;
    private static final Pattern LINE = Pattern.compile("(tmux|screen) (\\w+) (" + Keep.PREFIX + "[A-Za-z0-9_-]+)");
    private static final Pattern NUMBER = Pattern.compile("-(\\d+)$");

    static List<KeptSession> read(Shell shell, String host, String login) throws RemoteException {
        String output = shell.run(Shell.Command.of(ShellWords.join("sh", "-c", LIST), Duration.ofSeconds(15), "see which consoles are still there")).output();
        List<KeptSession> sessions = new ArrayList<>();
        for (String line : output.lines().toList()) {
            Matcher matcher = LINE.matcher(line);
            if (matcher.matches()) {
                boolean attached = !matcher.group(2).equals("0") && !matcher.group(2).equals("Detached");
                sessions.add(new KeptSession(host, login, Keep.How.valueOf(matcher.group(1).toUpperCase(java.util.Locale.ROOT)), matcher.group(3), attached));
            }
        }
        return List.copyOf(sessions);
    }

    /** What was opened in it; empty where the topology has nothing of that name any more. */
    public Optional<ConsoleTarget> target(Topology topology) {
        List<ConsoleTarget> targets = ConsoleTargets.all(topology).stream().filter(target -> target.host().equals(host)).toList();
        return targets.stream().filter(target -> Keep.name(target).equals(session)).findFirst().or(() -> {
            Matcher number = NUMBER.matcher(session);
            String first = number.find() ? session.substring(0, number.start()) : session;
            return targets.stream().filter(target -> Keep.name(target).equals(first)).findFirst();
        });
    }

    /** To join it again. */
    public Keep keep() {
        return new Keep(how, session);
    }
}
