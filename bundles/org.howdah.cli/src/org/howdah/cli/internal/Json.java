package org.howdah.cli.internal;

import java.io.PrintStream;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** Builds and prints JSON. Loaded only when {@code --json} is given. */
final class Json {

    /** Unknown stands there as null: leaving it out, or a 0, would say something else. */
    private static final Gson GSON = new GsonBuilder().setPrettyPrinting().serializeNulls().disableHtmlEscaping().create();

    private Json() {
    }

    static void print(PrintStream out, JsonElement json) {
        out.println(GSON.toJson(json));
    }

    static <T> JsonArray array(Collection<T> items, Function<T, ? extends JsonElement> map) {
        JsonArray array = new JsonArray();
        items.forEach(item -> array.add(map.apply(item)));
        return array;
    }

    static JsonArray strings(Collection<String> items) {
        JsonArray array = new JsonArray();
        items.forEach(array::add);
        return array;
    }

    static JsonObject object(Map<String, String> map) {
        JsonObject object = new JsonObject();
        new java.util.TreeMap<>(map).forEach(object::addProperty);
        return object;
    }
}
