package org.howdah.diagram.internal.handlers;

import java.util.Objects;

import org.eclipse.emf.ecore.EObject;
import org.howdah.diagram.internal.Messages;
import org.howdah.diagram.internal.PageImpl;
import org.howdah.diagram.internal.Refusal;
import org.howdah.diagram.internal.model.Part;
import org.howdah.diagram.internal.model.PartTypes;
import org.howdah.edit.Edits;
import org.howdah.edit.Group;
import org.howdah.edit.Names;
import org.howdah.edit.TopologyDocument;
import org.howdah.model.Topologies;
import org.howdah.model.topology.Database;
import org.howdah.model.topology.Host;
import org.howdah.model.topology.Link;
import org.howdah.model.topology.ReplicationSet;
import org.howdah.model.topology.Server;
import org.howdah.model.topology.Site;
import org.howdah.model.topology.Topology;
import org.howdah.picture.Layout;
import org.howdah.picture.LayoutKeys;
import org.howdah.picture.Place;
import org.howdah.technology.ReplicationTechnology;

/** Makes elements where the mouse is: in the nearest box around it that can hold them. */
final class Making {

    private final PageImpl page;
    private final TopologyDocument document;
    private final Topology topology;
    private final Spots spots;

    Making(PageImpl page, TopologyDocument document, Spots spots) {
        this.page = page;
        this.document = document;
        this.spots = spots;
        topology = document.topology();
    }

    /** @param x in the drawing; null where there is no point, and the new box is placed with what is unplaced */
    EObject box(String type, String containerId, Double x, Double y, String technology) {
        EObject[] made = new EObject[1];
        document.change(Messages.bind(Messages.Change_add, kind(type)), () -> made[0] = make(type, containerId, technology), layout -> {
            if (x == null || made[0] instanceof Database || made[0] instanceof ReplicationSet) {
                return layout;
            }
            return placed(layout, made[0], x, y);
        });
        return made[0];
    }

    private EObject make(String type, String containerId, String technology) {
        switch (type) {
        case PartTypes.SITE:
            return Edits.add(document, Group.Kind.SITES);
        case PartTypes.HOST: {
            Host host = (Host) Edits.add(document, Group.Kind.HOSTS);
            Site site = around(containerId, Site.class);
            host.setSite(site == null ? null : site.getId());
            return host;
        }
        case PartTypes.SERVER: {
            Host host = around(containerId, Host.class);
            return Edits.addServer(document, host == null ? (Host) make(PartTypes.HOST, containerId, null) : host);
        }
        case PartTypes.DATABASE: {
            Server server = around(containerId, Server.class);
            if (server == null) {
                throw new Refusal(Messages.Page_databaseNeedsServer);
            }
            return Edits.addDatabase(document, server);
        }
        case PartTypes.SET: {
            Database database = around(containerId, Database.class);
            if (database == null) {
                throw new Refusal(Messages.Page_setNeedsDatabase);
            }
            ReplicationSet set = (ReplicationSet) Edits.add(document, Group.Kind.SETS);
            set.setOrigin(LinkEndsHandler.end(database));
            set.setTechnology(technology != null ? technology : page.site().technologies().all().stream()
                    .filter(one -> one.descriptor().usesSets()).map(ReplicationTechnology::id).findFirst().orElse(null));
            return set;
        }
        default:
            throw new Refusal(Messages.bind(Messages.Page_unknownType, type));
        }
    }

    private static String kind(String type) {
        return PartTypes.BOXES.contains(type) ? type : "";
    }

    /** The nearest element of a kind at or around a box of the page; null where there is none. */
    private <E extends EObject> E around(String id, Class<E> kind) {
        for (Part part = id == null ? null : page.parts().get(PartTypes.ownerOf(id)); part != null; part = page.parts().get(part.frame().parent())) {
            EObject element = document.find(part.frame().id()).orElse(null);
            if (kind.isInstance(element)) {
                return kind.cast(element);
            }
            if (element instanceof ReplicationSet set && kind == Database.class) {
                return kind.cast(Topologies.server(topology, Topologies.serverId(set.getOrigin())).stream().flatMap(server -> server.getDatabases().stream())
                        .filter(database -> set.getOrigin().endsWith("/" + database.getName())).findFirst().orElse(null));
            }
        }
        return null;
    }

    private Layout placed(Layout layout, EObject made, double x, double y) {
        LayoutKeys keys = LayoutKeys.of(topology);
        Layout frozen = spots.frozen(document, layout);
        // A server that got a host of its own is drawn in it; the host is what was put there.
        EObject box = made;
        String container = null;
        if (made instanceof Server server) {
            Host host = Topologies.host(topology, server.getHost()).orElse(null);
            String id = host == null ? null : document.id(host);
            if (id == null || page.parts().get(id) == null) {
                box = host;
            } else {
                container = id;
            }
        }
        if (box instanceof Host host && host.getSite() != null) {
            container = topology.getSites().stream().filter(site -> Objects.equals(site.getId(), host.getSite())).findFirst().map(document::id).orElse(null);
        }
        Place place = spots.at(document, container, x, y).place();
        return box == null ? frozen : keys.key(box).map(key -> frozen.with(key, place)).orElse(frozen);
    }

    Link link(String technology, String from, String to, String set) {
        Link[] made = new Link[1];
        document.change(Messages.bind(Messages.Change_add, Names.kind(org.howdah.model.topology.TopologyFactory.eINSTANCE.createLink())), () -> {
            Link link = (Link) Edits.add(document, Group.Kind.LINKS);
            link.setTechnology(technology);
            link.setFrom(from);
            link.setTo(to);
            boolean usesSets = page.site().technologies().find(technology).map(found -> found.descriptor().usesSets()).orElse(set != null);
            if (usesSets) {
                link.setSet(set != null ? set : topology.getSets().stream().filter(one -> Objects.equals(one.getTechnology(), technology)
                        && Objects.equals(one.getOrigin(), from)).map(ReplicationSet::getId).findFirst().orElse(null));
            }
            made[0] = link;
        });
        return made[0];
    }
}
