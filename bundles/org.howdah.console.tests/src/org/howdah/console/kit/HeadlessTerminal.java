package org.howdah.console.kit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** One console on a {@link HeadlessPage}: what a person does at it, and what stands on its screen. */
public final class HeadlessTerminal {

    private final HeadlessPage page;
    private final int id;

    HeadlessTerminal(HeadlessPage page, int id) {
        this.page = page;
        this.id = id;
    }

    public int id() {
        return id;
    }

    /** Types characters one by one; a newline is no key, use {@link #key}. */
    public HeadlessTerminal type(String text) {
        ask("type", Map.of("text", text));
        return this;
    }

    /** @param name such as {@code Enter}, {@code Escape}, {@code Up}, {@code F10}, {@code Ctrl+C} */
    public HeadlessTerminal key(String name) {
        ask("key", Map.of("name", name));
        return this;
    }

    /** Types a line and the key Enter. */
    public HeadlessTerminal enter(String line) {
        return type(line).key("Enter");
    }

    public HeadlessTerminal paste(String text) {
        ask("paste", Map.of("text", text));
        return this;
    }

    /** Presses and releases the left button. @param column and row from 0 @return whether the far side's program wanted to know */
    public boolean click(int column, int row) {
        return ask("mouse", Map.of("col", column, "row", row)).get("used").getAsBoolean();
    }

    public void resize(int columns, int rows) {
        ask("resize", Map.of("cols", columns, "rows", rows));
    }

    /**
     * What stands on the screen.
     *
     * @param rows without the blanks at their ends
     * @param alternate whether it is the screen of a program that has the whole of it
     */
    public record Screen(List<String> rows, int columns, int cursorX, int cursorY, boolean alternate, String title, JsonObject modes) {
        public String text() {
            return String.join("\n", rows).stripTrailing();
        }

        public String row(int index) {
            return rows.get(index);
        }

        /** The last row that is not empty. */
        public String lastRow() {
            return rows.stream().filter(row -> !row.isBlank()).reduce("", (a, b) -> b);
        }
    }

    public Screen screen() {
        return screen(ask("screen", Map.of()));
    }

    /** All rows that are kept, those above the screen first. */
    public List<String> everything() {
        return screen(ask("screen", Map.of("all", true))).rows();
    }

    private static Screen screen(JsonObject answer) {
        JsonObject cursor = answer.getAsJsonObject("cursor");
        return new Screen(answer.getAsJsonArray("rows").asList().stream().map(JsonElement::getAsString).toList(), answer.get("cols").getAsInt(),
                cursor.get("x").getAsInt(), cursor.get("y").getAsInt(), answer.get("alternate").getAsBoolean(), answer.get("title").getAsString(),
                answer.getAsJsonObject("modes"));
    }

    /** @param foreground and background: empty for the usual, a number of the palette, or {@code #rrggbb} */
    public record Cell(String text, int width, String foreground, String background, boolean bold, boolean underline, boolean inverse) {
    }

    public List<Cell> cells(int row) {
        List<Cell> cells = new ArrayList<>();
        for (JsonElement element : ask("cells", Map.of("row", row)).getAsJsonArray("cells")) {
            JsonObject cell = element.getAsJsonObject();
            cells.add(new Cell(cell.get("text").getAsString(), cell.get("width").getAsInt(), cell.get("fg").getAsString(), cell.get("bg").getAsString(),
                    cell.get("bold").getAsBoolean(), cell.get("underline").getAsBoolean(), cell.get("inverse").getAsBoolean()));
        }
        return cells;
    }

    /** Waits until a text stands on the screen; fails with the screen. */
    public Screen await(String text) {
        return await(Map.of("text", text), HeadlessPage.PATIENCE);
    }

    public Screen await(String text, Duration patience) {
        return await(Map.of("text", text), patience);
    }

    /** Waits until a regular expression (of JavaScript, over all rows) matches the screen. */
    public Screen awaitMatch(String regex) {
        return await(Map.of("regex", regex), HeadlessPage.PATIENCE);
    }

    /** Waits until the last row that is not empty is this, such as a prompt. */
    public Screen awaitLast(String row) {
        return awaitMatch("^" + row.replaceAll("[\\^$\\\\.*+?()\\[\\]{}|/]", "\\\\$0") + "\\s*(?![^])");
    }

    /** Waits until a text no longer stands on the screen. */
    public Screen awaitGone(String text) {
        return await(Map.of("text", text, "gone", true), HeadlessPage.PATIENCE);
    }

    private Screen await(Map<String, Object> words, Duration patience) {
        Map<String, Object> all = new HashMap<>(words);
        all.put("ms", patience.toMillis());
        return screen(ask("await", all, patience));
    }

    /**
     * What the page says about a console's connection.
     *
     * @param text why it is so
     * @param actions what it offers to do
     */
    public record Told(String text, String hint, List<String> actions) {
    }

    /** Waits until the page was told a state: connecting, open, lost, reconnecting, ended, failed. */
    public Told awaitState(String state) {
        return awaitState(state, HeadlessPage.PATIENCE);
    }

    public Told awaitState(String state, Duration patience) {
        JsonObject answer = ask("awaitState", Map.of("state", state, "ms", patience.toMillis()), patience);
        return new Told(answer.get("text").getAsString(), answer.get("hint").getAsString(),
                answer.getAsJsonArray("actions").asList().stream().map(JsonElement::getAsString).toList());
    }

    /** Asks Java to do something with this console: close, reconnect. */
    public void wish(String type) {
        page.send(Map.of("t", type, "id", id));
    }

    private JsonObject ask(String what, Map<String, Object> words) {
        return ask(what, words, HeadlessPage.PATIENCE);
    }

    private JsonObject ask(String what, Map<String, Object> words, Duration patience) {
        Map<String, Object> all = new HashMap<>(words);
        all.put("id", id);
        return page.ask(what, all, patience);
    }
}
