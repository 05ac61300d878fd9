package org.howdah.technology.slony.daemon;

import java.util.Collection;
import java.util.List;

import org.howdah.technology.PlanContext;
import org.howdah.technology.Step;
import org.howdah.technology.slony.cluster.Cluster;
import org.howdah.technology.slony.cluster.Node;
import org.howdah.technology.slony.slonik.Places;

/** Steps that handle slon, the daemon of a node. Each can be run again. */
public final class SlonSteps {

    private final Places places;

    public SlonSteps(PlanContext context) {
        this.places = Places.of(context);
    }

    /** Id of a node's step: {@code shop.slon-start-2}. */
    public static String id(Cluster cluster, Node node, String what) {
        return cluster.name() + ".slon-" + what + "-" + node.id();
    }

    /** Folder, configuration and keeper; a running daemon reads it at its next start. */
    public Step install(Cluster cluster, Node node, Collection<String> dependsOn) {
        throw new UnsupportedOperationException("Not yet: " + places);
    }

    /** Starts the daemon and what keeps it running; takes away the mark of a pause. */
    public Step start(Cluster cluster, Node node, Collection<String> dependsOn) {
        throw new UnsupportedOperationException("Not yet: " + places);
    }

    /** Stops the daemon for good, with what keeps it running. */
    public Step stop(Cluster cluster, Node node, String why, Collection<String> dependsOn) {
        throw new UnsupportedOperationException("Not yet: " + places);
    }

    /** Stops it and starts it again, so that it reads its configuration and the cluster's anew. */
    public Step restart(Cluster cluster, Node node, String why, Collection<String> dependsOn) {
        throw new UnsupportedOperationException("Not yet: " + places);
    }

    /** Stops it and leaves a mark that this is on purpose. */
    public Step pause(Cluster cluster, Node node, Collection<String> dependsOn) {
        throw new UnsupportedOperationException("Not yet: " + places);
    }

    /** The way back from a pause. */
    public Step resume(Cluster cluster, Node node, Collection<String> dependsOn) {
        throw new UnsupportedOperationException("Not yet: " + places);
    }

    /** Takes away its files; it must be stopped. */
    public Step remove(Cluster cluster, Node node, Collection<String> dependsOn) {
        return new Step(id(cluster, node, "remove"), "", "", node.host(), "", "", null, null, null, null, Step.Risk.SAFE, List.copyOf(dependsOn));
    }
}
