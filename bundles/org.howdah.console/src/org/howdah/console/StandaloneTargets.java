package org.howdah.console;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.howdah.app.ConsoleTarget;
import org.howdah.app.ConsoleTargets;
import org.howdah.app.Howdah;
import org.howdah.app.HowdahHome;
import org.howdah.app.Keep;
import org.howdah.app.OpenConsole;
import org.howdah.model.TopologyException;
import org.howdah.model.TopologyFiles;
import org.howdah.model.topology.Topology;
import org.howdah.remote.Credentials;
import org.howdah.remote.HostKeys;
import org.howdah.remote.Login;
import org.howdah.remote.Terminal;

/** What {@link StandaloneConsoles} can open. */
abstract class StandaloneTargets implements AutoCloseable {

    private final Howdah howdah = new Howdah(HowdahHome.of(System.getenv()), Credentials.NONE, HostKeys.STRICT);

    abstract List<TargetNode> nodes();

    abstract ConsoleSpec spec(String key);

    Howdah howdah() {
        return howdah;
    }

    @Override
    public void close() {
        howdah.close();
    }

    /** @param args its own are removed; what is left are keys to open */
    static StandaloneTargets of(List<String> args) {
        if (args.contains("--ssh")) {
            return new OneServer(args);
        }
        if (args.isEmpty() || args.get(0).startsWith("-")) {
            throw new IllegalArgumentException("The file of a topology, or an SSH server, is needed.");
        }
        return new OfTopology(Path.of(args.remove(0)));
    }

    private static String option(List<String> args, String name) {
        int at = args.indexOf(name);
        if (at < 0 || at + 1 == args.size()) {
            throw new IllegalArgumentException(name + " is needed.");
        }
        args.remove(at);
        return args.remove(at);
    }

    private static final class OneServer extends StandaloneTargets {
        private final String user;
        private final String address;
        private final int port;
        private final Path identity;
        private final Path knownHosts;
        private final List<String> names;

        OneServer(List<String> args) {
            String[] parts = option(args, "--ssh").split("[@:]");
            user = parts[0];
            address = parts[1];
            port = Integer.parseInt(parts[2]);
            identity = Path.of(option(args, "--identity"));
            knownHosts = Path.of(option(args, "--known-hosts"));
            names = args.isEmpty() ? List.of("node1", "node2", "node3") : List.copyOf(args);
        }

        @Override
        List<TargetNode> nodes() {
            return names.stream().map(name -> new TargetNode(name, List.of(new TargetNode.Item(name, user + "@" + name)))).toList();
        }

        @Override
        ConsoleSpec spec(String key) {
            // A session of its own for each name.
            Login login = new Login(key, address, port, user, Optional.empty(), Optional.of(identity), Optional.of(knownHosts), false);
            return new ConsoleSpec(key, user + "@" + key, "", ConsoleSpec.SHELL, ConsoleSpec.NONE, key,
                    (columns, rows) -> howdah().remote().shell(login).terminal(Terminal.Options.of(columns, rows)));
        }
    }

    private static final class OfTopology extends StandaloneTargets {
        private final Topology topology;
        private final OpenConsole opening;

        OfTopology(Path file) {
            try {
                topology = TopologyFiles.load(file).topology();
            } catch (TopologyException e) {
                throw new IllegalArgumentException(e.getMessage(), e);
            }
            opening = new OpenConsole(howdah().access(topology, file));
        }

        @Override
        List<TargetNode> nodes() {
            Map<String, List<TargetNode.Item>> nodes = new LinkedHashMap<>();
            for (ConsoleTarget target : ConsoleTargets.all(topology)) {
                nodes.computeIfAbsent(target.host(), host -> new java.util.ArrayList<>()).add(new TargetNode.Item(target.key(), target.label()));
            }
            return nodes.entrySet().stream().map(entry -> new TargetNode(entry.getKey(), entry.getValue())).toList();
        }

        /** {@code tmux:KEY} and {@code screen:KEY} for one that is kept. */
        @Override
        ConsoleSpec spec(String key) {
            String word = key.startsWith("tmux:") ? "tmux" : key.startsWith("screen:") ? "screen" : "";
            ConsoleTarget target = ConsoleTargets.find(topology, word.isEmpty() ? key : key.substring(word.length() + 1))
                    .orElseThrow(() -> new IllegalArgumentException("There is no " + key + " in the topology."));
            Keep keep = Keep.of(word, target);
            return new ConsoleSpec(target.host(), target.label(), "", target.kind().word(), keep.how().word(), keep.session(), key,
                    (ConsoleOpener.Cancellable) (columns, rows, cancellation) -> opening.open(target, columns, rows, keep, cancellation));
        }
    }
}
