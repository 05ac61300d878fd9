package org.howdah.ui.console;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.howdah.remote.RemoteException;
import org.howdah.ui.browser.BrowserMissing;

/** What the view shows on a machine without a browser engine: what to install, and the command line that does meanwhile. */
final class NoEngine {

    private static final int WIDTH = 560;

    private final Composite area;
    private final Label what;
    private final Text command;
    private final Button copy;

    NoEngine(Composite parent) {
        area = new Composite(parent, SWT.NONE);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 16;
        layout.marginHeight = 16;
        layout.verticalSpacing = 10;
        area.setLayout(layout);
        Label sentence = new Label(area, SWT.WRAP);
        sentence.setText(NLS.bind(Messages.Missing_sentence, BrowserMissing.PACKAGE));
        sentence.setLayoutData(wide());
        what = new Label(area, SWT.WRAP);
        what.setText(Messages.Missing_hint);
        what.setLayoutData(wide());
        command = new Text(area, SWT.READ_ONLY | SWT.BORDER | SWT.WRAP | SWT.MULTI);
        command.setFont(JFaceResources.getTextFont());
        command.setLayoutData(wide());
        command.setVisible(false);
        copy = new Button(area, SWT.PUSH);
        copy.setText(Messages.Missing_copy);
        copy.setVisible(false);
        copy.addListener(SWT.Selection, event -> copy());
    }

    private static GridData wide() {
        GridData data = new GridData(SWT.FILL, SWT.BEGINNING, true, false);
        data.widthHint = WIDTH;
        return data;
    }

    Control control() {
        return area;
    }

    void setFocus() {
        if (copy.isVisible()) {
            copy.setFocus();
        } else {
            area.forceFocus();
        }
    }

    /** Shows the command line for a console that was asked for. */
    void offer(Place place) {
        Nodes nodes = new Nodes(place);
        String title = place.title();
        Job job = Job.create(Messages.Missing_job, (IProgressMonitor monitor) -> {
            String line;
            try {
                line = SshCommand.of(nodes.login());
            } catch (RemoteException impossible) {
                line = "# " + impossible.getMessage(); //$NON-NLS-1$
            }
            show(title, line);
            return Status.OK_STATUS;
        });
        job.setSystem(true);
        job.schedule();
    }

    private void show(String title, String line) {
        copy.getDisplay().asyncExec(() -> {
            if (!area.isDisposed()) {
                what.setText(NLS.bind(Messages.Missing_instead, title));
                command.setText(line);
                command.setVisible(true);
                copy.setVisible(true);
                area.layout(true);
                copy.setFocus();
            }
        });
    }

    private void copy() {
        Clipboard clipboard = new Clipboard(area.getDisplay());
        try {
            clipboard.setContents(new Object[] { command.getText() }, new Transfer[] { TextTransfer.getInstance() });
        } finally {
            clipboard.dispose();
        }
    }
}
