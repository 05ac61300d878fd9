package org.howdah.technology.slony.state;

import java.util.List;
import java.util.Optional;

import org.howdah.technology.slony.cluster.TableRef;

/**
 * A cluster as one of its nodes knows it: the tables of its schema. What nodes say of each other may differ for a while, and differs for
 * good where an event does not get through: nothing is taken from one node that another must know itself.
 *
 * @param cluster name; its schema is this after an underscore
 * @param id number of this node
 * @param version of the schema, such as 2.2.11
 * @param nodes that it knows, itself too
 * @param status lag of the others as this node sees it (sl_status)
 * @param components what its slon last did (sl_components)
 * @param activity figures for findings
 */
public record NodeState(String cluster, int id, String version, List<KnownNode> nodes, List<KnownPath> paths, List<KnownListen> listens,
        List<KnownSet> sets, List<KnownMember> tables, List<KnownMember> sequences, List<KnownSubscription> subscriptions, List<Lag> status,
        List<Component> components, Activity activity) {

    /** @param failed whether it was failed over (no_failed) */
    public record KnownNode(int id, boolean active, boolean failed, String comment) {
    }

    /** @param conninfo without passwords; {@code <event pending>} where it is not known yet */
    public record KnownPath(int server, int client, String conninfo, int retrySeconds) {
    }

    public record KnownListen(int origin, int provider, int receiver) {
    }

    /** @param locked whether LOCK SET holds it */
    public record KnownSet(int id, int origin, boolean locked, String comment) {
    }

    /**
     * A replicated table or sequence.
     *
     * @param oid whether the name still stands for the object that was added
     * @param trigger whether the log trigger is there and on (origin) or the deny trigger is (receiver); true of sequences
     * @param key index that identifies rows; empty of sequences
     */
    public record KnownMember(int id, int set, TableRef ref, boolean oid, boolean trigger, String key) {
    }

    public record KnownSubscription(int set, int provider, int receiver, boolean forward, boolean active) {
    }

    /**
     * How far another node has confirmed what this one did.
     *
     * @param events not confirmed yet
     * @param seconds age of the oldest of them; null where not known
     */
    public record Lag(int receiver, long events, Double seconds, Long lastEvent, Long lastConfirmed) {
    }

    /** @param ageSeconds since it last said so */
    public record Component(String actor, long pid, int node, long event, String activity, Double ageSeconds) {
    }

    /**
     * @param logRows estimate of the rows in sl_log_1 and sl_log_2
     * @param logBytes size of both with their indexes
     * @param events rows of sl_event
     * @param oldestTransactionSeconds age of the oldest transaction that holds back clean-up; null where none
     * @param oldestTransaction who that is: pid, user, application
     * @param lastEventSeconds since this node last made an event: an alive slon makes one each syncTimeout
     * @param lastEvent number of its newest event
     * @param heard per origin, the newest event that arrived here, and how many seconds ago it was made: {@code 2:5000001234:3.1}
     */
    public record Activity(long logRows, long logBytes, long events, Double oldestTransactionSeconds, String oldestTransaction, Double lastEventSeconds,
            long lastEvent, List<String> heard) {
        public Activity {
            heard = List.copyOf(heard);
        }
    }

    public NodeState {
        nodes = List.copyOf(nodes);
        paths = List.copyOf(paths);
        listens = List.copyOf(listens);
        sets = List.copyOf(sets);
        tables = List.copyOf(tables);
        sequences = List.copyOf(sequences);
        subscriptions = List.copyOf(subscriptions);
        status = List.copyOf(status);
        components = List.copyOf(components);
    }

    public Optional<KnownNode> node(int number) {
        return nodes.stream().filter(node -> node.id() == number).findFirst();
    }

    public Optional<KnownSet> set(int number) {
        return sets.stream().filter(set -> set.id() == number).findFirst();
    }

    public Optional<KnownSubscription> subscription(int set, int receiver) {
        return subscriptions.stream().filter(one -> one.set() == set && one.receiver() == receiver).findFirst();
    }
}
