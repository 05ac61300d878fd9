package org.howdah.ui.internal.fields;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.forms.events.IHyperlinkListener;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.Hyperlink;
import org.howdah.edit.TopologyDocument;

/**
 * The fields of one element below each other: label, control, what the node has now, one line of explanation. Every change is one
 * step of the document's undo history; a value that is wrong says so below its control and is not taken over.
 */
public final class FieldForm {

    private static final int DOC_WIDTH = 260;

    private final Composite body;
    private final FormToolkit toolkit;
    private final List<FieldControl> controls = new ArrayList<>();

    /**
     * @param document that is changed; null where everything is only shown
     * @param observed what the nodes have now, by the field's key; empty where nothing was observed
     */
    public FieldForm(Composite parent, FormToolkit toolkit, List<Field> fields, TopologyDocument document, Map<String, String> observed) {
        this(parent, toolkit, fields, document, observed::get, !observed.isEmpty());
    }

    private FieldForm(Composite parent, FormToolkit toolkit, List<Field> fields, TopologyDocument document, Function<String, String> observed,
            boolean showObserved) {
        this.toolkit = toolkit;
        body = toolkit.createComposite(parent);
        GridLayout layout = new GridLayout(showObserved ? 4 : 3, false);
        layout.horizontalSpacing = 10;
        layout.verticalSpacing = 4;
        layout.marginWidth = 6;
        body.setLayout(layout);
        boolean writable = document != null && !document.isReadOnly();
        if (showObserved) {
            heading(Messages.Form_setting);
            heading(Messages.Form_wished);
            heading(Messages.Form_observed);
            heading(""); //$NON-NLS-1$
        }
        for (Field field : fields) {
            Label label = toolkit.createLabel(body, field.label());
            label.setLayoutData(new GridData(SWT.BEGINNING, field.kind() == Field.Kind.LINES ? SWT.BEGINNING : SWT.CENTER, false, false));
            Composite cell = toolkit.createComposite(body);
            GridLayout cellLayout = new GridLayout();
            cellLayout.marginWidth = 1;
            cellLayout.marginHeight = 1;
            cellLayout.verticalSpacing = 1;
            cell.setLayout(cellLayout);
            GridData data = new GridData(SWT.FILL, SWT.CENTER, true, false);
            data.widthHint = 180;
            cell.setLayoutData(data);
            FieldControl control = new FieldControl(cell, toolkit, field, writable, text -> document.change(NLS.bind(Messages.Form_change, field.label()),
                    () -> field.set().accept(text)));
            controls.add(control);
            if (field.help() != null && writable) {
                Hyperlink link = toolkit.createHyperlink(cell, field.help().label(), SWT.NONE);
                link.addHyperlinkListener(IHyperlinkListener.linkActivatedAdapter(event -> {
                    commit();
                    field.help().run().run();
                }));
            }
            if (showObserved) {
                String now = observed.apply(field.key());
                muted(now == null ? Amounts.UNKNOWN : now).setToolTipText(Messages.Form_observedTip);
            }
            Label doc = toolkit.createLabel(body, field.doc(), SWT.WRAP);
            Muted.apply(doc);
            GridData docData = new GridData(SWT.FILL, SWT.CENTER, true, false);
            docData.widthHint = DOC_WIDTH;
            doc.setLayoutData(docData);
            control.describe(field.label() + ". " + field.doc()); //$NON-NLS-1$
        }
    }

    private void heading(String text) {
        Label label = muted(text);
        label.setFont(org.eclipse.jface.resource.JFaceResources.getFontRegistry().getBold(org.eclipse.jface.resource.JFaceResources.DEFAULT_FONT));
    }

    private Label muted(String text) {
        Label label = toolkit.createLabel(body, text);
        Muted.apply(label);
        label.setLayoutData(new GridData(SWT.BEGINNING, SWT.CENTER, false, false));
        return label;
    }

    public Composite control() {
        return body;
    }

    /** Shows the element's values again, except where somebody is typing. */
    public void refresh() {
        controls.forEach(FieldControl::refresh);
    }

    /** Takes over what was typed but not yet left. */
    public void commit() {
        controls.forEach(FieldControl::commit);
    }

    public void setFocus() {
        if (!controls.isEmpty()) {
            controls.getFirst().setFocus();
        }
    }

    public void setFocus(String key) {
        controls.stream().filter(control -> control.field().key().equals(key)).findFirst().ifPresent(FieldControl::setFocus);
    }

    public void dispose() {
        body.dispose();
    }
}
