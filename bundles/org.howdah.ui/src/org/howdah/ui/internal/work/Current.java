package org.howdah.ui.internal.work;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.IWorkbenchWindow;
import org.howdah.edit.Group;
import org.howdah.edit.TopologyDocument;
import org.howdah.edit.TopologyDocuments;
import org.howdah.ui.internal.editor.TopologyEditor;

/** The topology that everything is about now: of the active editor, or of what is selected. All views follow it. */
public final class Current {

    private static final List<Consumer<Optional<TopologyDocument>>> LISTENERS = new CopyOnWriteArrayList<>();
    private static TopologyDocument document;

    private Current() {
    }

    /** Begins to follow a window. */
    public static void follow(IWorkbenchWindow window) {
        ISelectionListener selection = (part, selected) -> of(selected).ifPresent(Current::set);
        window.getSelectionService().addSelectionListener(selection);
        window.getPartService().addPartListener(new IPartListener2() {
            @Override
            public void partActivated(IWorkbenchPartReference reference) {
                if (reference.getPart(false) instanceof TopologyEditor editor) {
                    set(editor.document());
                }
            }
        });
        TopologyDocuments.addListener(new TopologyDocuments.Listener() {
            @Override
            public void closed(TopologyDocument closed) {
                if (closed == document) {
                    set(null);
                }
            }
        });
    }

    private static Optional<TopologyDocument> of(ISelection selection) {
        Object first = selection instanceof IStructuredSelection structured ? structured.getFirstElement() : null;
        return switch (first) {
        case Path file -> TopologyDocuments.find(file);
        case EObject element -> TopologyDocuments.of(element);
        case Group group -> TopologyDocuments.of(group.topology());
        case null, default -> Optional.empty();
        };
    }

    public static Optional<TopologyDocument> document() {
        return Optional.ofNullable(document);
    }

    public static void set(TopologyDocument now) {
        if (now != document) {
            document = now;
            for (Consumer<Optional<TopologyDocument>> listener : LISTENERS) {
                listener.accept(document());
            }
        }
    }

    public static void addListener(Consumer<Optional<TopologyDocument>> listener) {
        LISTENERS.add(listener);
    }

    public static void removeListener(Consumer<Optional<TopologyDocument>> listener) {
        LISTENERS.remove(listener);
    }
}
