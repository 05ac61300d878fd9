package org.howdah.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.howdah.model.topology.Database;
import org.howdah.model.topology.Element;
import org.howdah.model.topology.Host;
import org.howdah.model.topology.Link;
import org.howdah.model.topology.Phase;
import org.howdah.model.topology.ReplicationSet;
import org.howdah.model.topology.Server;
import org.howdah.model.topology.Service;
import org.howdah.model.topology.Site;
import org.howdah.model.topology.Tier;
import org.howdah.model.topology.Topology;
import org.howdah.model.topology.TopologyPackage;

/** Gives an element another name, and every place that names it. */
public final class Renames {

    private static final TopologyPackage P = TopologyPackage.eINSTANCE;

    /**
     * One value to be set.
     *
     * @param index in a feature of many values, -1 in one of a single value
     */
    public record Change(EObject owner, EStructuralFeature feature, int index, String value) {

        @SuppressWarnings("unchecked")
        public void apply() {
            if (index < 0) {
                owner.eSet(feature, value);
            } else {
                ((List<Object>) owner.eGet(feature)).set(index, value);
            }
        }
    }

    private Renames() {
    }

    public static void rename(Topology topology, Element element, String newId) {
        changes(topology, element, newId).forEach(Change::apply);
    }

    public static void rename(Topology topology, Database database, String newName) {
        changes(topology, database, newName).forEach(Change::apply);
    }

    public static void rename(Topology topology, Tier tier, String newName) {
        changes(topology, tier, newName).forEach(Change::apply);
    }

    /** What a rename would set, the name itself first; for a command that can be undone. */
    public static List<Change> changes(Topology topology, Element element, String newId) {
        Collector out = new Collector();
        out.set(element, P.getElement_Id(), newId);
        String old = element.getId();
        if (old == null || old.equals(newId) || ambiguous(element)) {
            // While two elements have the same name, nobody can say which of them is meant elsewhere.
            return out.changes;
        }
        UnaryOperator<String> whole = name -> name.equals(old) ? newId : name;
        UnaryOperator<String> end = name -> Topologies.serverId(name).equals(old) ? newId + name.substring(old.length()) : name;
        switch (element) {
        case Site site -> topology.getHosts().forEach(host -> out.one(host, P.getHost_Site(), whole));
        case Host host -> {
            topology.getServers().forEach(server -> out.one(server, P.getServer_Host(), whole));
            topology.getHosts().stream().filter(other -> other.getSsh() != null).forEach(other -> out.one(other.getSsh(), P.getSshAccess_Jump(), whole));
            services(topology).forEach(service -> out.many(service, P.getService_On(), whole));
        }
        case Server server -> ends(topology, out, end);
        case ReplicationSet set -> {
            topology.getLinks().forEach(link -> out.one(link, P.getLink_Set(), whole));
            gates(topology, out, old, newId);
        }
        case Link link -> gates(topology, out, old, newId);
        case Service service -> {
            services(topology).forEach(other -> out.one(other, P.getService_Replaces(), whole));
            phases(topology).forEach(phase -> phase.getServices().forEach(state -> out.one(state, P.getServicePhase_Service(), whole)));
        }
        default -> {
            // Nothing refers to the others.
        }
        }
        return out.changes;
    }

    public static List<Change> changes(Topology topology, Database database, String newName) {
        Collector out = new Collector();
        out.set(database, P.getDatabase_Name(), newName);
        if (database.eContainer() instanceof Server server && database.getName() != null) {
            String old = server.getId() + "/" + database.getName();
            ends(topology, out, end -> end.equals(old) ? server.getId() + "/" + newName : end);
        }
        return out.changes;
    }

    public static List<Change> changes(Topology topology, Tier tier, String newName) {
        Collector out = new Collector();
        String old = tier.getName();
        out.set(tier, P.getTier_Name(), newName);
        services(topology).forEach(service -> out.one(service, P.getService_Tier(), name -> name.equals(old) ? newName : name));
        return out.changes;
    }

    private static void ends(Topology topology, Collector out, UnaryOperator<String> change) {
        for (Link link : topology.getLinks()) {
            out.one(link, P.getLink_From(), change);
            out.one(link, P.getLink_To(), change);
        }
        topology.getSets().forEach(set -> out.one(set, P.getReplicationSet_Origin(), change));
        services(topology).forEach(service -> out.many(service, P.getService_Uses(), change));
    }

    /** In gates, links and sets stand in brackets: {@code lag(orders1) < 5 s}. */
    private static void gates(Topology topology, Collector out, String old, String now) {
        Pattern argument = Pattern.compile("(\\(\\s*)" + Pattern.quote(old) + "(\\s*\\))");
        phases(topology).forEach(phase -> out.many(phase, P.getPhase_Gates(),
                gate -> argument.matcher(gate).replaceAll("$1" + Matcher.quoteReplacement(now) + "$2")));
    }

    private static List<Service> services(Topology topology) {
        return topology.getArchitecture() == null ? List.of() : topology.getArchitecture().getServices();
    }

    private static List<Phase> phases(Topology topology) {
        return topology.getArchitecture() == null ? List.of() : topology.getArchitecture().getPhases();
    }

    private static boolean ambiguous(Element element) {
        return element.eContainer() != null && element.eContainer().eContents().stream()
                .anyMatch(other -> other != element && other.eClass() == element.eClass() && Objects.equals(((Element) other).getId(), element.getId()));
    }

    private static final class Collector {

        private final List<Change> changes = new ArrayList<>();

        void set(EObject owner, EStructuralFeature feature, String value) {
            changes.add(new Change(owner, feature, -1, value));
        }

        void one(EObject owner, EStructuralFeature feature, UnaryOperator<String> change) {
            String before = (String) owner.eGet(feature);
            String after = before == null ? null : change.apply(before);
            if (!Objects.equals(before, after)) {
                set(owner, feature, after);
            }
        }

        void many(EObject owner, EStructuralFeature feature, UnaryOperator<String> change) {
            List<?> values = (List<?>) owner.eGet(feature);
            for (int i = 0; i < values.size(); i++) {
                String before = (String) values.get(i);
                String after = change.apply(before);
                if (!after.equals(before)) {
                    changes.add(new Change(owner, feature, i, after));
                }
            }
        }
    }
}
