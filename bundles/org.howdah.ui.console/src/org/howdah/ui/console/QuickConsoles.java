package org.howdah.ui.console;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.quickaccess.IQuickAccessComputer;
import org.eclipse.ui.quickaccess.QuickAccessElement;
import org.howdah.edit.TopologyDocument;
import org.howdah.edit.TopologyDocuments;
import org.howdah.ui.Workbench;

/** Every console of the open topologies in Quick Access, those of the current topology first. */
public final class QuickConsoles implements IQuickAccessComputer {

    @Override
    public QuickAccessElement[] computeElements() {
        List<TopologyDocument> documents = new ArrayList<>();
        Workbench.current().ifPresent(documents::add);
        TopologyDocuments.all().stream().filter(document -> !documents.contains(document)).forEach(documents::add);
        boolean several = documents.size() > 1;
        return documents.stream().flatMap(document -> Place.all(document).stream()).map(place -> new Entry(place, several)).toArray(QuickAccessElement[]::new);
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
        private final Place place;
        private final boolean withFile;

        Entry(Place place, boolean withFile) {
            this.place = place;
            this.withFile = withFile;
        }

        @Override
        public String getLabel() {
            String label = NLS.bind(Messages.Quick_console, place.label());
            return withFile ? NLS.bind(Messages.Quick_ofFile, label, place.document().file().getFileName()) : label;
        }

        @Override
        public ImageDescriptor getImageDescriptor() {
            return Images.descriptor("console"); //$NON-NLS-1$
        }

        @Override
        public String getId() {
            return "console " + place.key(); //$NON-NLS-1$
        }

        @Override
        public void execute() {
            Desk.get().open(place);
        }
    }
}
