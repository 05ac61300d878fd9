package org.howdah.console.internal;

import java.util.List;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;

/** A message of the page: the fields of all kinds of messages, null where one has none. */
final class FromPage {

    static final int MAX_IDS = 1000;
    static final int MAX_WORD = 200;
    static final int MAX_TITLE = 4096;
    static final int MAX_LINE = 1 << 20;
    static final int MAX_LAYOUT = 256 << 10;

    private static final Gson GSON = new Gson();

    private String t;
    private Integer id;
    private String d;
    private String line;
    private Integer cols;
    private Integer rows;
    private Long n;
    private List<Integer> ids;
    private String token;
    private Boolean yes;
    private String url;
    private String text;
    private String key;
    private Integer beside;
    private String snippet;
    private Boolean run;
    private Boolean on;
    private Boolean selection;
    private JsonElement layout;

    private FromPage() {
    }

    static FromPage parse(String message) {
        FromPage parsed;
        try {
            parsed = GSON.fromJson(message, FromPage.class);
        } catch (JsonParseException | NumberFormatException e) {
            throw new BadMessage("The page sent what is not a message.");
        }
        if (parsed == null || parsed.t == null) {
            throw new BadMessage("The page sent a message without a kind.");
        }
        if (parsed.layout != null && message.length() > MAX_LAYOUT) {
            throw new BadMessage("The page sent a layout that is too long.");
        }
        return parsed;
    }

    String kind() {
        return t;
    }

    int id() {
        return present(id, "id");
    }

    String data() {
        return present(d, "d");
    }

    String line() {
        return line == null ? "" : limited(line, "line", MAX_LINE);
    }

    int columns() {
        return between(present(cols, "cols"), 1, 10_000, "cols");
    }

    int rows() {
        return between(present(rows, "rows"), 1, 10_000, "rows");
    }

    long count() {
        return present(n, "n");
    }

    List<Integer> ids() {
        List<Integer> list = present(ids, "ids");
        if (list.size() > MAX_IDS || list.contains(null)) {
            throw new BadMessage("The page sent a bad list of consoles.");
        }
        return list;
    }

    String token() {
        return limited(present(token, "token"), "token", MAX_WORD);
    }

    boolean yes() {
        return present(yes, "yes");
    }

    String url() {
        return limited(present(url, "url"), "url", MAX_LINE);
    }

    String titleText() {
        return limited(text(), "title", MAX_TITLE);
    }

    /** Of any length that a message may have. */
    String text() {
        return present(text, "text");
    }

    String key() {
        return limited(present(key, "key"), "key", MAX_TITLE);
    }

    /** 0 for none. */
    int beside() {
        return beside == null ? 0 : beside;
    }

    String snippet() {
        return limited(present(snippet, "snippet"), "snippet", MAX_TITLE);
    }

    boolean run() {
        return run != null && run;
    }

    boolean on() {
        return present(on, "on");
    }

    boolean selection() {
        return selection != null && selection;
    }

    JsonElement layout() {
        return present(layout, "layout");
    }

    private <T> T present(T value, String field) {
        if (value == null) {
            throw new BadMessage("The page sent a message without its " + field + ".");
        }
        return value;
    }

    private static int between(int value, int least, int most, String field) {
        if (value < least || value > most) {
            throw new BadMessage("The page sent " + value + " as " + field + ".");
        }
        return value;
    }

    private static String limited(String value, String field, int length) {
        if (value.length() > length) {
            throw new BadMessage("The page sent a " + field + " that is too long.");
        }
        return value;
    }
}
