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
 * @param status how far the others confirmed what this node did, as this node knows
 * @param confirms the newest confirmation that this node knows, for each pair of nodes
 * @param heard the newest event of each origin that is here
 * @param clients daemons that are connected here now; the one of this node's own is in it when it runs
 * @param components what its slon last did (sl_components)
 * @param activity figures for findings
 */
public record NodeState(String cluster, int id, String version, List<KnownNode> nodes, List<KnownPath> paths, List<KnownListen> listens,
        List<KnownSet> sets, List<KnownMember> tables, List<KnownMember> sequences, List<KnownSubscription> subscriptions, List<Lag> status,
        List<Confirm> confirms, List<Heard> heard, List<Client> clients, List<Component> components, Activity activity) {

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

    /** @param ageSeconds since the receiver confirmed it */
    public record Confirm(int origin, int receiver, long event, Double ageSeconds) {
    }

    /** @param ageSeconds since the origin made it, by the origin's clock */
    public record Heard(int origin, long event, String type, Double ageSeconds) {
    }

    /**
     * A connection of a daemon.
     *
     * @param node whose daemon it is
     * @param application as the daemon says: {@code slon.local_listen} is that of the node's own, {@code slon.node_1_listen} hears of node 1
     * @param address where it comes from; empty for a socket
     */
    public record Client(int node, long backend, String application, String address) {
    }

    /**
     * @param actor thread of the daemon
     * @param node that it works for; 0 for none
     * @param event that it works on; 0 for none
     * @param ageSeconds since it last said so
     */
    public record Component(String actor, long pid, int node, long event, String eventType, String activity, Double ageSeconds) {
    }

    /**
     * @param logRows estimate of the rows in sl_log_1 and sl_log_2; -1 where not known
     * @param logBytes size of both with their indexes; -1 where not known
     * @param logSwitch whether a switch of the log tables has begun and is not finished
     * @param events rows of sl_event, counted up to 100,000
     * @param oldestTransactionSeconds age of the oldest transaction of the server that holds back clean-up; null where none
     * @param oldestTransaction who that is: database, process, user, application; empty where none
     * @param lastEventSeconds since this node last made an event; null where it never did
     * @param lastEvent number of its newest event; 0 where it never made one
     */
    public record Activity(long logRows, long logBytes, boolean logSwitch, long events, Double oldestTransactionSeconds, String oldestTransaction,
            Double lastEventSeconds, long lastEvent) {
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
        confirms = List.copyOf(confirms);
        heard = List.copyOf(heard);
        clients = List.copyOf(clients);
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

    /** How far a node has confirmed what another did, as this one knows; empty where it never did. */
    public Optional<Confirm> confirm(int origin, int receiver) {
        return confirms.stream().filter(one -> one.origin() == origin && one.receiver() == receiver).findFirst();
    }

    public Optional<Heard> heard(int origin) {
        return heard.stream().filter(one -> one.origin() == origin).findFirst();
    }

    /** Whether the daemon of this node itself is connected, on whatever host it runs. */
    public boolean slonConnected() {
        return clients.stream().anyMatch(client -> client.node() == id);
    }

    /** Whether the daemon of another node is connected here. */
    public boolean connected(int node) {
        return clients.stream().anyMatch(client -> client.node() == node);
    }
}
