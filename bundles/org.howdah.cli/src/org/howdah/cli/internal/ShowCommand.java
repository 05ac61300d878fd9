package org.howdah.cli.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.howdah.app.Derive;
import org.howdah.app.Howdah;
import org.howdah.app.HowdahException;
import org.howdah.app.Observe;
import org.howdah.cli.ExitCodes;
import org.howdah.model.LoadedTopology;
import org.howdah.model.Subjects;
import org.howdah.model.TopologyFiles;
import org.howdah.technology.Derivations.Derived;
import org.howdah.technology.Derivations.Row;
import org.howdah.technology.Observation;

import com.google.gson.JsonObject;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "show", description = "Show what is worked out from what is drawn: numbers of nodes and tables, paths, and what overrides them.", footer = { "",
        "What is marked 'given' stands in the topology: in the named setting of the subject. Without --observe no node is touched, and numbers that exist on the nodes already are not known." })
final class ShowCommand extends AbstractCommand {

    @Parameters(index = "0", paramLabel = "FILE", description = "The topology.")
    Path file;

    @Parameters(index = "1..*", paramLabel = "SUBJECT", arity = "0..*", description = "Such as 'set orders', 'link copy', or an id alone; everything where it is left out.")
    List<String> subject = new ArrayList<>();

    @Option(names = "--observe", description = "Read the nodes first: numbers that they have already stay.")
    boolean observe;

    @Option(names = "--json", description = "Print JSON.")
    boolean json;

    @Override
    public Integer call() throws Exception {
        LoadedTopology loaded = TopologyFiles.load(file);
        Map<String, List<Derived>> found = new LinkedHashMap<>();
        try (Howdah howdah = openHowdah()) {
            Observation observation = null;
            if (observe) {
                try (Loading loading = new Loading(io)) {
                    observation = new Observe(howdah).run(loaded, loading, io.cancellation());
                }
            }
            Derive derive = new Derive(howdah.technologies());
            for (String one : subjects(loaded, derive, observation)) {
                found.put(one, derive.of(loaded.topology(), observation, one));
            }
        }
        if (json) {
            print(Json.array(found.entrySet().stream().flatMap(entry -> entry.getValue().stream().map(derived -> json(entry.getKey(), derived))).toList(), one -> one));
        } else {
            found.forEach(this::print);
            if (found.values().stream().allMatch(List::isEmpty)) {
                print("Nothing is worked out for " + (subject.isEmpty() ? name(file) : Style.printable(String.join(" ", subject)))
                        + ": what is drawn is all there is to it.");
            }
        }
        return ExitCodes.OK;
    }

    /** A subject as findings name it, or an id alone. */
    private List<String> subjects(LoadedTopology loaded, Derive derive, Observation observation) throws HowdahException {
        if (subject.isEmpty()) {
            return derive.subjects(loaded.topology(), observation);
        }
        String wanted = String.join(" ", subject);
        for (String kind : List.of("", "set ", "link ", "server ")) {
            var element = Subjects.find(loaded.topology(), kind + wanted);
            if (element.isPresent()) {
                return List.of(Subjects.of(element.get()));
            }
        }
        throw new HowdahException("The topology has no \"" + wanted + "\".", "Name a set, link or server of it, such as 'set orders'; leave it out to see everything.");
    }

    private void print(String about, List<Derived> all) {
        Style style = style();
        for (Derived derived : all) {
            print(style.bold(Style.printable(about) + ": " + derived.title()));
            print(style.wrap("  ", derived.summary()));
            boolean known = derived.rows().stream().anyMatch(row -> row.there() != null);
            List<List<String>> rows = new ArrayList<>();
            List<String> heading = new ArrayList<>(derived.columns().stream().map(column -> column.toUpperCase(java.util.Locale.ROOT)).toList());
            heading.add("SOURCE");
            if (known) {
                heading.add("THERE");
            }
            rows.add(heading);
            for (Row row : derived.rows()) {
                List<String> cells = new ArrayList<>(row.cells().stream().map(Style::printable).toList());
                cells.add(row.overridden() ? "given" : "worked out");
                if (known) {
                    cells.add(row.there() == null ? "unknown" : row.there() ? "yes" : "no");
                }
                rows.add(cells);
            }
            io.out().print(Style.table(rows));
            if (!derived.setting().isEmpty()) {
                print("  Setting: " + derived.setting());
            }
        }
    }

    private static JsonObject json(String about, Derived derived) {
        JsonObject one = new JsonObject();
        one.addProperty("subject", about);
        one.addProperty("title", derived.title());
        one.addProperty("summary", derived.summary());
        one.addProperty("setting", derived.setting());
        one.add("columns", Json.strings(derived.columns()));
        one.add("rows", Json.array(derived.rows(), row -> {
            JsonObject cells = new JsonObject();
            cells.add("cells", Json.strings(row.cells()));
            cells.addProperty("key", row.key());
            cells.addProperty("given", row.overridden());
            cells.addProperty("there", row.there());
            return cells;
        }));
        return one;
    }
}
