package org.howdah.ui.internal;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.quickaccess.IQuickAccessComputer;
import org.eclipse.ui.quickaccess.QuickAccessElement;
import org.howdah.edit.Group;
import org.howdah.edit.Labels;
import org.howdah.edit.Names;
import org.howdah.edit.TopologyDocument;
import org.howdah.edit.TopologyDocuments;
import org.howdah.edit.TopologyTree;
import org.howdah.ui.internal.editor.Editors;

/** The elements of the open topologies in Quick Access: choosing one shows it on its picture. */
public final class QuickElements implements IQuickAccessComputer {

    @Override
    public QuickAccessElement[] computeElements() {
        List<QuickAccessElement> found = new ArrayList<>();
        for (TopologyDocument document : TopologyDocuments.all()) {
            add(found, document, document.topology());
        }
        return found.toArray(QuickAccessElement[]::new);
    }

    private static void add(List<QuickAccessElement> found, TopologyDocument document, Object parent) {
        for (Object child : TopologyTree.children(parent, false)) {
            if (child instanceof EObject element && !Names.of(element).isEmpty()) {
                found.add(new Entry(document, element));
            }
            if (child instanceof Group || child instanceof EObject) {
                add(found, document, child);
            }
        }
    }

    @Override
    public void resetState() {
        // Nothing is kept.
    }

    @Override
    public boolean needsRefresh() {
        return true;
    }

    private static final class Entry extends QuickAccessElement {
        private final TopologyDocument document;
        private final EObject element;

        Entry(TopologyDocument document, EObject element) {
            this.document = document;
            this.element = element;
        }

        @Override
        public String getLabel() {
            return NLS.bind(Messages.Quick_element, new Object[] { Names.kind(element), Names.of(element), document.file().getFileName() });
        }

        @Override
        public ImageDescriptor getImageDescriptor() {
            return Icons.descriptor(Labels.icon(element));
        }

        @Override
        public String getId() {
            return document.file() + " " + Names.subject(element); //$NON-NLS-1$
        }

        @Override
        public void execute() {
            Editors.showOnPicture(element);
        }
    }
}
