package org.howdah.ui.internal.editor;

import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.howdah.edit.Choices;
import org.howdah.edit.Edits;
import org.howdah.edit.Group;
import org.howdah.edit.Labels;
import org.howdah.edit.Names;
import org.howdah.edit.TopologyDocument;
import org.howdah.model.topology.Link;
import org.howdah.model.topology.TopologyFactory;
import org.howdah.ui.internal.fields.Muted;

/** Makes a link. Offers only the ends that the chosen technology can join here. */
final class NewLinkWizard extends Wizard {

    private final TopologyDocument document;
    private final Link link = TopologyFactory.eINSTANCE.createLink();

    NewLinkWizard(TopologyDocument document, String from) {
        this.document = document;
        link.setFrom(from);
        link.setId(Names.unused("link", document.topology().getLinks())); //$NON-NLS-1$
        setWindowTitle(Messages.NewLink_window);
        addPage(new Page());
    }

    Link link() {
        return link;
    }

    @Override
    public boolean performFinish() {
        Edits.add(document, Group.Kind.LINKS, link);
        return true;
    }

    private final class Page extends WizardPage {
        private final List<String> technologies = Choices.technologies();
        private Combo technology;
        private Combo from;
        private Combo to;
        private Combo set;
        private Text name;
        private Label summary;

        Page() {
            super("link"); //$NON-NLS-1$
            setTitle(Messages.NewLink_title);
            setDescription(Messages.NewLink_description);
        }

        @Override
        public void createControl(Composite parent) {
            Composite body = new Composite(parent, SWT.NONE);
            body.setLayout(new GridLayout(2, false));
            technology = combo(body, Messages.NewLink_technology);
            technologies.forEach(id -> technology.add(Labels.technology(id)));
            new Label(body, SWT.NONE);
            summary = new Label(body, SWT.WRAP);
            Muted.apply(summary);
            GridDataFactory.fillDefaults().grab(true, false).hint(360, summary.computeSize(SWT.DEFAULT, SWT.DEFAULT).y * 3).applyTo(summary);
            from = combo(body, Messages.NewLink_from);
            to = combo(body, Messages.NewLink_to);
            set = combo(body, Messages.NewLink_set);
            new Label(body, SWT.NONE).setText(Messages.NewLink_name);
            name = new Text(body, SWT.BORDER);
            name.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
            name.setText(link.getId());
            name.addListener(SWT.Modify, event -> update());
            technology.addListener(SWT.Selection, event -> technologyChosen());
            from.addListener(SWT.Selection, event -> {
                link.setFrom(from.getText());
                fill(to, Choices.tos(document.topology(), link), link.getTo());
                update();
            });
            to.addListener(SWT.Selection, event -> update());
            set.addListener(SWT.Selection, event -> update());
            if (!technologies.isEmpty()) {
                technology.select(Math.max(0, technologies.indexOf("streaming"))); //$NON-NLS-1$
                technologyChosen();
            }
            update();
            setControl(body);
        }

        private Combo combo(Composite body, String label) {
            new Label(body, SWT.NONE).setText(label);
            Combo combo = new Combo(body, SWT.DROP_DOWN | SWT.READ_ONLY);
            combo.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
            return combo;
        }

        private void technologyChosen() {
            String id = technologies.get(technology.getSelectionIndex());
            link.setTechnology(id);
            summary.setText(Choices.summary(id));
            fill(from, Choices.froms(document.topology(), link), link.getFrom());
            link.setFrom(from.getText().isEmpty() ? null : from.getText());
            fill(to, Choices.tos(document.topology(), link), null);
            boolean sets = Choices.usesSets(id);
            set.setEnabled(sets);
            fill(set, sets ? document.topology().getSets().stream().map(Names::of).toList() : List.of(), null);
            update();
        }

        private void fill(Combo combo, List<String> items, String chosen) {
            combo.setItems(items.toArray(String[]::new));
            int index = chosen == null ? -1 : items.indexOf(chosen);
            if (index >= 0 || !items.isEmpty()) {
                combo.select(Math.max(0, index));
            }
        }

        private void update() {
            link.setFrom(from.getText().isEmpty() ? null : from.getText());
            link.setTo(to.getText().isEmpty() ? null : to.getText());
            link.setSet(set.getText().isEmpty() ? null : set.getText());
            link.setId(name.getText().strip());
            String problem = problem();
            setErrorMessage(problem);
            setPageComplete(problem == null);
        }

        private String problem() {
            if (technologies.isEmpty()) {
                return Messages.NewLink_noTechnology;
            }
            if (from.getItemCount() == 0) {
                return Messages.NewLink_noFrom;
            }
            if (to.getItemCount() == 0) {
                return NLS.bind(Messages.NewLink_noTo, link.getFrom());
            }
            if (set.isEnabled() && set.getItemCount() == 0) {
                return Messages.NewLink_noSet;
            }
            if (link.getId().isEmpty()) {
                return Messages.NewLink_noName;
            }
            return document.topology().getLinks().stream().anyMatch(other -> link.getId().equals(other.getId())) ? NLS.bind(Messages.NewLink_nameTaken, link.getId())
                    : null;
        }
    }
}
