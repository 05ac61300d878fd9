package org.howdah.ui.internal.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.forms.events.IHyperlinkListener;
import org.eclipse.ui.forms.widgets.ExpandableComposite;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.ImageHyperlink;
import org.eclipse.ui.forms.widgets.ScrolledForm;
import org.eclipse.ui.forms.widgets.Section;
import org.howdah.edit.Group;
import org.howdah.edit.Labels;
import org.howdah.edit.Names;
import org.howdah.edit.TopologyDocument;
import org.howdah.model.topology.Link;
import org.howdah.model.topology.Topology;
import org.howdah.ui.internal.Icons;
import org.howdah.ui.internal.fields.Field;
import org.howdah.ui.internal.fields.FieldForm;
import org.howdah.ui.internal.fields.GeneralFields;
import org.howdah.ui.internal.fields.Muted;
import org.howdah.ui.internal.fields.SettingFields;

/** The form of the selected element. */
final class DetailsPane {

    private final TopologyEditor editor;
    private final FormToolkit toolkit;
    private final ScrolledForm scrolled;
    private final List<FieldForm> forms = new ArrayList<>();
    private Object shown;
    private String shape = ""; //$NON-NLS-1$

    DetailsPane(Composite parent, FormToolkit toolkit, TopologyEditor editor) {
        this.editor = editor;
        this.toolkit = toolkit;
        Composite holder = toolkit.createComposite(parent);
        FillLayout fill = new FillLayout();
        fill.marginWidth = 4;
        holder.setLayout(fill);
        scrolled = toolkit.createScrolledForm(holder);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 4;
        layout.marginHeight = 2;
        scrolled.getBody().setLayout(layout);
    }

    void show(Object element) {
        commit();
        shown = element;
        build();
    }

    private void build() {
        shape = shape();
        forms.clear();
        for (var child : scrolled.getBody().getChildren()) {
            child.dispose();
        }
        switch (shown) {
        case Topology topology when topology.getHosts().isEmpty() -> {
            general(topology);
            empty();
        }
        case EObject element -> {
            general(element);
            settings(element);
        }
        case Group group -> group(group);
        case null, default -> muted(Messages.Details_nothing);
        }
        scrolled.reflow(true);
        scrolled.getBody().layout(true, true);
    }

    /** What the form consists of: where it changes, the form is made anew, else only its values are. */
    private String shape() {
        if (!(shown instanceof EObject element)) {
            return String.valueOf(shown);
        }
        TopologyDocument document = editor.document();
        List<Field> fields = new ArrayList<>(GeneralFields.of(element, document.topology()));
        fields.addAll(SettingFields.of(element));
        return element.hashCode() + fields.stream().map(Field::key).toList().toString() + SettingFields.technologyId(element) + document.isReadOnly()
                + (element instanceof Topology topology && topology.getHosts().isEmpty());
    }

    private void general(EObject element) {
        Section section = section(NLS.bind(Messages.Details_title, capital(Names.kind(element)), Labels.text(element)),
                element instanceof Link link && !Labels.blank(link.getTechnology()) ? Labels.technology(link.getTechnology()) : null);
        add(section, new FieldForm(section, toolkit, GeneralFields.of(element, editor.document().topology()), editor.document(), Map.of()));
    }

    private void settings(EObject element) {
        List<Field> fields = SettingFields.of(element);
        String technology = SettingFields.technologyId(element);
        if (!SettingFields.has(element) || fields.isEmpty() && Labels.blank(technology)) {
            return;
        }
        boolean installed = SettingFields.technology(element).isPresent();
        if (fields.isEmpty() && installed) {
            return;
        }
        Section section = section(NLS.bind(Messages.Details_settings, Labels.technology(technology)),
                installed ? null : NLS.bind(Messages.Details_notInstalled, technology));
        add(section, new FieldForm(section, toolkit, fields, editor.document(), Map.of()));
    }

    private void add(Section section, FieldForm form) {
        section.setClient(form.control());
        forms.add(form);
    }

    private Section section(String title, String description) {
        Section section = toolkit.createSection(scrolled.getBody(),
                ExpandableComposite.TITLE_BAR | ExpandableComposite.EXPANDED | ExpandableComposite.TWISTIE | (description == null ? 0 : Section.DESCRIPTION));
        section.setText(title);
        if (description != null) {
            section.setDescription(description);
        }
        section.setLayoutData(new GridData(SWT.FILL, SWT.BEGINNING, true, false));
        return section;
    }

    private void group(Group group) {
        Section section = section(group.label(), null);
        Composite body = toolkit.createComposite(section);
        body.setLayout(new GridLayout());
        section.setClient(body);
        Label text = toolkit.createLabel(body, GroupTexts.of(group.kind()), SWT.WRAP);
        Muted.apply(text);
        GridData data = new GridData(SWT.FILL, SWT.BEGINNING, true, false);
        data.widthHint = 320;
        text.setLayoutData(data);
        if (!editor.document().isReadOnly()) {
            action(body, ElementActions.addLabel(group.kind()), group.kind().icon(), () -> ElementActions.add(editor.document(), group.kind(), editor::reveal));
        }
    }

    /** An empty topology says how to begin. */
    private void empty() {
        Section section = section(Messages.Empty_title, null);
        Composite body = toolkit.createComposite(section);
        body.setLayout(new GridLayout());
        section.setClient(body);
        Label text = toolkit.createLabel(body, Messages.Empty_text, SWT.WRAP);
        GridData data = new GridData(SWT.FILL, SWT.BEGINNING, true, false);
        data.widthHint = 320;
        text.setLayoutData(data);
        action(body, Messages.Empty_addHost, "host", () -> ElementActions.add(editor.document(), Group.Kind.HOSTS, editor::reveal)); //$NON-NLS-1$
        action(body, Messages.Empty_sample, "topology", () -> Sample.fill(editor.document())); //$NON-NLS-1$
    }

    private void action(Composite parent, String text, String icon, Runnable run) {
        ImageHyperlink link = toolkit.createImageHyperlink(parent, SWT.NONE);
        link.setText(text);
        link.setImage(Icons.image(icon));
        link.addHyperlinkListener(IHyperlinkListener.linkActivatedAdapter(event -> run.run()));
    }

    private void muted(String text) {
        Muted.apply(toolkit.createLabel(scrolled.getBody(), text));
    }

    void refresh() {
        if (scrolled.isDisposed()) {
            return;
        }
        if (shape.equals(shape())) {
            forms.forEach(FieldForm::refresh);
            for (var child : scrolled.getBody().getChildren()) {
                if (child instanceof Section section && section == scrolled.getBody().getChildren()[0] && shown instanceof EObject element) {
                    section.setText(NLS.bind(Messages.Details_title, capital(Names.kind(element)), Labels.text(element)));
                }
            }
        } else {
            build();
        }
    }

    void commit() {
        forms.forEach(FieldForm::commit);
    }

    void focusField(String key) {
        forms.forEach(form -> form.setFocus(key));
    }

    static String capital(String word) {
        return word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
