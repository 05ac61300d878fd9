package org.howdah.technology.slony.operate;

import java.util.List;
import java.util.Optional;

import org.howdah.remote.ShellWords;
import org.howdah.technology.PlanContext;
import org.howdah.technology.slony.cluster.Cluster;
import org.howdah.technology.slony.cluster.Node;
import org.howdah.technology.slony.cluster.TableRef;
import org.howdah.technology.slony.cluster.TableSet;
import org.howdah.technology.slony.slonik.NodeSql;
import org.howdah.technology.slony.state.NodeState.KnownSubscription;

/** What several operations on a live set ask first. */
final class Reach {

    private Reach() {
    }

    /** Why nothing can be done to a set: it is none, or none that lives. */
    static Optional<String> refusal(String subject, PlanContext context) {
        Optional<Cluster> cluster = Live.ofSet(subject, context);
        if (cluster.isEmpty()) {
            return Optional.of("There is no set " + subject + " of Slony in the topology.");
        }
        TableSet set = cluster.get().set(subject).orElseThrow();
        if (Live.origin(cluster.get(), set).isEmpty()) {
            return Optional.of(Live.answers(cluster.get(), set.origin()) ? "No database says that it is the origin of set " + subject + "; deploy the set first."
                    : set.origin().end() + " does not answer. " + Live.problem(cluster.get(), set.origin()));
        }
        return Optional.empty();
    }

    /** Nodes that receive a set and have finished their copy, as they say themselves. */
    static List<Node> receivers(Cluster cluster, TableSet set) {
        return Live.subscriptions(cluster, set).stream().filter(KnownSubscription::active).flatMap(one -> cluster.node(one.receiver()).stream()).toList();
    }

    /** A table of a set by its name as in a topology; a bare name is taken for that of public. */
    static Optional<TableSet.Member> table(TableSet set, String name) {
        TableRef ref = TableRef.parse(name.contains(".") ? name : "public." + name);
        return ref == null ? Optional.empty() : set.tables().stream().filter(member -> member.ref().equals(ref)).findFirst();
    }

    /** A query as a shell word, with the cluster's schema for {@code {s}}. */
    static String word(Cluster cluster, String query) {
        return ShellWords.quote(query.replace("{s}", NodeSql.schema(cluster)));
    }
}
