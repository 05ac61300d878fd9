package org.howdah.ui.internal.editor;

import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.forms.editor.FormPage;
import org.howdah.picture.Bounds;
import org.howdah.ui.TopologyPage;
import org.howdah.ui.browser.BrowserMissing;
import org.howdah.ui.internal.UiPlugin;
import org.howdah.ui.internal.operate.Watches;
import org.howdah.ui.internal.picture.Picture;

/**
 * The topology as a picture. What is clicked is selected, here and in every view. It is drawn on where a drawing page is installed
 * and this machine can show it; else it is a picture to look at, with a banner that says what is missing.
 */
final class PicturePage extends FormPage {

    static final String ID = "picture"; //$NON-NLS-1$

    private final TopologyEditor editor;
    private Composite area;
    private Banner banner;
    private TopologyPage drawing;
    private PictureActions actions;
    private Picture picture;
    private List<EObject> known = List.of();
    private Bounds seen;

    PicturePage(TopologyEditor editor) {
        super(editor, ID, Messages.Picture_title);
        this.editor = editor;
    }

    @Override
    public void createPartControl(Composite parent) {
        area = new Composite(parent, SWT.NONE);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.verticalSpacing = 0;
        area.setLayout(layout);
        banner = new Banner(area, editor);
        Composite body = new Composite(area, SWT.NONE);
        body.setLayout(new FillLayout());
        body.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        try {
            drawing = Drawings.open(body, new EditorSite(editor, this)).orElse(null);
        } catch (BrowserMissing missing) {
            UiPlugin.warn(missing.getMessage(), missing);
            banner.missing(missing.getMessage());
        }
        if (drawing == null) {
            picture = new Picture(body, editor.document(), element -> editor.selection().setSelection(new StructuredSelection(element)), editor::reveal);
        } else {
            actions = new PictureActions(drawing);
            if (Watches.isWatching(editor.document())) {
                drawing.observed(true);
            }
        }
        editor.selection().addSelectionChangedListener(event -> show());
        banner.refresh();
        show();
    }

    /** Whether it can be drawn on. */
    boolean isDrawing() {
        return drawing != null;
    }

    TopologyPage drawing() {
        return drawing;
    }

    /** Null where it cannot be drawn on. */
    PictureActions actions() {
        return actions;
    }

    /** The user selected these in the drawing. */
    void selectedInDrawing(List<EObject> elements) {
        known = elements;
        editor.selection().setSelection(new StructuredSelection(elements.isEmpty() ? List.of(editor.document().topology()) : elements));
    }

    void seen(Bounds part) {
        seen = part;
        editor.seen(part);
    }

    /** What of the picture is in sight; null where that is not known. */
    Bounds seen() {
        return seen;
    }

    private void show() {
        List<EObject> selected = editor.elements();
        if (picture != null) {
            picture.select(selected.isEmpty() ? null : selected.getFirst());
        } else if (drawing != null && !selected.equals(known)) {
            known = selected;
            drawing.select(selected);
        }
    }

    void reveal(EObject element) {
        editor.selection().setSelection(new StructuredSelection(element));
        if (drawing != null) {
            drawing.reveal(element);
        }
    }

    void refresh() {
        if (picture != null) {
            picture.refresh();
        }
        if (banner != null) {
            banner.refresh();
        }
    }

    @Override
    public Control getPartControl() {
        return area;
    }

    @Override
    public void setFocus() {
        if (drawing != null) {
            drawing.setFocus();
        } else if (picture != null) {
            picture.setFocus();
        }
    }

    @Override
    public void dispose() {
        if (drawing != null) {
            drawing.close();
        }
        super.dispose();
    }
}
