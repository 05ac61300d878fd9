package org.howdah.ui.internal.export;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.printing.PrintDialog;
import org.eclipse.swt.printing.Printer;
import org.eclipse.swt.printing.PrinterData;
import org.eclipse.swt.widgets.Shell;
import org.howdah.edit.TopologyDocument;
import org.howdah.picture.PngWriter;
import org.howdah.picture.Scene;
import org.howdah.picture.SceneInput;
import org.howdah.picture.Scenes;
import org.howdah.picture.Theme;
import org.howdah.ui.internal.operate.Watches;
import org.howdah.ui.internal.picture.ShownScene;
import org.howdah.ui.internal.work.Dialogs;
import org.howdah.ui.internal.work.Work;

/** Puts the picture on one sheet of paper, as large as it fits, in the printer's own resolution. */
public final class PicturePrint {

    /** Of an inch, on each side. */
    private static final double MARGIN = 0.4;
    /** The picture's pixels to an inch at 100 %: it is not printed larger than that. */
    private static final double SCREEN_DPI = 96;

    private PicturePrint() {
    }

    public static void ask(Shell shell, TopologyDocument document) {
        if (Printer.getPrinterList().length == 0) {
            Dialogs.info(Messages.Print_title, Messages.Print_none);
            return;
        }
        PrinterData data = new PrintDialog(shell).open();
        if (data == null) {
            return;
        }
        SceneInput input = ShownScene.copied(document, Watches.isWatching(document));
        String name = String.valueOf(document.file().getFileName());
        Work.start(NLS.bind(Messages.Print_job, name), (progress, cancellation) -> {
            print(data, name, Scenes.make(input));
            return name;
        }, printed -> { });
    }

    private static void print(PrinterData data, String name, Scene scene) throws IOException {
        Printer printer = new Printer(data);
        try {
            Point dpi = printer.getDPI();
            Rectangle paper = printer.getClientArea();
            double width = paper.width - 2 * MARGIN * dpi.x;
            double height = paper.height - 2 * MARGIN * dpi.y;
            double scale = Math.min(dpi.x / SCREEN_DPI, Math.min(width / scene.bounds().width(), height / scene.bounds().height()));
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            PngWriter.write(scene, Theme.light(), scale, png);
            ImageData pixels = new ImageData(new ByteArrayInputStream(png.toByteArray()));
            if (!printer.startJob(name)) {
                throw new IOException(NLS.bind(Messages.Print_failed, Messages.Print_refused));
            }
            Image image = new Image(printer, pixels);
            GC gc = new GC(printer);
            try {
                printer.startPage();
                gc.drawImage(image, 0, 0, pixels.width, pixels.height, (int) (MARGIN * dpi.x), (int) (MARGIN * dpi.y),
                        (int) Math.round(scene.bounds().width() * scale), (int) Math.round(scene.bounds().height() * scale));
                printer.endPage();
                printer.endJob();
            } finally {
                gc.dispose();
                image.dispose();
            }
        } finally {
            printer.dispose();
        }
    }
}
