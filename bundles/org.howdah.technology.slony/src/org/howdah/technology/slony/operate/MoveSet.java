package org.howdah.technology.slony.operate;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.howdah.model.Topologies;
import org.howdah.model.topology.Link;
import org.howdah.model.topology.ReplicationSet;
import org.howdah.model.topology.Setting;
import org.howdah.model.topology.Topology;
import org.howdah.technology.Operations.Operation;
import org.howdah.technology.Operations.Subject;
import org.howdah.technology.PlanContext;
import org.howdah.technology.SettingType;
import org.howdah.technology.Step;
import org.howdah.technology.slony.SlonySettings;
import org.howdah.technology.slony.cluster.Cluster;
import org.howdah.technology.slony.cluster.Node;
import org.howdah.technology.slony.cluster.TableSet;

/** The origin of a set and one of its receivers change roles, without loss. */
public final class MoveSet implements SlonyOperation {

    static final SettingType TO = SettingType.end("to", "Database that becomes the origin, as server/database; may be left out where the set has one receiver");
    static final SettingType TIMEOUT = SettingType.duration("timeout", "60 s", Duration.ofSeconds(5), Duration.ofHours(2),
            "How long the set may stay locked before it is opened again where it was");
    static final SettingType MAX_LAG = SettingType.duration("maxLag", "30 s", Duration.ofSeconds(1), Duration.ofDays(1), "Most lag of a receiver at which the move begins");
    static final SettingType LONG = SettingType.duration("longTransactions", "60 s", Duration.ZERO, Duration.ofDays(1),
            "Transactions on the origin's server that are open for longer keep the move from beginning: the lock waits for them");
    static final SettingType SEQUENCES = SettingType.flag("sequencesElsewhere", false,
            "Move although the tables use sequences that are in no set: the new origin would give out numbers again");

    private static final Operation OPERATION = new Operation("move-set", "Move set…",
            "A receiver becomes the set's origin, and the origin its receiver; nobody can write to the set for a second or so, and no row is lost.", Subject.SET,
            List.of(TO, TIMEOUT, MAX_LAG, LONG, SEQUENCES));

    @Override
    public Operation describe() {
        return OPERATION;
    }

    @Override
    public Optional<String> refusal(String subject, PlanContext context) {
        Optional<Cluster> cluster = Live.ofSet(subject, context);
        if (cluster.isEmpty()) {
            return Optional.of("There is no set " + subject + " of Slony in the topology.");
        }
        TableSet set = cluster.get().set(subject).orElseThrow();
        if (cluster.get().subscriptions(set).isEmpty()) {
            return Optional.of("Set " + subject + " has no receiver that could become its origin.");
        }
        Optional<Node> origin = Live.origin(cluster.get(), set);
        if (origin.isEmpty()) {
            return Optional.of(Live.answers(cluster.get(), set.origin()) ? "No database says that it is the origin of set " + subject + "; deploy the set first."
                    : set.origin().end() + " does not answer; use failover if it is gone. " + Live.problem(cluster.get(), set.origin()));
        }
        return Optional.empty();
    }

    @Override
    public List<Step> steps(String subject, Map<String, String> arguments, PlanContext context) {
        Cluster cluster = Live.ofSet(subject, context).orElseThrow();
        TableSet set = cluster.set(subject).orElseThrow();
        Optional<Node> target = target(cluster, set, arguments, context);
        if (target.isEmpty()) {
            return List.of();
        }
        Node origin = Live.origin(cluster, set).orElseThrow();
        if (!origin.equals(target.get())) {
            new MoveGates(cluster, set, origin, target.get(), arguments, context).check();
        }
        return new MoveSteps(cluster, set, set.origin().equals(target.get()) ? origin : set.origin(), target.get(), arguments, context).steps();
    }

    private static Optional<Node> target(Cluster cluster, TableSet set, Map<String, String> arguments, PlanContext context) {
        List<Node> receivers = cluster.subscriptions(set).stream().map(subscription -> subscription.receiver()).toList();
        String to = Live.argument(arguments, TO);
        Optional<Node> found = to.isEmpty() ? receivers.size() == 1 ? Optional.of(receivers.get(0)) : Optional.empty() : Live.node(cluster, to).filter(receivers::contains);
        if (found.isEmpty()) {
            String names = String.join(", ", receivers.stream().map(Node::end).toList());
            Live.report(context, "091", org.howdah.technology.Finding.Severity.CRITICAL, "set " + set.name(),
                    to.isEmpty() ? "Which receiver becomes the origin of set " + set.name() + " is not said." : to + " is no receiver of set " + set.name() + ".",
                    "Its receivers are " + names + ".", "Say to=" + receivers.get(0).end() + ", or draw the subscription first.");
        }
        return found;
    }

    @Override
    public void rewrite(String subject, Map<String, String> arguments, Topology copy) {
        Topologies.set(copy, subject).ifPresent(set -> {
            List<Link> links = copy.getLinks().stream().filter(link -> Live.slony(link) && subject.equals(link.getSet())).toList();
            String to = Live.argument(arguments, TO);
            links.stream().map(Link::getTo).filter(end -> to.isEmpty() ? links.size() == 1 : end.equals(to) || Topologies.serverId(end).equals(to)).findFirst()
                    .ifPresent(end -> turn(set, links, end));
        });
    }

    /** The links between the old origin and the new one turn round, as Slony turns them; all others stay. */
    static void turn(ReplicationSet set, List<Link> links, String origin) {
        Map<String, Link> into = new HashMap<>();
        links.forEach(link -> into.put(link.getTo(), link));
        List<Link> way = new ArrayList<>();
        for (Link link = into.get(origin); link != null && !way.contains(link); link = into.get(link.getFrom())) {
            way.add(link);
        }
        for (Link link : way) {
            String from = link.getFrom();
            link.setFrom(link.getTo());
            link.setTo(from);
            // Whoever fed another keeps on forwarding; and the old origin can become the origin again.
            forget(link, SlonySettings.FORWARD.key());
            // These were of the old receiver.
            forget(link, SlonySettings.ARCHIVE.key());
            forget(link, SlonySettings.OMIT_COPY.key());
        }
        set.setOrigin(origin);
    }

    static void forget(Link link, String key) {
        List<Setting> gone = link.getSettings().stream().filter(setting -> key.equals(setting.getKey())).toList();
        link.getSettings().removeAll(gone);
    }
}
