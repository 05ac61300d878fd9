package org.howdah.ui.internal.export;

import java.nio.file.Path;

import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.howdah.app.ExportPicture;
import org.howdah.edit.TopologyDocument;
import org.howdah.picture.SceneInput;
import org.howdah.picture.Scenes;
import org.howdah.ui.internal.Themes;
import org.howdah.ui.internal.operate.Watches;
import org.howdah.ui.internal.picture.ShownScene;
import org.howdah.ui.internal.work.Dialogs;
import org.howdah.ui.internal.work.Work;

/** Writes the picture as it is drawn now, saved or not, by the use case that {@code howdah export} has. */
public final class PictureExport {

    private PictureExport() {
    }

    public static void ask(Shell shell, TopologyDocument document) {
        ExportDialog dialog = new ExportDialog(shell, Themes.isDark(), Watches.live(document).isPresent());
        if (dialog.open() != Window.OK) {
            return;
        }
        FileDialog files = new FileDialog(shell, SWT.SAVE);
        files.setText(Messages.Export_title);
        files.setFilterPath(document.file().getParent().toString());
        files.setFileName(document.file().getFileName().toString().replaceFirst("\\.topology(\\.ya?ml)?$", "") + ".svg"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
        files.setFilterExtensions(new String[] { "*.svg", "*.png" }); //$NON-NLS-1$ //$NON-NLS-2$
        files.setFilterNames(new String[] { Messages.Export_svg, Messages.Export_png });
        files.setOverwrite(true);
        String chosen = files.open();
        if (chosen == null) {
            return;
        }
        String ending = files.getFilterIndex() == 1 ? ".png" : ".svg"; //$NON-NLS-1$ //$NON-NLS-2$
        Path out = Path.of(chosen.matches("(?i).*\\.(svg|png)") ? chosen : chosen + ending); //$NON-NLS-1$
        SceneInput input = ShownScene.copied(document, dialog.isObserved());
        Work.start(NLS.bind(Messages.Export_job, out.getFileName()), (progress, cancellation) -> {
            ExportPicture.write(Scenes.make(input), out, dialog.look());
            return out;
        }, written -> Dialogs.info(Messages.Export_title, NLS.bind(Messages.Export_done, written)));
    }
}
