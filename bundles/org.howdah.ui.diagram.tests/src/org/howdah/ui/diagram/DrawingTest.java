package org.howdah.ui.diagram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.graphics.Point;
import org.howdah.model.Topologies;
import org.howdah.model.topology.Host;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Drawing in the real window. */
class DrawingTest {

    @TempDir
    Path folder;
    private Drawn drawn;

    @BeforeEach
    void open() throws Exception {
        drawn = Drawn.open(Window.example(folder));
        drawn.awaitShown("master1");
    }

    @AfterEach
    void close() {
        Window.closeEditors();
    }

    private Host host(String id) {
        return Topologies.host(drawn.document.topology(), id).orElseThrow();
    }

    @Test
    void showsEveryElement() {
        for (String name : List.of("master1", "slave1", "main", "replica", "shop")) {
            drawn.awaitShown(name);
        }
        assertFalse(drawn.editor.isDirty());
    }

    @Test
    void whatIsClickedIsSelectedInTheWindow() {
        drawn.click(drawn.place("slave1"));
        Window.await("the host is selected", () -> selection().equals(List.of(host("slave1"))));
    }

    @Test
    void whatIsSelectedInTheWindowIsSelectedInThePictureAndNotToldBack() {
        drawn.editor.getSite().getSelectionProvider().setSelection(new StructuredSelection(host("master1")));
        Window.await("the picture marks it", () -> drawn.is("return document.querySelectorAll('.picture .box.selected').length === 1"));
        assertEquals(List.of(host("master1")), selection());
    }

    @Test
    void drawsAHostByTheMouseAndUndoesItByTheMenu() {
        int before = drawn.document.topology().getHosts().size();
        drawn.click(drawn.tool("Host"));
        drawn.click(empty());
        Window.await("there is a host more", () -> drawn.document.topology().getHosts().size() == before + 1);
        Window.await("the editor has its star", drawn.editor::isDirty);
        Window.await("the rename field is left", this::leaveField);
        Window.command("org.eclipse.ui.edit.undo");
        Window.await("the host is gone", () -> drawn.document.topology().getHosts().size() == before);
        Window.await("the editor is clean", () -> !drawn.editor.isDirty());
    }

    @Test
    void deletesByKeyAndOneUndoKeyIsOneUndo() {
        drawn.document.change("first", () -> host("master1").setAddress("127.0.10.21"));
        drawn.document.change("second", () -> host("master1").setAddress("127.0.10.31"));
        drawn.awaitShown("127.0.10.31");
        drawn.click(drawn.place("slave1"));
        Window.await("the host is selected", () -> selection().equals(List.of(host("slave1"))));
        drawn.focus();
        Drawn.key("Delete");
        drawn.awaitGone("slave1");
        Drawn.key("Ctrl+z");
        drawn.awaitShown("slave1");
        assertEquals("127.0.10.31", host("master1").getAddress(), "one key, one undo");
        assertEquals("second", drawn.document.undoLabel());
    }

    @Test
    void aChangeElsewhereIsDrawn() {
        drawn.document.change("rename", () -> host("slave1").setId("standby1"));
        drawn.awaitShown("standby1");
    }

    @Test
    void twoEditorsOnOneFileShareOneModel() throws Exception {
        Drawn other = Drawn.openOnceMore(folder.resolve("shop.topology.yaml"));
        assertSame(drawn.document, other.document);
        other.document.change("rename", () -> host("slave1").setId("standby1"));
        other.awaitShown("standby1");
        Window.page().activate(drawn.editor);
        drawn.awaitShown("standby1");
    }

    @Test
    void aReadOnlyFileIsShownAndSaidToBe() throws Exception {
        Window.closeEditors();
        Path file = folder.resolve("shop.topology.yaml");
        assertTrue(file.toFile().setWritable(false));
        Drawn readOnly = Drawn.open(file);
        readOnly.awaitShown("master1");
        if (readOnly.document.isReadOnly()) {
            Window.await("the banner says so", () -> Window.texts().stream().anyMatch(text -> text.contains("read-only")));
        }
    }

    private boolean leaveField() {
        if (drawn.is("return !!document.activeElement && document.activeElement.tagName === 'INPUT'")) {
            Drawn.key("Escape");
        }
        return drawn.is("return document.activeElement.tagName !== 'INPUT'");
    }

    private List<EObject> selection() {
        return ((IStructuredSelection) drawn.editor.getSite().getSelectionProvider().getSelection()).stream().map(EObject.class::cast).toList();
    }

    private Point empty() {
        Object[] at = (Object[]) drawn.evaluate("""
                const svg = document.querySelector('.picture'), box = svg.getBoundingClientRect();
                for (let y = box.bottom - 60; y > box.top; y -= 15) for (let x = box.left + 60; x < box.right - 60; x += 15) {
                  const hit = document.elementFromPoint(x, y);
                  if (hit && (hit === svg || svg.contains(hit)) && !hit.closest('.box, .link')) return [x, y];
                }
                return null""");
        return new Point(((Number) at[0]).intValue(), ((Number) at[1]).intValue());
    }
}
