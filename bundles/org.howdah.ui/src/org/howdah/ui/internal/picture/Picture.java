package org.howdah.ui.internal.picture;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.events.MouseListener;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.Transform;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.howdah.ui.TopologyDocument;
import org.howdah.ui.internal.operate.Watches;

/** A document as a picture, live where it is observed. To look at and to select in; drawn anew when something changed. */
public final class Picture {

    private final TopologyDocument document;
    private final ScrolledComposite scrolled;
    private final Canvas canvas;
    private PictureLayout layout;
    private EObject selected;

    /** @param select told what was clicked; @param open told what was double-clicked */
    public Picture(Composite parent, TopologyDocument document, Consumer<EObject> select, Consumer<EObject> open) {
        this.document = document;
        scrolled = new ScrolledComposite(parent, SWT.H_SCROLL | SWT.V_SCROLL);
        scrolled.setExpandHorizontal(true);
        scrolled.setExpandVertical(true);
        canvas = new Canvas(scrolled, SWT.DOUBLE_BUFFERED);
        scrolled.setContent(canvas);
        canvas.addPaintListener(event -> paint(event.gc));
        canvas.addMouseListener(MouseListener.mouseDownAdapter(event -> {
            canvas.setFocus();
            EObject hit = at(event.x, event.y);
            select.accept(hit == null ? document.topology() : hit);
        }));
        canvas.addMouseListener(MouseListener.mouseDoubleClickAdapter(event -> {
            EObject hit = at(event.x, event.y);
            if (hit != null) {
                open.accept(hit);
            }
        }));
        canvas.addKeyListener(KeyListener.keyPressedAdapter(event -> {
            switch (event.keyCode) {
            case SWT.ARROW_RIGHT, SWT.ARROW_DOWN -> step(1, select);
            case SWT.ARROW_LEFT, SWT.ARROW_UP -> step(-1, select);
            case SWT.CR, SWT.KEYPAD_CR -> {
                if (selected != null) {
                    open.accept(selected);
                }
            }
            default -> {
                // Left to the window.
            }
            }
        }));
        // Without this, the arrows would leave the picture.
        canvas.addTraverseListener(event -> event.doit = event.detail != SWT.TRAVERSE_ARROW_NEXT && event.detail != SWT.TRAVERSE_ARROW_PREVIOUS);
        canvas.getAccessible().addAccessibleListener(new org.eclipse.swt.accessibility.AccessibleAdapter() {
            @Override
            public void getName(org.eclipse.swt.accessibility.AccessibleEvent event) {
                event.result = Messages.Picture_accessible;
            }
        });
        refresh();
    }

    /** Selects the next element by the keyboard: hosts, then servers, then links. */
    private void step(int by, Consumer<EObject> select) {
        List<EObject> all = layout.elements();
        if (!all.isEmpty()) {
            int at = all.indexOf(selected);
            select.accept(all.get(at < 0 ? 0 : Math.floorMod(at + by, all.size())));
        }
    }

    private EObject at(int x, int y) {
        Point origin = origin();
        return layout.at(x - origin.x, y - origin.y);
    }

    /** A small picture stands in the middle. */
    private Point origin() {
        Rectangle area = canvas.getClientArea();
        return new Point(Math.max(0, (area.width - layout.size().x) / 2), Math.max(0, (area.height - layout.size().y) / 2));
    }

    /** Shows what is drawn and observed now. */
    public void refresh() {
        if (canvas.isDisposed()) {
            return;
        }
        layout = new PictureLayout(document.topology());
        scrolled.setMinSize(layout.size());
        canvas.redraw();
    }

    public void select(EObject element) {
        if (element != selected && !canvas.isDisposed()) {
            selected = element;
            canvas.redraw();
        }
    }

    private void paint(GC gc) {
        Palette palette = Palette.on(canvas.getParent().getParent().getBackground());
        gc.setBackground(palette.background());
        gc.fillRectangle(canvas.getClientArea());
        gc.setFont(JFaceResources.getDefaultFont());
        if (document.topology().getHosts().isEmpty() && document.topology().getServers().isEmpty()) {
            gc.setForeground(palette.muted());
            gc.drawText(Messages.Picture_empty, 24, 24, true);
            return;
        }
        Transform transform = new Transform(gc.getDevice());
        Point origin = origin();
        transform.translate(origin.x, origin.y);
        gc.setTransform(transform);
        new PicturePainter(gc, palette, Watches.live(document).orElse(null), selected, JFaceResources.getDefaultFont(),
                JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT)).paint(layout);
        gc.setTransform(null);
        transform.dispose();
    }

    public void setFocus() {
        canvas.setFocus();
    }
}
