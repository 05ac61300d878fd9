package org.howdah.ui.console.files;

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IMenuManager;
import org.howdah.edit.TopologyDocument;
import org.howdah.edit.TopologyDocuments;
import org.howdah.model.Topologies;
import org.howdah.model.topology.Database;
import org.howdah.model.topology.Host;
import org.howdah.model.topology.Server;
import org.howdah.ui.Workbench;
import org.howdah.ui.console.Images;

/** "Files of This Node" for a host, a server or a database. */
public final class FilesMenu {

    private FilesMenu() {
    }

    /** Adds the entry where one element is selected that lies on a host. */
    public static void fill(IMenuManager menu, List<EObject> selected) {
        if (selected.size() != 1) {
            return;
        }
        EObject element = selected.getFirst();
        Optional<TopologyDocument> document = TopologyDocuments.of(element);
        Server server = element instanceof Server found ? found : element instanceof Database database && database.eContainer() instanceof Server found ? found : null;
        Optional<Host> host = document.isEmpty() ? Optional.empty()
                : element instanceof Host found ? Optional.of(found) : server == null ? Optional.empty() : Topologies.hostOf(document.get().topology(), server);
        if (host.isEmpty() || host.get().getId() == null) {
            return;
        }
        Action action = new Action(Messages.Menu_files) {
            @Override
            public void run() {
                String directory = server == null || server.getDataDirectory() == null ? "" : server.getDataDirectory(); //$NON-NLS-1$
                open(document.get(), host.get(), directory);
            }
        };
        action.setImageDescriptor(Images.descriptor("files")); //$NON-NLS-1$
        menu.add(action);
    }

    private static void open(TopologyDocument document, Host host, String directory) {
        Workbench.show(FilesView.ID).filter(FilesView.class::isInstance).map(FilesView.class::cast)
                .ifPresent(view -> view.open(document, host.getId(), NodeChoice.users(host).getFirst(), directory));
    }
}
