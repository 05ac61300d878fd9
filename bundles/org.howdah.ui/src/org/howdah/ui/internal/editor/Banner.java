package org.howdah.ui.internal.editor;

import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.howdah.edit.TopologyDocument;
import org.howdah.ui.internal.Icons;

/** A line above the picture about the whole file: changed by somebody else, read-only, or not to be drawn on here. */
final class Banner {

    private final TopologyEditor editor;
    private final Composite line;
    private final Label icon;
    private final Link text;
    private String missing;

    Banner(Composite parent, TopologyEditor editor) {
        this.editor = editor;
        line = new Composite(parent, SWT.NONE);
        GridLayout layout = new GridLayout(2, false);
        layout.marginHeight = 4;
        line.setLayout(layout);
        line.setLayoutData(new GridData(SWT.FILL, SWT.BEGINNING, true, false));
        icon = new Label(line, SWT.NONE);
        icon.setLayoutData(new GridData(SWT.BEGINNING, SWT.BEGINNING, false, false));
        text = new Link(line, SWT.WRAP);
        GridData data = new GridData(SWT.FILL, SWT.CENTER, true, false);
        data.widthHint = 200;
        text.setLayoutData(data);
        text.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
            switch (event.text) {
            case "decide" -> editor.resolve(); //$NON-NLS-1$
            case "saveAs" -> editor.doSaveAs(); //$NON-NLS-1$
            default -> {
                // No other link is there.
            }
            }
        }));
        show(null, null);
    }

    /** @param sentence why the picture cannot be drawn on */
    void missing(String sentence) {
        missing = sentence;
    }

    void refresh() {
        if (line.isDisposed()) {
            return;
        }
        TopologyDocument document = editor.document();
        if (document.isConflicting()) {
            show("state_warning", Messages.Banner_conflict); //$NON-NLS-1$
        } else if (missing != null) {
            show("state_info", missing); //$NON-NLS-1$
        } else if (document.isReadOnly()) {
            show("lock", Messages.Banner_readOnly); //$NON-NLS-1$
        } else {
            show(null, null);
        }
    }

    private void show(String image, String sentence) {
        GridData data = (GridData) line.getLayoutData();
        boolean wanted = sentence != null;
        if (wanted) {
            icon.setImage(Icons.image(image));
            text.setText(sentence);
        }
        if (wanted == data.exclude || line.isVisible() != wanted) {
            data.exclude = !wanted;
            line.setVisible(wanted);
        }
        line.getParent().layout(true, true);
    }
}
