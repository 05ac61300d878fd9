package org.howdah.ui.console.files;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.howdah.app.TopologyAccess;
import org.howdah.console.files.DataDirectory;
import org.howdah.console.files.Node;
import org.howdah.console.files.Nodes;
import org.howdah.edit.TopologyDocument;
import org.howdah.model.Topologies;
import org.howdah.model.TopologyException;
import org.howdah.model.TopologyFiles;
import org.howdah.model.topology.Host;
import org.howdah.model.topology.Server;
import org.howdah.model.topology.Topology;
import org.howdah.remote.FileTransfer;
import org.howdah.remote.RemoteException;
import org.howdah.remote.Shell;
import org.howdah.ui.Workbench;

/** The nodes of open topologies, and of those that a transfer of an earlier day names. For any thread. */
final class FarSide implements Nodes {

    private record Known(Topology topology, TopologyAccess access) {
    }

    private final Map<String, Known> topologies = new ConcurrentHashMap<>();

    /** Takes the hosts as the document has them now, saved or not. UI thread, where the document lives. */
    void learn(TopologyDocument document) {
        Topology copy = EcoreUtil.copy(document.topology());
        topologies.put(document.file().toString(), new Known(copy, Workbench.howdah().access(copy, document.file())));
    }

    private Known known(Node node) throws RemoteException {
        Known known = topologies.get(node.topology());
        if (known == null) {
            Path file = Path.of(node.topology());
            try {
                Topology topology = TopologyFiles.load(file).topology();
                known = new Known(topology, Workbench.howdah().access(topology, file));
            } catch (TopologyException e) {
                throw new RemoteException(RemoteException.Kind.INVALID, "The topology " + file.getFileName() + " of " + node + " cannot be read: " + e.getMessage(), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
                        "Open the topology that has this host.", e); //$NON-NLS-1$
            }
            topologies.put(node.topology(), known);
        }
        return known;
    }

    private static Host host(Known known, Node node) throws RemoteException {
        return Topologies.host(known.topology(), node.host()).orElseThrow(() -> new RemoteException(RemoteException.Kind.INVALID,
                "The host " + node.host() + " is not in the topology any more.", "Choose another one.")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
    }

    @Override
    public FileTransfer files(Node node) throws RemoteException {
        Known known = known(node);
        return known.access().files(host(known, node), node.user());
    }

    @Override
    public Shell shell(Node node) throws RemoteException {
        Known known = known(node);
        return known.access().shell(host(known, node), node.user());
    }

    @Override
    public List<DataDirectory> dataDirectories(Node node) {
        List<DataDirectory> result = new ArrayList<>();
        try {
            for (Server server : known(node).topology().getServers()) {
                if (node.host().equals(server.getHost()) && server.getDataDirectory() != null && !server.getDataDirectory().isBlank()) {
                    result.add(new DataDirectory(server.getId(), server.getDataDirectory()));
                }
            }
        } catch (RemoteException e) {
            // Without a topology there are no names; running servers are found all the same.
        }
        return result;
    }
}
