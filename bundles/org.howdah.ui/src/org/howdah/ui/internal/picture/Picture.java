package org.howdah.ui.internal.picture;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.events.MouseListener;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.Transform;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.ScrollBar;
import org.howdah.edit.TopologyDocument;
import org.howdah.ui.internal.operate.Watches;

/** A document as a picture, live where it is observed. To look at and to select in; drawn anew when something changed. */
public final class Picture {

    private final TopologyDocument document;
    private final Canvas canvas;
    private PictureLayout layout;
    private EObject selected;
    private boolean placed;

    /** @param select told what was clicked; @param open told what was double-clicked */
    public Picture(Composite parent, TopologyDocument document, Consumer<EObject> select, Consumer<EObject> open) {
        this.document = document;
        // Scrolls what it paints rather than a widget as big as the picture: widgets end at some 32,000 pixels.
        canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED | SWT.H_SCROLL | SWT.V_SCROLL | SWT.NO_REDRAW_RESIZE);
        canvas.addListener(SWT.Resize, event -> resized());
        canvas.getHorizontalBar().addListener(SWT.Selection, event -> canvas.redraw());
        canvas.getVerticalBar().addListener(SWT.Selection, event -> canvas.redraw());
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

    /** A small picture stands in the middle, a big one where it was scrolled to. */
    private Point origin() {
        Rectangle area = canvas.getClientArea();
        return new Point(origin(area.width, layout.size().x, canvas.getHorizontalBar()), origin(area.height, layout.size().y, canvas.getVerticalBar()));
    }

    private static int origin(int area, int picture, ScrollBar bar) {
        return picture <= area ? (area - picture) / 2 : -bar.getSelection();
    }

    private void resized() {
        Rectangle area = canvas.getClientArea();
        bar(canvas.getHorizontalBar(), area.width, layout.size().x);
        bar(canvas.getVerticalBar(), area.height, layout.size().y);
        if (!placed && area.height > 0 && !layout.cards().isEmpty()) {
            // The first provider comes into sight first.
            placed = true;
            Rectangle first = layout.cards().getFirst().bounds();
            canvas.getVerticalBar().setSelection(first.y + first.height / 2 - area.height / 2);
        }
        canvas.redraw();
    }

    private static void bar(ScrollBar bar, int area, int picture) {
        bar.setVisible(picture > area);
        bar.setMaximum(Math.max(1, picture));
        bar.setThumb(Math.max(1, Math.min(area, picture)));
        bar.setPageIncrement(Math.max(1, area));
        bar.setIncrement(40);
    }

    /** Shows what is drawn and observed now. */
    public void refresh() {
        if (canvas.isDisposed()) {
            return;
        }
        layout = new PictureLayout(document.topology());
        resized();
    }

    public void select(EObject element) {
        if (element != selected && !canvas.isDisposed()) {
            selected = element;
            reveal();
            canvas.redraw();
        }
    }

    /** Brings what is selected into sight, by as little scrolling as will do. */
    private void reveal() {
        Rectangle bounds = layout.bounds(selected);
        if (bounds != null && placed) {
            Rectangle seen = seen(origin());
            scroll(canvas.getHorizontalBar(), bounds.x, bounds.width, seen.x, seen.width);
            scroll(canvas.getVerticalBar(), bounds.y, bounds.height, seen.y, seen.height);
        }
    }

    private static void scroll(ScrollBar bar, int at, int length, int seenAt, int seenLength) {
        if (bar.isVisible() && at < seenAt) {
            bar.setSelection(at - 20);
        } else if (bar.isVisible() && at + length > seenAt + seenLength) {
            bar.setSelection(at + length - seenLength + 20);
        }
    }

    private void paint(GC gc) {
        Palette palette = Palette.on(canvas.getParent().getBackground());
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
                JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT)).paint(layout, seen(origin));
        gc.setTransform(null);
        transform.dispose();
    }

    /** The part of the picture that is in sight. */
    private Rectangle seen(Point origin) {
        Rectangle area = canvas.getClientArea();
        return new Rectangle(-origin.x, -origin.y, area.width, area.height);
    }

    public void setFocus() {
        canvas.setFocus();
    }
}
