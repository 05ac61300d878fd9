package org.howdah.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.howdah.engine.Technologies;
import org.howdah.model.Subjects;
import org.howdah.model.Topologies;
import org.howdah.model.topology.Server;
import org.howdah.model.topology.Topology;
import org.howdah.remote.ShellWords;
import org.howdah.technology.Snippet;
import org.howdah.technology.postgresql.PostgresSnippets;

/** The snippets that fit a console: of the server at hand, or of every server on the host. Touches no node. */
public final class ConsoleSnippets {

    private final Technologies technologies;

    public ConsoleSnippets(Technologies technologies) {
        this.technologies = Objects.requireNonNull(technologies);
    }

    /** Those for a console, with the server in the label where a host has several; technologies first, then what holds for any server. */
    public List<Snippet> of(Topology topology, ConsoleTarget target) {
        if (!target.server().isEmpty()) {
            return Topologies.server(topology, target.server()).map(server -> of(topology, server)).orElse(List.of());
        }
        List<Server> servers = topology.getServers().stream().filter(server -> target.host().equals(server.getHost())).toList();
        List<Snippet> snippets = new ArrayList<>();
        for (Server server : servers) {
            for (Snippet snippet : of(topology, server)) {
                snippets.add(servers.size() == 1 ? snippet
                        : new Snippet(snippet.id() + "@" + server.getId(), shown(server.getId()) + ": " + snippet.label(), snippet.summary(), snippet.kind(),
                                snippet.text(), snippet.readOnly(), snippet.subject()));
            }
        }
        return snippets;
    }

    /** Those of one server. */
    public List<Snippet> of(Topology topology, Server server) {
        List<Snippet> snippets = new ArrayList<>();
        technologies.all().forEach(technology -> snippets.addAll(technology.snippets().of(topology, server)));
        snippets.addAll(PostgresSnippets.of(server));
        return List.copyOf(snippets);
    }

    /**
     * What is to be put into a console, without the line's end: in a shell a statement becomes a call of psql, in psql a shell's command
     * becomes {@code \!}, and a statement gets its semicolon.
     */
    public static String text(Topology topology, ConsoleTarget target, Snippet snippet) {
        boolean psql = target.kind() == ConsoleTarget.Kind.PSQL;
        return switch (snippet.kind()) {
        case SQL -> psql ? snippet.text() + ";" : psql(topology, target, snippet);
        // A line end inside a name would end \! there, and the rest would be taken for SQL: printf brings it back where it belongs.
        case SHELL -> !psql ? snippet.text() : snippet.text().indexOf('\n') < 0 ? "\\! " + snippet.text()
                : "\\! eval \"$(printf %b " + ShellWords.quote(snippet.text().replace("\\", "\\\\").replace("\n", "\\n")) + ")\"";
        };
    }

    private static String psql(Topology topology, ConsoleTarget target, Snippet snippet) {
        Server server = Subjects.find(topology, snippet.subject()).filter(Server.class::isInstance).map(Server.class::cast).orElse(null);
        String program = server == null ? "psql" : PostgresSnippets.program(server, "psql") + PostgresSnippets.where(server);
        String database = target.database().isEmpty() ? "postgres" : target.database();
        // By the environment: -d takes a name with an equals sign for a list of settings.
        String named = database.matches("[A-Za-z0-9_]+") ? program + " -d " + database : "PGDATABASE=" + ShellWords.quote(database) + " " + program;
        return named + " -X -c " + ShellWords.quote(snippet.text());
    }

    private static String shown(String name) {
        return name.replaceAll("\\p{Cntrl}", "?");
    }
}
