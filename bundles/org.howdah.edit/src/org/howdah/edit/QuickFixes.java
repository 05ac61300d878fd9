package org.howdah.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.osgi.util.NLS;
import org.howdah.model.Problem;
import org.howdah.model.Topologies;
import org.howdah.model.topology.Host;
import org.howdah.model.topology.Link;
import org.howdah.model.topology.ReplicationSet;
import org.howdah.model.topology.Server;
import org.howdah.model.topology.Setting;
import org.howdah.model.topology.Topology;
import org.howdah.model.topology.TopologyFactory;
import org.howdah.technology.SettingType;

/** Finds repairs by looking at what the problem is about, not at its code: rules come and go, a missing host stays a missing host. */
public final class QuickFixes {

    private QuickFixes() {
    }

    public static List<QuickFix> of(TopologyDocument document, Problem problem) {
        List<QuickFix> fixes = new ArrayList<>();
        Topology topology = document.topology();
        EObject element = Names.find(topology, problem.subject()).orElse(null);
        if (element == null || document.isReadOnly()) {
            return fixes;
        }
        switch (element) {
        case Server server -> server(document, server, fixes);
        case Host host -> host(document, host, fixes);
        case Link link -> link(document, link, fixes);
        case ReplicationSet set -> {
            server(document, set.getOrigin(), fixes);
            settings(document, set.getSettings(), set.getTechnology(), true, fixes);
        }
        default -> {
            // Only its name can be changed from here.
        }
        }
        if (Edits.taken(element).contains(Names.of(element))) {
            String free = Names.next(Names.of(element), Set.copyOf(Edits.taken(element)));
            fixes.add(new QuickFix(NLS.bind(Messages.Fix_rename, free), "design", () -> Edits.rename(document, element, free))); //$NON-NLS-1$
        }
        return fixes;
    }

    private static void server(TopologyDocument document, Server server, List<QuickFix> fixes) {
        Topology topology = document.topology();
        if (!Labels.blank(server.getHost()) && Topologies.hostOf(topology, server).isEmpty()) {
            createHost(document, server.getHost(), fixes);
            for (Host host : topology.getHosts()) {
                if (near(server.getHost(), Names.of(host))) {
                    fixes.add(new QuickFix(NLS.bind(Messages.Fix_useHost, Names.of(host)), "host", //$NON-NLS-1$
                            () -> document.change(Messages.Fix_useHostLabel, () -> server.setHost(host.getId()))));
                }
            }
        }
        List<Link> copies = topology.getLinks().stream().filter(link -> server.getId() != null && server.getId().equals(link.getTo())).toList();
        if (copies.size() > 1) {
            copies.forEach(link -> fixes.add(removal(document, link)));
        }
        boolean clash = topology.getServers().stream().anyMatch(other -> other != server && Objects.equals(other.getHost(), server.getHost())
                && other.getPort() == server.getPort());
        if (clash) {
            int port = server.getPort();
            while (taken(topology, server, port)) {
                port++;
            }
            int free = port;
            fixes.add(new QuickFix(NLS.bind(Messages.Fix_port, free), "server", () -> document.change(Messages.Fix_portLabel, () -> server.setPort(free)))); //$NON-NLS-1$
        }
    }

    private static boolean taken(Topology topology, Server but, int port) {
        return topology.getServers().stream().anyMatch(other -> other != but && Objects.equals(other.getHost(), but.getHost()) && other.getPort() == port);
    }

    private static void host(TopologyDocument document, Host host, List<QuickFix> fixes) {
        String jump = host.getSsh() == null ? null : host.getSsh().getJump();
        if (!Labels.blank(jump)) {
            if (Topologies.host(document.topology(), jump).isEmpty()) {
                createHost(document, jump, fixes);
            }
            fixes.add(new QuickFix(Messages.Fix_noJump, "delete", () -> document.change(Messages.Fix_noJump, () -> host.getSsh().setJump(null)))); //$NON-NLS-1$
        }
        if (!Labels.blank(host.getSite()) && document.topology().getSites().stream().noneMatch(site -> host.getSite().equals(site.getId()))) {
            fixes.add(new QuickFix(NLS.bind(Messages.Fix_createSite, host.getSite()), "site", () -> { //$NON-NLS-1$
                var site = TopologyFactory.eINSTANCE.createSite();
                site.setId(host.getSite());
                Edits.add(document, Group.Kind.SITES, site);
            }));
        }
    }

    private static void link(TopologyDocument document, Link link, List<QuickFix> fixes) {
        server(document, link.getFrom(), fixes);
        server(document, link.getTo(), fixes);
        boolean duplicate = document.topology().getLinks().stream().anyMatch(other -> other != link && link.getTo() != null && link.getTo().equals(other.getTo())
                && Objects.equals(link.getSet(), other.getSet()));
        if (duplicate || Objects.equals(link.getFrom(), link.getTo())) {
            fixes.add(removal(document, link));
        }
        settings(document, link.getSettings(), link.getTechnology(), false, fixes);
    }

    private static QuickFix removal(TopologyDocument document, Link link) {
        return new QuickFix(NLS.bind(Messages.Fix_removeLink, Labels.text(link)), "delete", () -> Edits.delete(document, Set.of(link))); //$NON-NLS-1$
    }

    private static void settings(TopologyDocument document, EList<Setting> settings, String technology, boolean ofSet, List<QuickFix> fixes) {
        Installed.technology(technology).ifPresent(found -> {
            for (Setting setting : settings) {
                SettingType type = (ofSet ? found.descriptor().setSetting(setting.getKey()) : found.descriptor().setting(setting.getKey())).orElse(null);
                if (type != null && setting.getValue() != null && type.problem(setting.getValue()).isPresent()) {
                    String to = type.defaultValue().isEmpty() ? Messages.Fix_default : type.defaultValue();
                    fixes.add(new QuickFix(NLS.bind(Messages.Fix_setting, setting.getKey(), to), "settings", //$NON-NLS-1$
                            () -> document.change(NLS.bind(Messages.Fix_setting, setting.getKey(), to), () -> settings.remove(setting)))); //$NON-NLS-1$
                }
            }
        });
    }

    /** A missing server, or a missing database of one that is there. */
    private static void server(TopologyDocument document, String end, List<QuickFix> fixes) {
        if (Labels.blank(end)) {
            return;
        }
        Topology topology = document.topology();
        Server server = Topologies.serverOf(topology, end).orElse(null);
        if (server == null) {
            String id = Topologies.serverId(end);
            fixes.add(new QuickFix(NLS.bind(Messages.Fix_createServer, id), "server", //$NON-NLS-1$
                    () -> document.change(NLS.bind(Messages.Fix_createServer, id), () -> {
                        Server made = TopologyFactory.eINSTANCE.createServer();
                        made.setId(id);
                        topology.getServers().add(made);
                    })));
        } else if (Topologies.databaseName(end).isPresent() && Topologies.databaseOf(topology, end).isEmpty()) {
            String name = Topologies.databaseName(end).get();
            fixes.add(new QuickFix(NLS.bind(Messages.Fix_createDatabase, name, server.getId()), "database", //$NON-NLS-1$
                    () -> document.change(NLS.bind(Messages.Fix_createDatabase, name, server.getId()), () -> {
                        var made = TopologyFactory.eINSTANCE.createDatabase();
                        made.setName(name);
                        server.getDatabases().add(made);
                    })));
        }
    }

    private static void createHost(TopologyDocument document, String id, List<QuickFix> fixes) {
        fixes.add(new QuickFix(NLS.bind(Messages.Fix_createHost, id), "host", () -> { //$NON-NLS-1$
            Host host = Edits.newHost(document.topology());
            host.setId(id);
            Edits.add(document, Group.Kind.HOSTS, host);
        }));
    }

    /** Whether a name may be a slip for another: one letter more, less or other, or only its case. */
    static boolean near(String a, String b) {
        if (a.equalsIgnoreCase(b)) {
            return true;
        }
        if (Math.abs(a.length() - b.length()) > 1) {
            return false;
        }
        int prefix = 0;
        int shorter = Math.min(a.length(), b.length());
        while (prefix < shorter && a.charAt(prefix) == b.charAt(prefix)) {
            prefix++;
        }
        int suffix = 0;
        while (suffix < shorter - prefix && a.charAt(a.length() - 1 - suffix) == b.charAt(b.length() - 1 - suffix)) {
            suffix++;
        }
        return Math.max(a.length(), b.length()) - prefix - suffix <= 1;
    }
}
