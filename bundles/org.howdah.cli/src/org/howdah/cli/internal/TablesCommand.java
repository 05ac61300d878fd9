package org.howdah.cli.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.howdah.app.Howdah;
import org.howdah.app.ListTables;
import org.howdah.app.ListTables.Item;
import org.howdah.cli.ExitCodes;
import org.howdah.model.LoadedTopology;
import org.howdah.model.TopologyFiles;

import com.google.gson.JsonObject;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "tables", description = "Show the tables and sequences of a live database, with their keys and sizes, to choose those of a set from.")
final class TablesCommand extends AbstractCommand {

    @Parameters(index = "0", paramLabel = "FILE", description = "The topology.")
    Path file;

    @Parameters(index = "1", paramLabel = "DATABASE", description = "As server/database, such as main/shop.")
    String end;

    @Option(names = "--json", description = "Print JSON.")
    boolean json;

    @Override
    public Integer call() throws Exception {
        LoadedTopology loaded = TopologyFiles.load(file);
        List<Item> items;
        try (Howdah howdah = openHowdah()) {
            items = new ListTables(howdah).run(loaded.topology(), loaded.file(), end);
        }
        if (json) {
            print(Json.array(items, TablesCommand::json));
            return ExitCodes.OK;
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("NAME", "KIND", "KEY", "ROWS", "SIZE"));
        for (Item item : items) {
            rows.add(List.of(Style.printable(item.name()), item.kind().word(), Style.printable(key(item)), item.rows() == null ? "" : "about " + item.rows(),
                    item.bytes() == null ? "" : Style.bytes(item.bytes())));
        }
        io.out().print(items.isEmpty() ? "" : Style.table(rows));
        long keyless = items.stream().filter(Item::keyless).count();
        print(items.isEmpty() ? Style.printable(end) + " has no tables and no sequences." : items.stream().filter(Item::isTable).count() + " tables, "
                + items.stream().filter(item -> !item.isTable()).count() + " sequences" + (keyless == 0 ? "" : ", " + keyless + " tables without a primary key"));
        return ExitCodes.OK;
    }

    private static String key(Item item) {
        if (!item.isTable()) {
            return item.ownedBy().isEmpty() ? "" : "of " + item.ownedBy();
        }
        return !item.replicable().isEmpty() ? item.replicable() : !item.key().isEmpty() ? String.join(", ", item.key())
                : item.uniqueKeys().isEmpty() ? "none" : "none; unique: " + String.join(", ", item.uniqueKeys());
    }

    private static JsonObject json(Item item) {
        JsonObject one = new JsonObject();
        one.addProperty("name", item.name());
        one.addProperty("kind", item.kind().word());
        one.add("key", Json.strings(item.key()));
        one.add("uniqueKeys", Json.strings(item.uniqueKeys()));
        one.addProperty("rows", item.rows());
        one.addProperty("bytes", item.bytes());
        one.addProperty("ownedBy", item.ownedBy());
        one.addProperty("replicable", item.replicable());
        return one;
    }
}
