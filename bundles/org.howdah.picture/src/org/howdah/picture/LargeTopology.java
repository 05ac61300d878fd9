package org.howdah.picture;

import java.util.Random;

import org.howdah.model.topology.Database;
import org.howdah.model.topology.Host;
import org.howdah.model.topology.Link;
import org.howdah.model.topology.Login;
import org.howdah.model.topology.Server;
import org.howdah.model.topology.Setting;
import org.howdah.model.topology.Site;
import org.howdah.model.topology.SshAccess;
import org.howdah.model.topology.Topology;
import org.howdah.model.topology.TopologyFactory;

/** Topologies of any size that look like grown ones, for benchmarks and tests. The same numbers always give the same topology. */
public final class LargeTopology {

    private static final TopologyFactory FACTORY = TopologyFactory.eINSTANCE;
    private static final int HOSTS_PER_SITE = 20;

    private LargeTopology() {
    }

    /**
     * Sites of twenty hosts, each with a server and a database; trees of standbys within a site and between sites, and changes of single databases
     * going to neighbours.
     *
     * @param boxes sites, hosts, servers and databases in all; a few more or less
     * @param links at least as many as there are servers
     */
    public static Topology make(int boxes, int links) {
        int hosts = Math.max(2, (int) Math.round(boxes / (3 + 1.0 / HOSTS_PER_SITE)));
        Topology topology = FACTORY.createTopology();
        topology.setId("large" + boxes);
        for (int i = 0; i * HOSTS_PER_SITE < hosts; i++) {
            Site site = FACTORY.createSite();
            site.setId("site" + (i + 1));
            topology.getSites().add(site);
        }
        for (int i = 0; i < hosts; i++) {
            host(topology, i);
            server(topology, i);
        }
        int made = 0;
        for (int i = 1; i < hosts && made < links; i++) {
            int first = i / HOSTS_PER_SITE * HOSTS_PER_SITE;
            // The first of a site feeds the first ones of up to three other sites; in a site each feeds up to five others.
            int provider = i == first ? (i / HOSTS_PER_SITE - 1) / 3 * HOSTS_PER_SITE : first + (i - first - 1) / 5;
            link(topology, ++made, i % 7 == 3 ? "logshipping" : "streaming", "s" + (provider + 1), "s" + (i + 1), i % 4 == 1 ? "sync" : "async");
        }
        Random random = new Random(7);
        while (made < links) {
            int from = random.nextInt(hosts);
            int to = Math.clamp(from + random.nextInt(19) - 9, 0, hosts - 1);
            if (from != to) {
                link(topology, ++made, random.nextInt(3) == 0 ? "slony" : "logical", "s" + (from + 1) + "/shop", "s" + (to + 1) + "/shop", null);
            }
        }
        return topology;
    }

    private static void host(Topology topology, int i) {
        Host host = FACTORY.createHost();
        host.setId("h" + (i + 1));
        host.setAddress("10." + i / 62_500 + "." + i / 250 % 250 + "." + (i % 250 + 1));
        host.setSite("site" + (i / HOSTS_PER_SITE + 1));
        SshAccess ssh = FACTORY.createSshAccess();
        Login login = FACTORY.createLogin();
        login.setName("postgres");
        ssh.getUsers().add(login);
        host.setSsh(ssh);
        topology.getHosts().add(host);
    }

    private static void server(Topology topology, int i) {
        Server server = FACTORY.createServer();
        server.setId("s" + (i + 1));
        server.setHost("h" + (i + 1));
        server.setVersion("15");
        Database database = FACTORY.createDatabase();
        database.setName("shop");
        server.getDatabases().add(database);
        topology.getServers().add(server);
    }

    private static void link(Topology topology, int number, String technology, String from, String to, String mode) {
        Link link = FACTORY.createLink();
        link.setId("l" + number);
        link.setTechnology(technology);
        link.setFrom(from);
        link.setTo(to);
        if (mode != null) {
            Setting setting = FACTORY.createSetting();
            setting.setKey("mode");
            setting.setValue(mode);
            link.getSettings().add(setting);
        }
        topology.getLinks().add(link);
    }
}
