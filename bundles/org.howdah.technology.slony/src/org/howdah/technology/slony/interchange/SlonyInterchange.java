package org.howdah.technology.slony.interchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.howdah.model.topology.Topology;
import org.howdah.technology.Interchange;
import org.howdah.technology.Observation;
import org.howdah.technology.Step;
import org.howdah.technology.slony.cluster.Cluster;
import org.howdah.technology.slony.cluster.Clusters;
import org.howdah.technology.slony.cluster.FoundClusters;
import org.howdah.technology.slony.state.SlonyState;

/** Files of Slony's own tools: the configuration of altperl, and plans as altperl commands or as one slonik script. */
public final class SlonyInterchange implements Interchange {

    public static final String SLON_TOOLS = "slon-tools";
    public static final String SLONIK = "slonik";
    public static final String ALTPERL = "altperl";

    @Override
    public List<Form> forms() {
        return List.of(new Form(SLON_TOOLS, "altperl configuration (slon_tools.conf)", "slon_tools.conf", true, true, false),
                new Form(SLONIK, "slonik script", "plan.slonik", false, true, true), new Form(ALTPERL, "altperl commands", "plan.sh", false, true, true));
    }

    @Override
    public Optional<Imported> read(String form, String text, String name) {
        return form.equals(SLON_TOOLS) ? SlonToolsReader.read(text, name) : Optional.empty();
    }

    @Override
    public String write(String form, Topology topology, Observation observed, List<Step> steps) {
        // A form may name the cluster that is meant: slon-tools:shop.
        int colon = form.indexOf(':');
        String kind = colon < 0 ? form : form.substring(0, colon);
        Cluster cluster = cluster(topology, observed, steps, colon < 0 ? "" : form.substring(colon + 1));
        return switch (kind) {
        case SLON_TOOLS -> SlonToolsWriter.write(cluster);
        case SLONIK -> PlanScripts.slonik(cluster, steps);
        case ALTPERL -> PlanScripts.altperl(cluster, steps);
        default -> throw new IllegalArgumentException("There is no form " + kind + ".");
        };
    }

    /** The cluster that is named, else the only one that the steps are for, else the only one that is drawn. */
    private static Cluster cluster(Topology topology, Observation observed, List<Step> steps, String name) {
        SlonyState state = SlonyState.of(observed);
        Map<String, Cluster> clusters = new LinkedHashMap<>();
        Clusters.of(topology, state).forEach(cluster -> clusters.put(cluster.name(), cluster));
        Set<String> busy = new TreeSet<>(steps.stream().map(SlonikStatements::of).flatMap(Optional::stream).map(SlonikStatements.Script::cluster).toList());
        // What is to be taken away whole is not drawn any more.
        busy.stream().filter(one -> !clusters.containsKey(one)).forEach(one -> FoundClusters.of(topology, state, one).ifPresent(found -> clusters.put(one, found)));
        if (clusters.isEmpty()) {
            throw new IllegalArgumentException("The topology draws no set of Slony-I, so there is no cluster to write.");
        }
        String names = String.join(", ", clusters.keySet());
        String meant = !name.isEmpty() ? name : busy.size() == 1 ? busy.iterator().next() : clusters.size() == 1 ? clusters.keySet().iterator().next() : "";
        if (meant.isEmpty()) {
            throw new IllegalArgumentException("There are several clusters, and a file holds one: " + names + ". Say which one is meant (--cluster).");
        }
        if (!clusters.containsKey(meant)) {
            throw new IllegalArgumentException("The topology draws no cluster " + meant + "; it draws " + names + ".");
        }
        return clusters.get(meant);
    }
}
