package org.howdah.technology.slony.slonik;

import org.howdah.model.topology.Topology;
import org.howdah.technology.Observation;
import org.howdah.technology.PlanContext;
import org.howdah.technology.postgresql.Instance;
import org.howdah.technology.slony.cluster.Cluster;
import org.howdah.technology.slony.cluster.Node;

/** Where the things of a cluster lie on the hosts of its nodes. */
public record Places(Topology topology, Observation observed) {

    public static Places of(PlanContext context) {
        return new Places(context.desired(), context.observed());
    }

    /** The server of a node. */
    public Instance instance(Node node) {
        return Instance.find(topology, node.server(), observed).orElseThrow(() -> new IllegalStateException("The topology has no server " + node.server() + "."));
    }

    /** Howdah's folder of the cluster beside the data directory of a node's server: {@code pgpass}, {@code made}, {@code lock}, {@code node1}, … */
    public String folder(Cluster cluster, Node node) {
        return instance(node).home() + "/slony/" + Instance.fileName(cluster.name());
    }

    /** The folder of a node's daemon: {@code slon.conf}, {@code slon.pid}, {@code slon.log}, … */
    public String folder(Cluster cluster, Node node, String file) {
        return folder(cluster, node) + "/node" + node.id() + (file.isEmpty() ? "" : "/" + file);
    }

    public String passFile(Cluster cluster, Node node) {
        return folder(cluster, node) + "/pgpass";
    }
}
