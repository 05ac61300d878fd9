package org.howdah.ui.console.files;

import java.util.function.BiConsumer;

import org.eclipse.jface.util.LocalSelectionTransfer;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DragSource;
import org.eclipse.swt.dnd.DragSourceAdapter;
import org.eclipse.swt.dnd.DragSourceEvent;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.dnd.TransferData;
import org.eclipse.swt.graphics.Point;
import org.howdah.console.files.Request;
import org.howdah.remote.FileTransfer.Entry;

/** Drag and drop of a pane's rows: to the other pane, from and to the desktop. */
final class FileDrag {

    private final Pane pane;
    private final BiConsumer<Carried, String> dropped;

    /** @param dropped gets what was dropped, and the folder of this pane where it was */
    private FileDrag(Pane pane, BiConsumer<Carried, String> dropped) {
        this.pane = pane;
        this.dropped = dropped;
    }

    static void install(Pane pane, BiConsumer<Carried, String> dropped) {
        FileDrag drag = new FileDrag(pane, dropped);
        drag.source();
        drag.target();
    }

    private void source() {
        DragSource source = new DragSource(pane.table(), DND.DROP_COPY);
        // Files of a node are no files of the desktop: they go to the other pane.
        source.setTransfer(pane.isLocal() ? new Transfer[] { LocalSelectionTransfer.getTransfer(), FileTransfer.getInstance() }
                : new Transfer[] { LocalSelectionTransfer.getTransfer() });
        source.addDragListener(new DragSourceAdapter() {
            private Carried carried;

            @Override
            public void dragStart(DragSourceEvent event) {
                carried = Carried.of(pane);
                event.doit = pane.side() != null && !carried.paths().isEmpty();
                if (event.doit) {
                    carried.drag();
                }
            }

            @Override
            public void dragSetData(DragSourceEvent event) {
                if (FileTransfer.getInstance().isSupportedType(event.dataType)) {
                    event.data = carried.names();
                }
            }

            @Override
            public void dragFinished(DragSourceEvent event) {
                LocalSelectionTransfer.getTransfer().setSelection(null);
            }
        });
    }

    private void target() {
        DropTarget target = new DropTarget(pane.table(), DND.DROP_COPY | DND.DROP_MOVE | DND.DROP_DEFAULT);
        target.setTransfer(LocalSelectionTransfer.getTransfer(), FileTransfer.getInstance());
        target.addDropListener(new DropTargetAdapter() {
            @Override
            public void dragEnter(DropTargetEvent event) {
                check(event);
            }

            @Override
            public void dragOperationChanged(DropTargetEvent event) {
                check(event);
            }

            @Override
            public void dragOver(DropTargetEvent event) {
                event.feedback = DND.FEEDBACK_SCROLL | (pane.files().folderAt(new Point(event.x, event.y)).isPresent() ? DND.FEEDBACK_SELECT : DND.FEEDBACK_NONE);
                check(event);
            }

            @Override
            public void drop(DropTargetEvent event) {
                Carried carried = event.data instanceof String[] names ? Carried.ofNames(names) : Carried.dragged();
                if (carried != null && accepts(carried)) {
                    String into = pane.files().folderAt(new Point(event.x, event.y)).map(Entry::name).map(name -> Request.join(pane.directory(), name)).orElse(pane.directory());
                    // Later: a question must not be asked while the pointer is still taken by the drag.
                    pane.table().getDisplay().asyncExec(() -> dropped.accept(carried, into));
                } else {
                    event.detail = DND.DROP_NONE;
                }
            }
        });
    }

    private void check(DropTargetEvent event) {
        boolean desktop = Carried.dragged() == null && has(event, FileTransfer.getInstance());
        boolean fine = pane.side() != null && (desktop ? !pane.isLocal() : Carried.dragged() != null && accepts(Carried.dragged()));
        event.detail = fine ? DND.DROP_COPY : DND.DROP_NONE;
        if (fine) {
            for (TransferData type : event.dataTypes) {
                if ((desktop ? FileTransfer.getInstance() : LocalSelectionTransfer.getTransfer()).isSupportedType(type)) {
                    event.currentDataType = type;
                }
            }
        }
    }

    private static boolean has(DropTargetEvent event, Transfer transfer) {
        for (TransferData type : event.dataTypes) {
            if (transfer.isSupportedType(type)) {
                return true;
            }
        }
        return false;
    }

    /** From one side to the other, never within one. */
    private boolean accepts(Carried carried) {
        return pane.side() != null && carried.local() != pane.isLocal() && !carried.paths().isEmpty();
    }
}
