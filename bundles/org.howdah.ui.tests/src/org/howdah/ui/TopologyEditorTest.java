package org.howdah.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.action.IAction;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.ISaveablePart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.actions.ActionFactory;
import org.howdah.edit.Edits;
import org.howdah.edit.Group;
import org.howdah.edit.TopologyDocument;
import org.howdah.model.Topologies;
import org.howdah.model.TopologyFiles;
import org.howdah.model.topology.Host;
import org.howdah.model.topology.Server;
import org.howdah.ui.internal.Ids;
import org.howdah.ui.internal.editor.TopologyEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The topology editor in the real window. */
class TopologyEditorTest {

    private static final List<String> PICTURE_KEYS = List.of(ActionFactory.COPY.getId(), ActionFactory.PASTE.getId(), ActionFactory.CUT.getId(),
            ActionFactory.DELETE.getId());

    @TempDir
    Path folder;
    private Path file;
    private TopologyEditor editor;
    private TopologyDocument document;

    @BeforeEach
    void open() throws Exception {
        file = Windows.example(folder);
        editor = Windows.open(file);
        document = editor.document();
    }

    @AfterEach
    void close() {
        Windows.closeEditors();
    }

    @Test
    void opensTheExampleClean() {
        assertEquals("shop", document.topology().getId());
        assertFalse(editor.isDirty());
        assertEquals("shop.topology.yaml", editor.getPartName());
    }

    /** The editors share their bars: a key that is pressed in one must not do something to another. */
    @Test
    void theKeysGoWithTheActiveEditor() throws Exception {
        IActionBars bars = editor.getEditorSite().getActionBars();
        List<IAction> first = PICTURE_KEYS.stream().map(bars::getGlobalActionHandler).toList();
        TopologyEditor other = Windows.open(Files.copy(file, folder.resolve("other.topology.yaml")));
        List<IAction> second = PICTURE_KEYS.stream().map(bars::getGlobalActionHandler).toList();
        editor.getSite().getPage().activate(editor);
        Windows.settle();
        assertEquals(first, PICTURE_KEYS.stream().map(bars::getGlobalActionHandler).toList());
        other.getSite().getPage().activate(other);
        Windows.settle();
        assertEquals(second, PICTURE_KEYS.stream().map(bars::getGlobalActionHandler).toList());
        for (int i = 0; i < first.size(); i++) {
            assertNotNull(first.get(i));
            assertNotSame(first.get(i), second.get(i));
        }
    }

    @Test
    void undoingEverythingMakesItCleanAgain() {
        Edits.add(document, Group.Kind.HOSTS);
        Edits.add(document, Group.Kind.SITES);
        Windows.settle();
        assertTrue(editor.isDirty());
        assertEquals(3, document.topology().getHosts().size());
        document.undo();
        document.undo();
        Windows.settle();
        assertFalse(editor.isDirty());
        assertEquals(2, document.topology().getHosts().size());
        document.redo();
        Windows.settle();
        assertTrue(editor.isDirty());
    }

    @Test
    void typingIntoAFieldChangesTheModelByOneStep() {
        Host host = Topologies.host(document.topology(), "slave1").orElseThrow();
        editor.reveal(host);
        Windows.settle();
        Text address = Windows.find(shell(), Text.class, text -> text.getText().equals("127.0.10.12")).getFirst();
        address.setText("127.0.10.99");
        Windows.await("the typed address is in the model", () -> "127.0.10.99".equals(host.getAddress()));
        assertTrue(editor.isDirty());
        document.undo();
        Windows.await("the field shows the old address again", () -> address.getText().equals("127.0.10.12"));
        assertFalse(editor.isDirty());
    }

    @Test
    void aWrongValueIsSaidAndNotTakenOver() {
        Server server = Topologies.server(document.topology(), "main").orElseThrow();
        editor.reveal(server);
        Windows.settle();
        Text port = Windows.find(shell(), Text.class, text -> text.getText().equals("5432")).getFirst();
        port.setText("70000");
        editor.commitTyping();
        Windows.settle();
        assertEquals(5432, server.getPort());
        assertFalse(Windows.find(shell(), org.eclipse.swt.widgets.Label.class, label -> label.getText().contains("65535")).isEmpty());
        assertFalse(editor.isDirty());
    }

    @Test
    void savesAtomicallyAndIsCleanThen() throws Exception {
        Edits.rename(document, Topologies.host(document.topology(), "slave1").orElseThrow(), "standby1");
        editor.doSave(new NullProgressMonitor());
        Windows.settle();
        assertFalse(((ISaveablePart) editor).isDirty());
        var read = TopologyFiles.load(file).topology();
        assertTrue(Topologies.host(read, "standby1").isPresent());
        assertEquals("standby1", Topologies.server(read, "replica").orElseThrow().getHost(), "references follow a new name");
        try (var files = Files.list(folder)) {
            assertEquals(1, files.count(), "no temporary file is left");
        }
    }

    @Test
    void deletingAHostTakesAlongWhatHangsOnIt() {
        Set<EObject> all = Edits.withDependents(java.util.List.of(Topologies.host(document.topology(), "slave1").orElseThrow()));
        Edits.delete(document, all);
        assertTrue(Topologies.server(document.topology(), "replica").isEmpty());
        assertTrue(document.topology().getLinks().isEmpty());
        document.undo();
        assertEquals(2, document.topology().getLinks().size());
        Windows.settle();
        assertFalse(editor.isDirty());
    }

    @Test
    void takesOverWhatSomebodyElseWroteWhereNothingIsLost() throws Exception {
        Files.writeString(file, Files.readString(file).replace("topology: shop", "topology: shop2"));
        Windows.await("the file is read again", () -> "shop2".equals(document.topology().getId()));
        assertFalse(document.isConflicting());
    }

    @Test
    void reportsAConflictWhereSomethingWouldBeLost() throws Exception {
        Edits.add(document, Group.Kind.HOSTS);
        Files.writeString(file, Files.readString(file).replace("topology: shop", "topology: shop2"));
        Windows.await("the conflict is seen", document::isConflicting);
        assertEquals(3, document.topology().getHosts().size(), "what was drawn is still there");
        document.keepMine();
        document.save();
        assertEquals("shop", TopologyFiles.load(file).topology().getId());
    }

    @Test
    void problemsAppearWhileEditing() throws Exception {
        Windows.page().showView(Ids.PROBLEMS, null, IWorkbenchPage.VIEW_VISIBLE);
        Server server = Topologies.server(document.topology(), "replica").orElseThrow();
        document.change("test", () -> server.setHost("nowhere"));
        Windows.await("the problem is found", () -> document.problems().stream().anyMatch(problem -> problem.subject().equals("server replica")));
        document.undo();
        Windows.await("the problem is gone", () -> document.problems().stream().noneMatch(problem -> problem.subject().equals("server replica")));
    }

    private Shell shell() {
        return editor.getSite().getShell();
    }
}
