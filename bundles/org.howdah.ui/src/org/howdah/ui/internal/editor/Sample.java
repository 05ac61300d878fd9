package org.howdah.ui.internal.editor;

import java.util.List;

import org.howdah.edit.TopologyDocument;
import org.howdah.model.topology.Host;
import org.howdah.model.topology.Link;
import org.howdah.model.topology.Login;
import org.howdah.model.topology.Server;
import org.howdah.model.topology.Topology;
import org.howdah.model.topology.TopologyFactory;

/** The smallest topology that does something: a primary and its standby. */
final class Sample {

    private static final TopologyFactory MAKE = TopologyFactory.eINSTANCE;

    private Sample() {
    }

    static void fill(TopologyDocument document) {
        document.change(Messages.Sample_label, () -> {
            Topology topology = document.topology();
            topology.getHosts().addAll(List.of(host("master1"), host("slave1"))); //$NON-NLS-1$ //$NON-NLS-2$
            topology.getServers().addAll(List.of(server("main", "master1"), server("replica", "slave1"))); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
            Link link = MAKE.createLink();
            link.setId("copy"); //$NON-NLS-1$
            link.setTechnology("streaming"); //$NON-NLS-1$
            link.setFrom("main"); //$NON-NLS-1$
            link.setTo("replica"); //$NON-NLS-1$
            topology.getLinks().add(link);
        });
    }

    private static Host host(String id) {
        Host host = MAKE.createHost();
        host.setId(id);
        host.setSsh(MAKE.createSshAccess());
        Login login = MAKE.createLogin();
        login.setName("postgres"); //$NON-NLS-1$
        host.getSsh().getUsers().add(login);
        return host;
    }

    private static Server server(String id, String host) {
        Server server = MAKE.createServer();
        server.setId(id);
        server.setHost(host);
        return server;
    }
}
