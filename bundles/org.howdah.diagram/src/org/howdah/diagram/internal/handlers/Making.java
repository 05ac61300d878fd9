package org.howdah.diagram.internal.handlers;

import org.eclipse.emf.ecore.EObject;
import org.howdah.diagram.internal.Messages;
import org.howdah.diagram.internal.PageImpl;
import org.howdah.diagram.internal.Refusal;
import org.howdah.diagram.internal.model.Part;
import org.howdah.diagram.internal.model.PartTypes;
import org.howdah.edit.Edits;
import org.howdah.edit.TopologyDocument;
import org.howdah.model.Topologies;
import org.howdah.model.topology.Database;
import org.howdah.model.topology.Host;
import org.howdah.model.topology.ReplicationSet;
import org.howdah.model.topology.Server;
import org.howdah.model.topology.Site;
import org.howdah.model.topology.Topology;
import org.howdah.picture.Place;

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

    /** @param x in the drawing; null where there is no point, and the new box is put where there is room */
    EObject box(String type, String containerId, Double x, Double y, String technology) {
        EObject[] made = new EObject[1];
        document.change(Messages.bind(Messages.Change_add, PartTypes.BOXES.contains(type) ? type : ""), () -> {
            if (x != null && Spots.PLACED.contains(type)) {
                // The others stay where they are drawn.
                document.changeLayout("", layout -> spots.frozen(document, layout));
            }
            made[0] = make(type, containerId, x, y, technology);
        });
        return made[0];
    }

    private EObject make(String type, String containerId, Double x, Double y, String technology) {
        switch (type) {
        case PartTypes.SITE:
            return Edits.addSite(document, place(null, x, y));
        case PartTypes.HOST: {
            Site site = around(containerId, Site.class);
            return Edits.addHost(document, site, place(site, x, y));
        }
        case PartTypes.SERVER: {
            Host host = around(containerId, Host.class);
            if (host != null) {
                return Edits.addServer(document, host, place(host, x, y));
            }
            return Edits.addServer(document, (Host) make(PartTypes.HOST, containerId, x, y, null));
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
            return Edits.addSet(document, technology, LinkEndsHandler.end(database));
        }
        default:
            throw new Refusal(Messages.bind(Messages.Page_unknownType, type));
        }
    }

    private Place place(EObject container, Double x, Double y) {
        return x == null || y == null ? null : spots.at(document, container == null ? null : document.id(container), x, y).place();
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
}
