package org.howdah.technology.slony.plan;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

import org.howdah.technology.Action;
import org.howdah.technology.PlanContext;
import org.howdah.technology.Probe;
import org.howdah.technology.Step;
import org.howdah.technology.slony.cluster.Cluster;
import org.howdah.technology.slony.cluster.FoundClusters;
import org.howdah.technology.slony.cluster.Node;
import org.howdah.technology.slony.daemon.SlonSteps;
import org.howdah.technology.slony.slonik.Chain;
import org.howdah.technology.slony.slonik.NodeSql;
import org.howdah.technology.slony.slonik.Slonik;

/** What the parts of a plan that change a living cluster have in common. */
abstract class Part {

    /** For statements that need locks on tables which clients use. */
    static final Duration LOCKS = Duration.ofMinutes(15);
    /** For an event to reach every node: a receiver may be far behind. */
    static final Duration EVENTS = Duration.ofMinutes(30);

    final Cluster cluster;
    /** The same with nodes that are to go. */
    final Cluster whole;
    final PlanContext context;
    final Chain chain;
    final Slonik slonik;

    /** Everything that was in the chain before this part: its first step waits for all of it. */
    private List<String> before;

    Part(Cluster cluster, PlanContext context, Chain chain) {
        this(cluster, FoundClusters.whole(context.desired(), cluster), context, chain, cluster.desk());
    }

    /** @param desk all slonik runs of a cluster are on one host */
    Part(Cluster cluster, Cluster whole, PlanContext context, Chain chain, Node desk) {
        this.cluster = cluster;
        this.whole = whole;
        this.context = context;
        this.chain = chain;
        this.slonik = new Slonik(context).at(desk);
    }

    /** What the next step of this part waits for. */
    private List<String> depends() {
        if (before == null) {
            before = chain.steps().stream().map(Step::id).toList();
            return before;
        }
        return chain.last();
    }

    String id(String what) {
        return cluster.name() + "." + what;
    }

    /** A step that runs slonik, proved by a question to one node. */
    void run(String what, String title, String why, String subject, List<String> statements, Probe so, Duration timeout, Step.Risk risk) {
        chain.slonik(slonik.step(whole, id(what), title, why, subject, statements, so, so, timeout, risk, depends()));
    }

    /** Waits until a node says so itself; what comes after in the chain waits for it. */
    void await(String what, String title, String why, String subject, Node node, String condition, Duration timeout) {
        Probe so = NodeSql.probe(whole, node, condition);
        chain.add(new Step(id(what), title, why, node.host(), "", subject, Action.await(title, so, timeout), so, null, null, Step.Risk.READ, depends()));
        chain.hold(id(what));
    }

    /** SQL on a node as the DBA, in the chain. */
    void sql(String what, String title, String why, String subject, Node node, String statements, Probe so, Step.Risk risk) {
        chain.add(new Step(id(what), title, why, node.host(), "", subject, Action.sql(node.server(), node.database(), statements, LOCKS), so, so, null, risk, depends()));
        chain.hold(id(what));
    }

    /** A step of a daemon, in the chain. */
    void hold(Step step) {
        chain.add(Chain.after(step, depends()));
        chain.hold(step.id());
    }

    /**
     * A daemon that is started anew, in the chain; one that somebody else runs, that is paused or does not run, is left alone.
     *
     * @param key tells it from other restarts of the same daemon in the plan
     */
    void restart(Node node, String key, String why) {
        boolean runs = cluster.state().database(node.end()).flatMap(database -> database.daemon(cluster.name(), node.id()))
                .filter(daemon -> daemon.running() && !daemon.paused() && !daemon.folder().isEmpty()).isPresent();
        if (runs) {
            Step step = new SlonSteps(context).restart(cluster, node, why, List.of());
            hold(new Step(step.id() + "-" + key, step.title(), step.why(), step.node(), step.login(), step.subject(), step.action(), step.done(), step.proof(), step.inverse(),
                    step.risk(), step.dependsOn()));
        }
    }

    static String numbers(Collection<Integer> numbers) {
        return numbers.stream().sorted().map(String::valueOf).collect(Collectors.joining(","));
    }

    /** "orders, items and 3 more". */
    static String names(Collection<?> names) {
        List<String> texts = names.stream().map(Object::toString).toList();
        return texts.size() <= 4 ? String.join(", ", texts) : String.join(", ", texts.subList(0, 3)) + " and " + (texts.size() - 3) + " more";
    }
}
