package org.howdah.ui.internal.properties;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.swt.graphics.Image;
import org.howdah.edit.Labels;
import org.howdah.edit.Names;
import org.howdah.ui.internal.Icons;

/** The line above the tabs of the Properties view. */
public final class ElementTitle extends LabelProvider {

    @Override
    public String getText(Object selection) {
        Object element = first(selection);
        if (!(element instanceof EObject object)) {
            return null;
        }
        String kind = Names.kind(object);
        return Character.toUpperCase(kind.charAt(0)) + kind.substring(1) + ' ' + Labels.text(object);
    }

    @Override
    public Image getImage(Object selection) {
        Object element = first(selection);
        return element instanceof EObject ? Icons.image(Labels.icon(element)) : null;
    }

    private static Object first(Object selection) {
        return selection instanceof IStructuredSelection structured ? structured.getFirstElement() : selection;
    }
}
