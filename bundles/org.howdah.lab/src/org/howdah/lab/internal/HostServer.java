package org.howdah.lab.internal;

import java.util.ArrayList;
import java.util.List;

/** A server with its host. */
record HostServer(LabRecord.Host host, LabRecord.Server server) {

    static List<HostServer> all(LabRecord lab) {
        List<HostServer> servers = new ArrayList<>();
        lab.hosts().forEach(host -> host.servers().forEach(server -> servers.add(new HostServer(host, server))));
        return servers;
    }
}
