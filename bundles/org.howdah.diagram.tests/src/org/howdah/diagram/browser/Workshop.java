package org.howdah.diagram.browser;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import org.eclipse.emf.common.command.BasicCommandStack;
import org.howdah.diagram.DiagramPage;
import org.howdah.diagram.DiagramPages;
import org.howdah.edit.Installed;
import org.howdah.edit.TopologyDocument;
import org.howdah.edit.TopologyDocuments;
import org.howdah.model.Subjects;
import org.howdah.web.WebHost;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** The topology files of a run, their documents and their pages, for the tests in the browser. */
final class Workshop implements AutoCloseable {

    /** An open file. The workshop holds the document as an editor would. */
    private record Work(Path file, TopologyDocument document) {
    }

    private final Gson gson = new Gson();
    private final Path folder = Files.createTempDirectory("howdah-pages");
    private final AtomicInteger numbers = new AtomicInteger();
    private final Map<String, Work> works = new ConcurrentHashMap<>();
    private final Map<String, DiagramPage> pages = new ConcurrentHashMap<>();
    private final TestSite site = new TestSite();
    private final WebHost host = WebHost.start();
    private final DiagramPages diagrams = new DiagramPages(host, site);

    Workshop() throws IOException {
        Installed.technologies(site::technologies);
    }

    ControlPort control() throws IOException {
        return new ControlPort().when("file", this::file).when("page", this::page).when("closePage", this::closePage).when("text", this::text)
                .when("write", this::write).when("state", this::state).when("live", this::live).when("told", this::told).when("page.do", this::command)
                .when("export", this::export).when("replace", this::replace);
    }

    private static <T> T inDocuments(Callable<T> work) {
        return TopologyDocuments.thread().sync(work);
    }

    /** A new file: {@code {text, name?, layout?, readOnly?}}. */
    private JsonElement file(JsonObject words) throws Exception {
        Path own = Files.createDirectory(folder.resolve(Integer.toString(numbers.incrementAndGet())));
        Path file = own.resolve(LiveWords.text(words, "name", "drawn.topology.yaml"));
        Files.writeString(file, words.get("text").getAsString());
        if (words.has("layout")) {
            Files.writeString(layout(file), words.get("layout").getAsString());
        }
        if (words.has("readOnly") && words.get("readOnly").getAsBoolean()) {
            site.lock(file);
        }
        String id = "f" + numbers.incrementAndGet();
        works.put(id, new Work(file, inDocuments(() -> TopologyDocuments.acquire(file))));
        return gson.toJsonTree(Map.of("file", id));
    }

    private static Path layout(Path file) {
        return org.howdah.picture.LayoutFiles.fileFor(file);
    }

    private Work work(JsonObject words) {
        return works.get(words.get("file").getAsString());
    }

    /** One more page on a file. */
    private JsonElement page(JsonObject words) throws Exception {
        Work work = work(words);
        String id = "p" + numbers.incrementAndGet();
        DiagramPage page = inDocuments(() -> diagrams.open(work.document()));
        pages.put(id, page);
        return gson.toJsonTree(Map.of("page", id, "url", page.url().toString()));
    }

    private JsonElement closePage(JsonObject words) {
        DiagramPage page = pages.remove(words.get("page").getAsString());
        if (page != null) {
            inDocuments(() -> {
                page.close();
                site.forget(page);
                return null;
            });
        }
        return null;
    }

    /** What is on disk. */
    private JsonElement text(JsonObject words) throws IOException {
        Path file = work(words).file();
        JsonObject texts = new JsonObject();
        texts.addProperty("topology", Files.readString(file));
        texts.addProperty("layout", Files.exists(layout(file)) ? Files.readString(layout(file)) : null);
        try (var siblings = Files.list(file.getParent())) {
            texts.add("files", gson.toJsonTree(siblings.map(path -> path.getFileName().toString()).sorted().toList()));
        }
        return texts;
    }

    /** Somebody else writes the file: {@code {text?, layout?}}. */
    private JsonElement write(JsonObject words) throws IOException {
        Path file = work(words).file();
        if (words.has("text")) {
            Files.writeString(file, words.get("text").getAsString());
        }
        if (words.has("layout")) {
            Files.writeString(layout(file), words.get("layout").getAsString());
        }
        return null;
    }

    /** The document as editor, tree and properties know it. */
    private JsonElement state(JsonObject words) {
        TopologyDocument document = work(words).document();
        return inDocuments(() -> {
            JsonObject state = new JsonObject();
            state.addProperty("dirty", document.isDirty());
            state.addProperty("undo", document.undoLabel());
            state.addProperty("redo", document.redoLabel());
            state.addProperty("steps", steps(document));
            state.addProperty("conflict", document.isConflicting());
            List<String> problems = new ArrayList<>();
            document.problems().forEach(problem -> problems.add(problem.severity() + " " + problem.code() + " " + problem.subject() + ": " + problem.message()));
            state.add("problems", gson.toJsonTree(problems));
            JsonObject ids = new JsonObject();
            document.topology().eAllContents().forEachRemaining(object -> {
                String subject = subject(object);
                if (!subject.isEmpty() && !ids.has(subject)) {
                    ids.addProperty(subject, document.id(object));
                }
            });
            state.add("ids", ids);
            return state;
        });
    }

    /** How many commands undo can take back; EMF's stack does not tell. */
    private static int steps(TopologyDocument document) throws ReflectiveOperationException {
        Field top = BasicCommandStack.class.getDeclaredField("top");
        top.setAccessible(true);
        return top.getInt(document.domain().getCommandStack()) + 1;
    }

    private static String subject(org.eclipse.emf.ecore.EObject object) {
        return switch (object) {
        case org.howdah.model.topology.Database database -> "database " + ((org.howdah.model.topology.Server) database.eContainer()).getId() + "/" + database.getName();
        case org.howdah.model.topology.Element element -> Subjects.of(element);
        default -> "";
        };
    }

    private JsonElement live(JsonObject words) {
        TopologyDocument document = work(words).document();
        inDocuments(() -> {
            site.observed(document, LiveWords.read(words, document.topology(), site.technologies()));
            return null;
        });
        return null;
    }

    private JsonElement told(JsonObject words) {
        return gson.toJsonTree(site.told(pages.get(words.get("page").getAsString())));
    }

    /** What the workbench does with a page: {@code {command}}, {@code {dark}} or {@code {observed}}. */
    private JsonElement command(JsonObject words) {
        DiagramPage page = pages.get(words.get("page").getAsString());
        return inDocuments(() -> {
            if (words.has("command")) {
                page.command(words.get("command").getAsString());
            }
            if (words.has("dark")) {
                page.theme(words.get("dark").getAsBoolean());
            }
            if (words.has("observed")) {
                page.observed(words.get("observed").getAsBoolean());
            }
            if (words.has("reveal")) {
                Subjects.find(page.document().topology(), words.get("reveal").getAsString()).ifPresent(page::reveal);
            }
            return null;
        });
    }

    /** The picture of the file on disk, as {@code howdah export} writes it. */
    private JsonElement export(JsonObject words) throws Exception {
        return gson.toJsonTree(Exports.svg(work(words).file(), site.technologies()));
    }

    /** A change made by the tree or the properties: a site, host or server is renamed. */
    private JsonElement replace(JsonObject words) {
        TopologyDocument document = work(words).document();
        return inDocuments(() -> {
            Subjects.find(document.topology(), words.get("subject").getAsString())
                    .ifPresent(element -> document.change("Describe", () -> ((org.howdah.model.topology.Element) element).setDescription(words.get("description").getAsString())));
            return null;
        });
    }

    @Override
    public void close() throws IOException {
        pages.values().forEach(page -> inDocuments(() -> {
            page.close();
            return null;
        }));
        works.values().forEach(work -> inDocuments(() -> {
            TopologyDocuments.release(work.document());
            return null;
        }));
        host.close();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException failed) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
