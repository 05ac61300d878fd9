package org.howdah.cli.internal;

import java.nio.file.Path;
import java.util.List;

import org.howdah.app.ConsoleSnippets;
import org.howdah.app.ConsoleTarget;
import org.howdah.app.ConsoleTargets;
import org.howdah.app.Howdah;
import org.howdah.cli.ExitCodes;
import org.howdah.model.TopologyFiles;
import org.howdah.model.topology.Topology;
import org.howdah.technology.Snippet;

import com.google.gson.JsonObject;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "snippets", description = "Commands to run by hand on the nodes, with the names of the topology in them. No node is touched.")
final class SnippetsCommand extends AbstractCommand {

    @Parameters(index = "0", paramLabel = "FILE", description = "The topology.")
    Path file;

    @Parameters(index = "1", paramLabel = "TARGET", arity = "0..1", description = "A host, a server, or psql:SERVER/DATABASE, as 'howdah console' takes it; every server where it is left out.")
    String target;

    @Option(names = "--json", description = "Print JSON.")
    boolean json;

    @Override
    public Integer call() throws Exception {
        Topology topology = TopologyFiles.load(file).topology();
        List<ConsoleTarget> targets = target == null
                ? topology.getServers().stream().flatMap(server -> ConsoleTargets.of(topology, server).stream().limit(1)).toList()
                : List.of(ConsoleCommand.target(spec.commandLine(), topology, target));
        try (Howdah howdah = openHowdah()) {
            ConsoleSnippets snippets = new ConsoleSnippets(howdah.technologies());
            if (json) {
                print(Json.array(targets.stream().flatMap(one -> snippets.of(topology, one).stream().map(snippet -> json(topology, one, snippet))).toList(), found -> found));
                return ExitCodes.OK;
            }
            for (ConsoleTarget one : targets) {
                print(style().bold(Style.printable(one.key())));
                for (Snippet snippet : snippets.of(topology, one)) {
                    print(style().wrap("  " + snippet.id() + "  ", snippet.label() + (snippet.readOnly() ? "" : " (changes something)")));
                    print(style().wrap("      ", snippet.summary()));
                    print("      " + Style.printable(ConsoleSnippets.text(topology, one, snippet)));
                }
            }
        }
        return ExitCodes.OK;
    }

    private static JsonObject json(Topology topology, ConsoleTarget target, Snippet snippet) {
        JsonObject one = new JsonObject();
        one.addProperty("target", target.key());
        one.addProperty("id", snippet.id());
        one.addProperty("label", snippet.label());
        one.addProperty("summary", snippet.summary());
        one.addProperty("kind", snippet.kind().name().toLowerCase(java.util.Locale.ROOT));
        one.addProperty("subject", snippet.subject());
        one.addProperty("readOnly", snippet.readOnly());
        one.addProperty("text", ConsoleSnippets.text(topology, target, snippet));
        return one;
    }
}
