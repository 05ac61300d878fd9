package org.howdah.technology.slony.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.howdah.technology.PlanContext;
import org.howdah.technology.Step;
import org.howdah.technology.slony.cluster.Cluster;
import org.howdah.technology.slony.cluster.Node;
import org.howdah.technology.slony.cluster.TableRef;
import org.howdah.technology.slony.cluster.TableSet;
import org.howdah.technology.slony.slonik.Places;

/** What a further node needs before Slony can be told of it: operations that add one share it with the plan of a cluster. */
public final class Ground {

    private Ground() {
    }

    /**
     * Role and password file of the new node, and rules on every server for the ways to and from it.
     *
     * @param cluster with the new node
     */
    public static List<Step> of(Cluster cluster, Node fresh, PlanContext context) {
        Logins logins = new Logins(cluster, Places.of(context));
        List<Step> steps = new ArrayList<>();
        logins.secret().ifPresent(steps::add);
        steps.add(logins.role(fresh));
        for (Node node : Logins.servers(cluster.nodes().values())) {
            logins.rules(node).ifPresent(steps::add);
        }
        steps.add(logins.passwords(fresh));
        return steps;
    }

    /** Tables and sequences of some sets, without rows. */
    public static Step structure(String id, Cluster cluster, Node into, Node source, Collection<TableSet> sets, PlanContext context, Collection<String> dependsOn) {
        Set<TableRef> members = new LinkedHashSet<>();
        sets.forEach(set -> members.addAll(Structure.members(set)));
        return new Structure(cluster, Places.of(context)).copy(id, into, source, members, dependsOn);
    }
}
