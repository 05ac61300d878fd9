package org.howdah.technology.streaming;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.howdah.model.Topologies;
import org.howdah.model.topology.Link;
import org.howdah.model.topology.Setting;
import org.howdah.model.topology.Topology;
import org.howdah.technology.LinkState;
import org.howdah.technology.Observation;
import org.howdah.technology.postgresql.Neighbours;

/** Who follows whom, before and after an operation. */
final class Roles {

    private Roles() {
    }

    /** The link that an operation is about: the link itself, or the one that leads into the server. */
    static Optional<Link> link(Topology topology, String subject) {
        Optional<Link> named = Topologies.link(topology, subject).filter(Roles::streaming);
        Optional<Link> into = Topologies.server(topology, subject)
                .flatMap(server -> Neighbours.to(topology, server.getId()).stream().filter(Roles::streaming).findFirst());
        return into.or(() -> named);
    }

    static boolean streaming(Link link) {
        return StreamingTechnology.ID.equals(link.getTechnology()) && Neighbours.physical(link);
    }

    /** A copy of the topology in which a standby has taken its provider's place. */
    static Topology turned(Topology topology, Link link) {
        Topology copy = EcoreUtil.copy(topology);
        turn(copy, link.getId());
        return copy;
    }

    /** Turns a link round; the provider's other standbys follow the new one. */
    static void turn(Topology copy, String linkId) {
        Topologies.link(copy, linkId).ifPresent(link -> {
            String old = link.getFrom();
            String next = link.getTo();
            for (Link other : Neighbours.from(copy, old)) {
                if (other != link && streaming(other)) {
                    other.setFrom(next);
                    // An address named for the old provider does not lead to the new one.
                    forget(other, "address");
                }
            }
            link.setFrom(next);
            link.setTo(old);
            // These named the other end.
            forget(link, "slot");
            forget(link, "applicationName");
            forget(link, "address");
        });
    }

    private static void forget(Link link, String key) {
        List<Setting> gone = new ArrayList<>(link.getSettings().stream().filter(setting -> key.equals(setting.getKey())).toList());
        link.getSettings().removeAll(gone);
    }

    /** The links from a server, in a topology as it will be, each with the role it already logs in as. */
    static List<StreamingLink> followers(Topology after, String server, Observation observed) {
        return Neighbours.from(after, server).stream().filter(Roles::streaming).map(link -> StreamingLink.of(link, after, observed)).flatMap(Optional::stream)
                .map(link -> effective(link, observed)).toList();
    }

    /** What the topology leaves open is what is there already. */
    static StreamingLink effective(StreamingLink link, Observation observed) {
        LinkState state = observed.link(link.id()).orElse(null);
        if (state == null || state.presence() != LinkState.Presence.PRESENT) {
            return link;
        }
        Settings settings = link.settings();
        boolean same = state.to().equals(link.standby().id());
        String slot = state.facts().getOrDefault("slot", "");
        String application = state.facts().getOrDefault("application", "");
        String user = state.facts().getOrDefault("user", "");
        return link.with(settings.with(!settings.slotGiven() && same && !slot.isEmpty() ? slot : settings.slot(),
                !settings.applicationGiven() && same && !application.isEmpty() ? application : settings.application(),
                !settings.userGiven() && !user.isEmpty() ? user : settings.user()));
    }
}
