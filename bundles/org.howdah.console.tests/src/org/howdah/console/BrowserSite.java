package org.howdah.console;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What stands for the workbench in the browser's tests, and remembers what it was told. */
final class BrowserSite implements ConsoleSite {

    private final List<String> told = new ArrayList<>();
    volatile String clipboard = "";
    volatile Consumer<String> newConsole;

    synchronized List<String> told() {
        return List.copyOf(told);
    }

    private synchronized void tell(String what) {
        told.add(what);
    }

    @Override
    public void copied(String text) {
        clipboard = text;
        tell("copied " + text);
    }

    @Override
    public Optional<String> clipboard() {
        return Optional.of(clipboard);
    }

    @Override
    public void openLink(URI link) {
        tell("link " + link);
    }

    @Override
    public List<SnippetItem> snippets(Console console) {
        return List.of(new SnippetItem("words", "Say words", "Prints two words.", "echo from-a-snippet", true),
                new SnippetItem("change", "Change something", "Makes a variable.", "changed=yes; echo not-to-be-run", false));
    }

    @Override
    public void snippet(Console console, String id, boolean run) {
        tell("snippet " + id + (run ? " run" : ""));
        snippets(console).stream().filter(item -> item.id().equals(id)).forEach(item -> console.insert(item.text(), run && item.safe()));
    }

    @Override
    public void newConsole(String targetKey) {
        tell("new " + targetKey);
        newConsole.accept(targetKey);
    }

    @Override
    public void record(Console console, boolean on) {
        tell("record " + on);
        console.recording(on, on ? "run 7 of shop" : "");
    }

    @Override
    public void changed() {
        // Asked for where it matters.
    }
}
