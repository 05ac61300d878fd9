package org.howdah.ui.internal.editor;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.howdah.picture.Bounds;
import org.howdah.picture.PngWriter;
import org.howdah.picture.Scene;
import org.howdah.picture.SceneInput;
import org.howdah.picture.Scenes;
import org.howdah.picture.Theme;
import org.howdah.ui.internal.Themes;
import org.howdah.ui.internal.UiPlugin;
import org.howdah.ui.internal.picture.ShownScene;

/** The whole picture in small, with a frame around the part that is in sight; dragging the frame moves what is seen. */
final class Miniature {

    /** Many changes in a row make one image. */
    private static final long QUIET_MS = 250;
    private static final int MARGIN = 6;

    private record Painted(Image image, Bounds bounds, double scale, boolean dark) {
    }

    private final TopologyEditor editor;
    private final Canvas canvas;
    private Painted painted;
    private Bounds seen;
    private boolean dragging;
    private final Job painter = Job.create(Messages.Miniature_job, (IProgressMonitor monitor) -> paintImage());

    Miniature(Composite parent, TopologyEditor editor) {
        this.editor = editor;
        seen = editor.seen();
        canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND);
        canvas.addPaintListener(event -> paint(event.gc));
        canvas.addListener(SWT.Resize, event -> refresh());
        canvas.addListener(SWT.Dispose, event -> dispose());
        canvas.addListener(SWT.MouseDown, event -> {
            dragging = event.button == 1;
            look(event.x, event.y);
        });
        canvas.addListener(SWT.MouseMove, event -> look(event.x, event.y));
        canvas.addListener(SWT.MouseUp, event -> dragging = false);
        canvas.setToolTipText(Messages.Miniature_tip);
        painter.setSystem(true);
        painter.setPriority(Job.DECORATE);
        refresh();
    }

    void refresh() {
        painter.schedule(QUIET_MS);
    }

    void seen(Bounds part) {
        seen = part;
        if (!canvas.isDisposed()) {
            canvas.redraw();
        }
    }

    private void look(int x, int y) {
        if (dragging && painted != null) {
            Point origin = origin();
            editor.lookAt(painted.bounds.x() + (x - origin.x) / painted.scale, painted.bounds.y() + (y - origin.y) / painted.scale);
        }
    }

    private record Wanted(SceneInput input, int width, int height, boolean dark) {
    }

    private IStatus paintImage() {
        Display display = Display.getDefault();
        Wanted[] wanted = new Wanted[1];
        if (!display.isDisposed()) {
            display.syncExec(() -> {
                if (!canvas.isDisposed() && canvas.isVisible() && canvas.getClientArea().width > 2 * MARGIN && canvas.getClientArea().height > 2 * MARGIN) {
                    Rectangle area = canvas.getClientArea();
                    wanted[0] = new Wanted(ShownScene.copied(editor.document(), true), area.width - 2 * MARGIN, area.height - 2 * MARGIN, Themes.isDark());
                }
            });
        }
        if (wanted[0] == null) {
            return Status.OK_STATUS;
        }
        try {
            Scene scene = Scenes.make(wanted[0].input);
            Bounds bounds = scene.bounds();
            double scale = Math.min(1, Math.min(wanted[0].width / Math.max(1, bounds.width()), wanted[0].height / Math.max(1, bounds.height())));
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            PngWriter.write(scene, wanted[0].dark ? Theme.dark() : Theme.light(), scale, png);
            ImageData data = new ImageData(new ByteArrayInputStream(png.toByteArray()));
            display.asyncExec(() -> show(data, bounds, scale, wanted[0].dark));
        } catch (IOException | RuntimeException failed) {
            UiPlugin.warn("The miniature could not be painted.", failed); //$NON-NLS-1$
        }
        return Status.OK_STATUS;
    }

    private void show(ImageData data, Bounds bounds, double scale, boolean dark) {
        if (canvas.isDisposed()) {
            return;
        }
        Image before = painted == null ? null : painted.image;
        painted = new Painted(new Image(canvas.getDisplay(), data), bounds, scale, dark);
        if (before != null) {
            before.dispose();
        }
        canvas.redraw();
    }

    private Point origin() {
        Rectangle area = canvas.getClientArea();
        Rectangle image = painted.image.getBounds();
        return new Point((area.width - image.width) / 2, (area.height - image.height) / 2);
    }

    private void paint(GC gc) {
        Rectangle area = canvas.getClientArea();
        boolean dark = painted == null ? Themes.isDark() : painted.dark;
        Theme theme = dark ? Theme.dark() : Theme.light();
        gc.setBackground(new org.eclipse.swt.graphics.Color(rgb(theme.background())));
        gc.fillRectangle(area);
        if (painted == null) {
            return;
        }
        Point origin = origin();
        gc.drawImage(painted.image, origin.x, origin.y);
        if (seen != null) {
            int x = origin.x + (int) Math.round((seen.x() - painted.bounds.x()) * painted.scale);
            int y = origin.y + (int) Math.round((seen.y() - painted.bounds.y()) * painted.scale);
            Rectangle frame = new Rectangle(x, y, (int) Math.round(seen.width() * painted.scale), (int) Math.round(seen.height() * painted.scale));
            frame = frame.intersection(new Rectangle(area.x + 1, area.y + 1, area.width - 3, area.height - 3));
            gc.setForeground(canvas.getDisplay().getSystemColor(SWT.COLOR_LIST_SELECTION));
            gc.setBackground(canvas.getDisplay().getSystemColor(SWT.COLOR_LIST_SELECTION));
            gc.setAlpha(36);
            gc.fillRectangle(frame);
            gc.setAlpha(255);
            gc.setLineWidth(2);
            gc.drawRectangle(frame);
        }
    }

    private static RGB rgb(String hex) {
        int value = Integer.parseInt(hex.substring(1), 16);
        return new RGB(value >> 16, value >> 8 & 255, value & 255);
    }

    private void dispose() {
        painter.cancel();
        if (painted != null) {
            painted.image.dispose();
            painted = null;
        }
    }
}
