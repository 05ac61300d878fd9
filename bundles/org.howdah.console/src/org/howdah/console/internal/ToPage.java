package org.howdah.console.internal;

import java.util.Collection;
import java.util.List;

import org.howdah.console.ConsoleSettings;
import org.howdah.console.ConsoleSpec;
import org.howdah.console.SnippetItem;
import org.howdah.console.TargetNode;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** The messages to the page, as its protocol.ts has them. */
final class ToPage {

    private static final Gson GSON = new Gson();

    private final JsonObject message = new JsonObject();

    private ToPage(String kind) {
        message.addProperty("t", kind);
    }

    static String settings(ConsoleSettings settings) {
        JsonObject all = GSON.toJsonTree(settings).getAsJsonObject();
        all.addProperty("t", "settings");
        return all.toString();
    }

    static String open(int id, ConsoleSpec spec, Status status, boolean focus, int beside) {
        ToPage open = new ToPage("open").with("id", id).with("node", spec.node()).with("title", spec.title()).with("detail", spec.detail())
                .with("kind", spec.kind()).with("key", spec.targetKey()).with("keep", spec.keep()).with("state", status.state().word());
        open.message.addProperty("focus", focus);
        if (!spec.session().isEmpty()) {
            open.with("session", spec.session());
        }
        if (beside != 0) {
            open.with("beside", beside);
        }
        return open.done();
    }

    static String state(int id, Status status) {
        ToPage state = new ToPage("state").with("id", id).with("state", status.state().word()).with("text", status.text())
                .with("hint", status.hint()).with("actions", status.actions());
        if (status.retryAt() != 0) {
            state.message.addProperty("retryAt", status.retryAt());
        }
        return state.done();
    }

    static String note(int id, String text, boolean reset) {
        ToPage note = new ToPage("note").with("id", id).with("text", text);
        note.message.addProperty("reset", reset);
        return note.done();
    }

    static String close(int id) {
        return new ToPage("close").with("id", id).done();
    }

    static String focus(int id) {
        return new ToPage("focus").with("id", id).done();
    }

    static String group(Collection<Integer> ids) {
        return new ToPage("group").with("ids", ids).done();
    }

    static String confirm(String token, String title, String text, List<String> lines, List<String> nodes, String yes, String no) {
        return new ToPage("confirm").with("token", token).with("title", title).with("text", text).with("lines", lines).with("nodes", nodes)
                .with("yes", yes).with("no", no).done();
    }

    static String command(String id) {
        return new ToPage("command").with("id", id).done();
    }

    static String insert(int id, String text, boolean run) {
        ToPage insert = new ToPage("insert").with("id", id).with("text", text);
        insert.message.addProperty("run", run);
        return insert.done();
    }

    static String pasted(int id, String text) {
        return new ToPage("pasted").with("id", id).with("text", text).done();
    }

    static String targets(List<TargetNode> nodes) {
        return new ToPage("targets").with("nodes", nodes).done();
    }

    static String snippets(int id, List<SnippetItem> items) {
        return new ToPage("snippets").with("id", id).with("items", items).done();
    }

    static String record(int id, boolean on, String text) {
        ToPage record = new ToPage("record").with("id", id).with("text", text);
        record.message.addProperty("on", on);
        return record.done();
    }

    static String layout(JsonElement layout) {
        ToPage message = new ToPage("layout");
        message.message.add("layout", layout);
        return message.done();
    }

    static String resetAll() {
        return new ToPage("resetAll").done();
    }

    private ToPage with(String name, int value) {
        message.addProperty(name, value);
        return this;
    }

    private ToPage with(String name, String value) {
        message.addProperty(name, value);
        return this;
    }

    private ToPage with(String name, Collection<?> values) {
        message.add(name, GSON.toJsonTree(values));
        return this;
    }

    private String done() {
        return message.toString();
    }
}
