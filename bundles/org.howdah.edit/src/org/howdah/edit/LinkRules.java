package org.howdah.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.osgi.util.NLS;
import org.howdah.engine.Technologies;
import org.howdah.model.Topologies;
import org.howdah.model.topology.Database;
import org.howdah.model.topology.Link;
import org.howdah.model.topology.ReplicationSet;
import org.howdah.model.topology.Server;
import org.howdah.model.topology.Topology;
import org.howdah.technology.Descriptor;
import org.howdah.technology.Descriptor.Capability;
import org.howdah.technology.Descriptor.EndKind;

/**
 * What a link may join, and in a few words why not. Looks at the drawing and at the technology's descriptor, at nothing else, so it can be
 * asked while the mouse moves.
 */
public final class LinkRules {

    /**
     * @param reason why not, in a few words; empty where it is allowed
     * @param verb what dropping here would do; empty where it is not allowed
     */
    public record Verdict(boolean allowed, String reason, String verb) {
    }

    /** A server or database that a link might begin or end at. */
    public record End(EObject element, String end, Verdict verdict) {
    }

    private LinkRules() {
    }

    /**
     * Whether a link may lead from one end to another.
     *
     * @param technology id; the existing link's where it is reconnected
     * @param from null while only the other end is known; whether the given one may be one is answered then
     * @param to null likewise
     * @param existing the link that is moved there; null for a new one
     */
    public static Verdict check(Topology topology, Technologies technologies, String technology, String from, String to, Link existing) {
        return check(new LinkFacts(topology, technologies, existing), technology, from, to, existing);
    }

    /**
     * What {@link #check} says of every server and database, in the order of the drawing.
     *
     * @param fixed the end that stays; null where none is chosen yet
     * @param source whether the candidates are sources
     */
    public static List<End> ends(Topology topology, Technologies technologies, String technology, String fixed, boolean source, Link existing) {
        LinkFacts facts = new LinkFacts(topology, technologies, existing);
        List<End> ends = new ArrayList<>();
        for (Server server : topology.getServers()) {
            add(facts, technology, server, Names.of(server), fixed, source, existing, ends);
            for (Database database : server.getDatabases()) {
                add(facts, technology, database, Names.of(server) + '/' + Names.of(database), fixed, source, existing, ends);
            }
        }
        return ends;
    }

    private static void add(LinkFacts facts, String technology, EObject element, String end, String fixed, boolean source, Link existing, List<End> ends) {
        ends.add(new End(element, end, check(facts, technology, source ? end : fixed, source ? fixed : end, existing)));
    }

    /** The sets that a link of the technology could bring from one database to the other. */
    public static List<ReplicationSet> sets(Topology topology, Technologies technologies, String technology, String from, String to) {
        LinkFacts facts = new LinkFacts(topology, technologies, null);
        return topology.getSets().stream().filter(set -> Objects.equals(set.getTechnology(), technology) && facts.carries(set, from)
                && (to == null || !facts.carries(set, to))).toList();
    }

    private static Verdict check(LinkFacts facts, String technology, String from, String to, Link existing) {
        Descriptor descriptor = facts.descriptor(technology);
        if (descriptor == null) {
            return no(Messages.Link_noPlugin, Labels.blank(technology) ? "?" : technology); //$NON-NLS-1$
        }
        String reason = one(facts, descriptor, from);
        reason = reason == null ? one(facts, descriptor, to) : reason;
        reason = reason == null && from != null ? source(facts, technology, descriptor, from) : reason;
        reason = reason == null && to != null ? target(facts, technology, descriptor, to) : reason;
        reason = reason == null && from != null && to != null ? both(facts, technology, descriptor, from, to) : reason;
        reason = reason == null && from != null && descriptor.usesSets() ? set(facts, technology, descriptor, from, to, existing) : reason;
        return reason != null ? new Verdict(false, reason, "") : new Verdict(true, "", verb(facts, technology, descriptor, from, to, existing)); //$NON-NLS-1$ //$NON-NLS-2$
    }

    private static Verdict no(String message, Object... values) {
        return new Verdict(false, NLS.bind(message, values), ""); //$NON-NLS-1$
    }

    /** Whether the thing is there, of the right kind, and new enough. */
    private static String one(LinkFacts facts, Descriptor descriptor, String end) {
        if (end == null) {
            return null;
        }
        String server = Topologies.serverId(end);
        String database = Topologies.databaseName(end).orElse(null);
        if (facts.server(server) == null) {
            return NLS.bind(Messages.Link_noServer, server);
        }
        if (descriptor.ends() == EndKind.SERVER && database != null) {
            return Messages.Link_needsServer;
        }
        if (descriptor.ends() == EndKind.DATABASE && database == null) {
            return Messages.Link_needsDatabase;
        }
        if (database != null && facts.server(server).getDatabases().stream().noneMatch(known -> database.equals(known.getName()))) {
            return NLS.bind(Messages.Link_noDatabase, server, database);
        }
        int version = facts.version(server);
        return version > 0 && version < descriptor.minimumVersion()
                ? NLS.bind(Messages.Link_minimum, new Object[] { server, version, descriptor.label(), descriptor.minimumVersion() }) : null;
    }

    /** Whether data can be taken from here. */
    private static String source(LinkFacts facts, String technology, Descriptor descriptor, String from) {
        if (descriptor.can(Capability.CASCADES)) {
            return null;
        }
        boolean receives = descriptor.can(Capability.PHYSICAL) ? facts.into(from) != null : facts.receives(technology, from);
        return receives ? NLS.bind(Messages.Link_noCascade, from, descriptor.label()) : null;
    }

    /** Whether data can be brought here, whoever sends it. */
    private static String target(LinkFacts facts, String technology, Descriptor descriptor, String to) {
        Link into = facts.into(to);
        if (!descriptor.can(Capability.PHYSICAL)) {
            return into == null ? null : NLS.bind(Messages.Link_readOnly, Topologies.serverId(to), Topologies.serverId(into.getFrom()));
        }
        if (into != null) {
            return NLS.bind(Messages.Link_already, new Object[] { to, Topologies.serverId(into.getFrom()), Names.of(into) });
        }
        Link written = facts.rowsInto(to);
        if (written != null) {
            return NLS.bind(Messages.Link_overwrites, to, Names.of(written));
        }
        // What it sends goes on below it, if the technology of that can do it.
        return facts.out(to).stream().filter(link -> !facts.can(link, Capability.CASCADES)).findFirst()
                .map(link -> NLS.bind(Messages.Link_sendsOn, new Object[] { to, Topologies.serverId(link.getTo()), facts.label(link) })).orElse(null);
    }

    private static String both(LinkFacts facts, String technology, Descriptor descriptor, String from, String to) {
        boolean physical = descriptor.can(Capability.PHYSICAL);
        String source = Topologies.serverId(from);
        String target = Topologies.serverId(to);
        if (from.equals(to) || physical && source.equals(target)) {
            return NLS.bind(Messages.Link_itself, to);
        }
        List<String> circle = physical ? facts.physicalPath(target, source)
                : descriptor.usesSets() || descriptor.can(Capability.SEVERAL_ORIGINS) ? List.of() : facts.path(technology, to, from);
        if (!circle.isEmpty()) {
            return NLS.bind(Messages.Link_circle, String.join(" → ", circle) + " → " + circle.getFirst()); //$NON-NLS-1$ //$NON-NLS-2$
        }
        int one = facts.version(source);
        int other = facts.version(target);
        if (one > 0 && other > 0 && one != other && !descriptor.can(Capability.CROSS_VERSION)) {
            return NLS.bind(Messages.Link_version, new Object[] { source, one, target, other, descriptor.label() });
        }
        if (!descriptor.usesSets()) {
            Link same = facts.link(technology, from, to);
            return same == null ? null : NLS.bind(Messages.Link_same, Names.of(same));
        }
        return null;
    }

    /** Whether there is a set to bring. */
    private static String set(LinkFacts facts, String technology, Descriptor descriptor, String from, String to, Link existing) {
        ReplicationSet wanted = existing == null || Labels.blank(existing.getSet()) ? null : facts.set(existing.getSet());
        List<ReplicationSet> sets = wanted != null ? List.of(wanted) : facts.sets(technology);
        String reason = sets.isEmpty() ? NLS.bind(Messages.Link_noSets, descriptor.label()) : null;
        for (ReplicationSet set : sets) {
            String flaw = set(facts, set, from, to);
            if (flaw == null) {
                return null;
            }
            // With several sets the most telling reason is why the one that begins here does not do.
            reason = reason == null || facts.carries(set, from) ? flaw : reason;
        }
        return reason;
    }

    private static String set(LinkFacts facts, ReplicationSet set, String from, String to) {
        if (!facts.carries(set, from)) {
            return NLS.bind(Messages.Link_setElsewhere, Names.of(set), Labels.blank(set.getOrigin()) ? "?" : set.getOrigin()); //$NON-NLS-1$
        }
        if (to == null) {
            return null;
        }
        if (to.equals(set.getOrigin())) {
            return NLS.bind(Messages.Link_setOrigin, to, Names.of(set));
        }
        if (facts.carries(set, to)) {
            return NLS.bind(Messages.Link_setThere, to, Names.of(set));
        }
        List<String> circle = facts.setPath(set, to, from);
        return circle.isEmpty() ? null : NLS.bind(Messages.Link_circle, String.join(" → ", circle) + " → " + circle.getFirst()); //$NON-NLS-1$ //$NON-NLS-2$
    }

    private static String verb(LinkFacts facts, String technology, Descriptor descriptor, String from, String to, Link existing) {
        if (from == null || to == null) {
            return NLS.bind(from == null ? Messages.Verb_to : Messages.Verb_from, from == null ? to : from);
        }
        if (existing != null && from.equals(existing.getFrom()) && to.equals(existing.getTo())) {
            return Messages.Verb_stay;
        }
        if (existing != null && to.equals(existing.getTo())) {
            return NLS.bind(Messages.Verb_relocate, to, from);
        }
        if (existing != null && from.equals(existing.getFrom()) && !Labels.blank(existing.getTo())) {
            return NLS.bind(Messages.Verb_instead, new Object[] { to, from, existing.getTo() });
        }
        if (descriptor.usesSets()) {
            String set = existing != null && !Labels.blank(existing.getSet()) ? existing.getSet()
                    : facts.sets(technology).stream().filter(one -> set(facts, one, from, to) == null).map(Names::of).findFirst().orElse(""); //$NON-NLS-1$
            return NLS.bind(Messages.Verb_set, set, to);
        }
        if (!descriptor.can(Capability.PHYSICAL)) {
            return NLS.bind(Messages.Verb_copy, from, to);
        }
        Link above = facts.into(from);
        return above == null ? NLS.bind(Messages.Verb_follow, to, from)
                : NLS.bind(Messages.Verb_cascade, new Object[] { to, from, Topologies.serverId(above.getFrom()) });
    }
}
