package org.howdah.ui.internal.plan;

import java.nio.file.Path;
import java.util.function.Supplier;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.howdah.app.ExchangeFiles;
import org.howdah.app.Observe;
import org.howdah.engine.Plan;
import org.howdah.model.LoadedTopology;
import org.howdah.model.TopologyFiles;
import org.howdah.technology.Interchange.Form;
import org.howdah.ui.internal.work.Dialogs;
import org.howdah.ui.internal.work.Services;
import org.howdah.ui.internal.work.Work;

/** Shows a plan as other tools would do it: to read, to copy, to save and to run by hand. */
final class ShowAs {

    private ShowAs() {
    }

    /** The forms that the installed technologies know; filled each time it is opened, as plug-ins come and go. */
    static MenuManager menu(Supplier<PlanSession> session) {
        MenuManager menu = new MenuManager(Messages.ShowAs_menu);
        menu.setRemoveAllWhenShown(true);
        menu.add(new Action("") { //$NON-NLS-1$
        });
        menu.addMenuListener(opened -> {
            for (Form form : new ExchangeFiles(Services.howdah().technologies()).planForms()) {
                Action action = new Action(form.label()) {
                    @Override
                    public void run() {
                        show(session.get().plan(), form);
                    }
                };
                action.setEnabled(session.get() != null && !session.get().plan().errored());
                opened.add(action);
            }
        });
        return menu;
    }

    /** Numbers are those that exist: the nodes are asked again, since a plan does not keep what was read. */
    static void show(Plan plan, Form form) {
        Work.start(NLS.bind(Messages.ShowAs_job, form.label()), (progress, cancellation) -> {
            LoadedTopology parsed = TopologyFiles.parse(plan.topologyText(), plan.topology());
            LoadedTopology loaded = plan.topologyPath().isEmpty() ? parsed : new LoadedTopology(parsed.topology(), Path.of(plan.topologyPath()), parsed.hash(), parsed.warnings());
            return new ExchangeFiles(Services.howdah().technologies()).write(loaded, new Observe(Services.howdah()).run(loaded, progress, cancellation), plan, form.id(), ""); //$NON-NLS-1$
        }, text -> new TextDialog(Dialogs.shell(), form, text).open());
    }

    private static final class TextDialog extends Dialog {
        private static final int COPY = IDialogConstants.CLIENT_ID;
        private static final int SAVE = IDialogConstants.CLIENT_ID + 1;
        private final Form form;
        private final String text;

        TextDialog(Shell parent, Form form, String text) {
            super(parent);
            this.form = form;
            this.text = text;
            setShellStyle(getShellStyle() | SWT.RESIZE | SWT.MAX);
        }

        @Override
        protected void configureShell(Shell shell) {
            super.configureShell(shell);
            shell.setText(NLS.bind(Messages.ShowAs_title, form.label()));
        }

        @Override
        protected Control createDialogArea(Composite parent) {
            Composite area = (Composite) super.createDialogArea(parent);
            Text shown = new Text(area, SWT.MULTI | SWT.READ_ONLY | SWT.BORDER | SWT.H_SCROLL | SWT.V_SCROLL);
            shown.setFont(JFaceResources.getTextFont());
            shown.setText(text);
            GridDataFactory.fillDefaults().grab(true, true).hint(760, 480).applyTo(shown);
            return area;
        }

        @Override
        protected void createButtonsForButtonBar(Composite parent) {
            createButton(parent, COPY, Messages.ShowAs_copy, false);
            createButton(parent, SAVE, Messages.ShowAs_save, false);
            createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CLOSE_LABEL, true);
        }

        @Override
        protected void buttonPressed(int button) {
            if (button == COPY) {
                Clipboard clipboard = new Clipboard(getShell().getDisplay());
                clipboard.setContents(new Object[] { text }, new Transfer[] { TextTransfer.getInstance() });
                clipboard.dispose();
            } else if (button == SAVE) {
                save();
            } else {
                super.buttonPressed(button);
            }
        }

        private void save() {
            FileDialog dialog = new FileDialog(getShell(), SWT.SAVE);
            dialog.setText(getShell().getText());
            dialog.setFileName(form.fileName());
            dialog.setOverwrite(true);
            String chosen = dialog.open();
            if (chosen != null) {
                try {
                    ExchangeFiles.save(text, Path.of(chosen));
                } catch (java.io.IOException failed) {
                    Dialogs.error(getShell().getText(), failed);
                }
            }
        }
    }
}
