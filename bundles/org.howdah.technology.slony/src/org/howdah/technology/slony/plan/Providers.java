package org.howdah.technology.slony.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.howdah.technology.PlanContext;
import org.howdah.technology.Step.Risk;
import org.howdah.technology.slony.cluster.Cluster;
import org.howdah.technology.slony.cluster.Node;
import org.howdah.technology.slony.cluster.Subscription;
import org.howdah.technology.slony.slonik.Chain;
import org.howdah.technology.slony.slonik.NodeSql;
import org.howdah.technology.slony.slonik.Slonik;
import org.howdah.technology.slony.state.NodeState.KnownSubscription;

/**
 * Lets a receiver be fed by another node, and changes whether it keeps the changes for others.
 * <p>
 * RESUBSCRIBE NODE, since it moves all sets of an origin together, as Slony demands. It checks nothing: behind a node that does not itself
 * receive the sets, the receiver goes on confirming events and never gets the rows of that time. So the new provider is asked first.
 */
final class Providers extends Part {

    /** All sets of an origin reach a receiver from the same provider. */
    private record Way(Node origin, Node receiver) {
    }

    private final Found found;

    Providers(Cluster cluster, PlanContext context, Chain chain) {
        super(cluster, context, chain);
        this.found = new Found(whole);
    }

    /** What can be done before anything is made: the new provider receives all the sets already. Frees the old one for what comes after. */
    void early() {
        changes().forEach((way, subscriptions) -> {
            if (ready(way, subscriptions)) {
                change(way, subscriptions);
            }
        });
        forward(true);
    }

    /** The rest: the new provider is made by this plan. */
    void late() {
        changes().forEach((way, subscriptions) -> {
            if (!ready(way, subscriptions)) {
                change(way, subscriptions);
            }
        });
    }

    /** Last of all: a node stops keeping changes when nobody is fed by it any more. */
    void lastly() {
        forward(false);
    }

    // ---- provider ----

    private Map<Way, List<Subscription>> changes() {
        Map<Way, List<Subscription>> all = new LinkedHashMap<>();
        for (Subscription one : cluster.subscriptions()) {
            all.computeIfAbsent(new Way(one.set().origin(), one.receiver()), way -> new ArrayList<>()).add(one);
        }
        Map<Way, List<Subscription>> changes = new LinkedHashMap<>();
        all.forEach((way, subscriptions) -> {
            // That they are drawn from one provider is a matter of the design.
            List<Subscription> there = subscriptions.stream().filter(one -> found.subscription(one.set().id(), one.receiver()).isPresent()).toList();
            if (there.stream().anyMatch(one -> found.subscription(one.set().id(), one.receiver()).get().provider() != one.provider().id())) {
                changes.put(way, there);
            }
        });
        return changes;
    }

    /** Whether the provider has the sets already, and the receiver knows the way to it. */
    private boolean ready(Way way, List<Subscription> subscriptions) {
        Node provider = subscriptions.getFirst().provider();
        boolean path = cluster.observed(way.receiver()).filter(node -> node.paths().stream().anyMatch(one -> one.server() == provider.id() && one.client() == node.id()
                && !one.conninfo().startsWith("<"))).isPresent();
        return path && (provider.equals(way.origin()) || subscriptions.stream().allMatch(one -> found.subscription(one.set().id(), provider)
                .filter(known -> known.active() && known.forward() && known.provider() != way.receiver().id()).isPresent()));
    }

    private void change(Way way, List<Subscription> subscriptions) {
        Node provider = subscriptions.getFirst().provider();
        Node receiver = way.receiver();
        Node origin = way.origin();
        String subject = subscriptions.getFirst().id();
        Set<Integer> sets = subscriptions.stream().map(one -> one.set().id()).collect(Collectors.toCollection(TreeSet::new));
        String key = receiver.id() + "-of-" + origin.id();
        if (!provider.equals(origin)) {
            await("provider-ready-" + key, "Make sure that " + provider.end() + " receives everything that " + receiver.end() + " shall get from it",
                    "Slony does not ask: behind a node that has not got the set itself, a receiver silently loses what happens meanwhile.", subject, provider,
                    "(select count(*) from {s}sl_subscribe where sub_receiver = " + provider.id() + " and sub_set in (" + numbers(sets)
                            + ") and sub_active and sub_forward and sub_provider <> " + receiver.id() + ") = " + sets.size(),
                    EVENTS);
        }
        String moved = "(select count(*) from {s}sl_subscribe where sub_receiver = " + receiver.id() + " and sub_set in (" + numbers(sets) + ") and sub_provider = " + provider.id()
                + ") = " + sets.size();
        run("provider-" + key, "Let " + receiver.end() + " receive from " + provider.end() + " what " + origin.end() + " writes",
                "The receiver keeps its rows and goes on where it was; only who feeds it changes.", subject,
                List.of("resubscribe node (origin = " + origin.id() + ", provider = " + provider.id() + ", receiver = " + receiver.id() + ");"),
                NodeSql.probe(whole, origin, moved), EVENTS, Risk.SAFE);
        // Told to read its configuration anew, slon waits 20 seconds before it does.
        restart(receiver, "provider-" + origin.id(), "Its daemon must connect to the new provider; by itself it would wait 20 seconds.");
        await("provided-" + key, "Wait until " + receiver.end() + " receives from " + provider.end(),
                "The change is an event of the origin, which the receiver reads after all that came before.", subject, receiver, moved, EVENTS);
        await("confirmed-" + key, "Wait until " + receiver.end() + " has confirmed what came after the change",
                "Only then nothing is needed of the former provider.", subject, origin,
                "(select max(con_seqno) from {s}sl_confirm where con_origin = " + origin.id() + " and con_received = " + receiver.id()
                        + ") >= (select max(ev_seqno) from {s}sl_event where ev_origin = " + origin.id() + " and ev_type = 'SUBSCRIBE_SET' and ev_data3 = '" + receiver.id()
                        + "') is not false",
                EVENTS);
    }

    // ---- forward ----

    private void forward(boolean keep) {
        for (Subscription one : cluster.subscriptions()) {
            Optional<KnownSubscription> known = found.subscription(one.set().id(), one.receiver());
            if (one.forward() != keep || known.isEmpty() || known.get().forward() == keep) {
                continue;
            }
            // With the provider of now: this statement changes that too. A changed one has been seen to by then, or is yet to come.
            int provider = keep ? known.get().provider() : one.provider().id();
            String so = "exists (select from {s}sl_subscribe where sub_set = " + one.set().id() + " and sub_receiver = " + one.receiver().id() + " and sub_forward = " + keep + ")";
            String key = one.set().name() + "-" + one.receiver().id();
            boolean provided = keep && changes().keySet().stream().anyMatch(way -> way.receiver().equals(one.receiver()) && way.origin().equals(one.set().origin())
                    && ready(way, changes().get(way)));
            run("forward-" + key, (keep ? "Let " : "No longer let ") + one.receiver().end() + " keep the changes of set " + one.set().name(),
                    keep ? "Only a node that keeps them can feed others, or become the origin." : "Nobody is fed by it, and keeping them costs room and time.", one.id(),
                    List.of("subscribe set (id = " + one.set().id() + ", provider = " + (provided ? one.provider().id() : provider) + ", receiver = " + one.receiver().id()
                            + ", forward = " + (keep ? "yes" : "no") + ");"),
                    NodeSql.probe(whole, one.set().origin(), so), EVENTS, Risk.SAFE);
            await("forwarded-" + key, "Wait until " + one.receiver().end() + " knows", "The change is an event of the origin, which the receiver reads after all that came before.",
                    one.id(), one.receiver(), so, EVENTS);
        }
    }
}
