package org.howdah.edit;

import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import org.eclipse.emf.ecore.EObject;
import org.howdah.model.TopologyException;

/** The open topologies, one document for each file. All but {@link #thread()} is for that thread. */
public final class TopologyDocuments {

    /** Told about every open document, the ones that are opened later included. */
    public interface Listener extends TopologyDocument.Listener {
        default void opened(TopologyDocument document) {
        }

        default void closed(TopologyDocument document) {
        }
    }

    private static final class Entry {
        private final TopologyDocument document;
        private int users;

        private Entry(TopologyDocument document) {
            this.document = document;
        }
    }

    private static final long LOOK_MS = 2000;
    private static final Map<Path, Entry> OPEN = new LinkedHashMap<>();
    private static final List<Listener> LISTENERS = new CopyOnWriteArrayList<>();
    private static Consumer<TopologyDocument> whenDirtied = document -> { };

    private static volatile DocumentThread thread = new OwnThread();
    private static boolean looking;

    private TopologyDocuments() {
    }

    /** The thread that every document, and every listener of one, is called in. */
    public static DocumentThread thread() {
        return thread;
    }

    /** For the application, at its start, before a document is opened. */
    public static void thread(DocumentThread documents) {
        thread = Objects.requireNonNull(documents);
    }

    /** Opens a file, or shares the document that is open; every call needs one {@link #release}. */
    public static TopologyDocument acquire(Path file) throws TopologyException {
        Path key = file.toAbsolutePath().normalize();
        Entry entry = OPEN.get(key);
        if (entry == null) {
            entry = new Entry(new TopologyDocument(key));
            OPEN.put(key, entry);
            for (Listener listener : LISTENERS) {
                listener.opened(entry.document);
            }
            lookLater();
        }
        entry.users++;
        return entry.document;
    }

    public static void release(TopologyDocument document) {
        Entry entry = OPEN.get(document.file());
        if (entry != null && --entry.users == 0) {
            OPEN.remove(document.file());
            for (Listener listener : LISTENERS) {
                listener.closed(document);
            }
            document.dispose();
        }
    }

    public static Optional<TopologyDocument> find(Path file) {
        return Optional.ofNullable(OPEN.get(file.toAbsolutePath().normalize())).map(entry -> entry.document);
    }

    /** The document that an element of a topology belongs to. */
    public static Optional<TopologyDocument> of(EObject element) {
        return OPEN.values().stream().map(entry -> entry.document).filter(document -> document.owns(element)).findFirst();
    }

    public static Collection<TopologyDocument> all() {
        return OPEN.values().stream().map(entry -> entry.document).toList();
    }

    public static void addListener(Listener listener) {
        LISTENERS.add(listener);
    }

    public static void removeListener(Listener listener) {
        LISTENERS.remove(listener);
    }

    /** Called after each change through a document: a changed document must have an editor, where it can be saved. */
    public static void setWhenDirtied(Consumer<TopologyDocument> action) {
        whenDirtied = action;
    }

    static void dirtied(TopologyDocument document) {
        whenDirtied.accept(document);
    }

    static void changed(TopologyDocument document) {
        for (Listener listener : LISTENERS) {
            listener.changed(document);
        }
    }

    static void reloaded(TopologyDocument document) {
        for (Listener listener : LISTENERS) {
            listener.reloaded(document);
        }
    }

    static void problemsChanged(TopologyDocument document) {
        for (Listener listener : LISTENERS) {
            listener.problemsChanged(document);
        }
    }

    private static synchronized void lookLater() {
        if (!looking) {
            looking = true;
            Background.schedule(TopologyDocuments::look, LOOK_MS);
        }
    }

    /** Looks whether somebody else wrote an open file: a pull, an editor, another Howdah. */
    private static void look() {
        synchronized (TopologyDocuments.class) {
            looking = false;
        }
        List<TopologyDocument> documents = List.copyOf(thread.sync(TopologyDocuments::all));
        for (TopologyDocument document : documents) {
            DiskWatch.Look look = document.disk().look();
            thread.async(() -> {
                if (OPEN.containsKey(document.file())) {
                    document.disk().check(look);
                }
            });
        }
        if (!documents.isEmpty()) {
            lookLater();
        }
    }
}
