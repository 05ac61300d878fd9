package org.howdah.technology.slony.operate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.howdah.model.Topologies;
import org.howdah.model.topology.Link;
import org.howdah.model.topology.Server;
import org.howdah.model.topology.Setting;
import org.howdah.model.topology.Topology;
import org.howdah.model.topology.TopologyFactory;
import org.howdah.technology.Finding.Severity;
import org.howdah.technology.Operations.Operation;
import org.howdah.technology.Operations.Subject;
import org.howdah.technology.PlanContext;
import org.howdah.technology.SettingType;
import org.howdah.technology.Step;
import org.howdah.technology.slony.SlonySettings;
import org.howdah.technology.slony.cluster.Cluster;
import org.howdah.technology.slony.cluster.Clusters;
import org.howdah.technology.slony.cluster.FoundClusters;
import org.howdah.technology.slony.cluster.Node;
import org.howdah.technology.slony.cluster.Path;
import org.howdah.technology.slony.cluster.TableSet;
import org.howdah.technology.slony.state.SlonyState;

/** A database that is no node: it is fed with files that the daemon of a subscriber writes, and no daemon connects to it. */
public final class LogShipping implements SlonyOperation {

    static final SettingType FROM = SettingType.end("from", "Subscriber whose daemon writes the files, as server/database; may be left out where the set has one receiver");
    static final SettingType TO = SettingType.end("to", "Database that is fed with them, as server/database; it is made where it is missing");
    static final SettingType DIRECTORY = SettingType.path("directory", "", "Folder for the files on the subscriber's host; beside its daemon's files where left out");
    static final SettingType STOP = SettingType.flag("stop", false, "End it: the feeding stops, the database stays as it is, and the daemon writes files no more where nobody else is fed");

    /** In the daemon's own folder. */
    private static final String BESIDE = "archive";

    private static final Operation OPERATION = new Operation("log-shipping", "Log shipping…",
            "The daemon of a subscriber also writes each change into a file, and a database that is no node is fed with these; run again, it tells how far that one is.", Subject.SET,
            List.of(FROM, TO, DIRECTORY, STOP));

    @Override
    public Operation describe() {
        return OPERATION;
    }

    @Override
    public Optional<String> refusal(String subject, PlanContext context) {
        Optional<String> refusal = Reach.refusal(subject, context);
        if (refusal.isPresent()) {
            return refusal;
        }
        Cluster cluster = Live.ofSet(subject, context).orElseThrow();
        if (!FoundClusters.made(cluster.state(), cluster.name())) {
            return Optional.of("Cluster " + cluster.name() + " was not set up by Howdah, which knows no password with which a further database could be reached.");
        }
        return Reach.receivers(cluster, cluster.set(subject).orElseThrow()).isEmpty() ? Optional.of("Set " + subject + " has no receiver whose daemon could write the files.")
                : Optional.empty();
    }

    @Override
    public List<Step> steps(String subject, Map<String, String> arguments, PlanContext context) {
        Cluster cluster = Live.ofSet(subject, context).orElseThrow();
        List<Node> receivers = Reach.receivers(cluster, cluster.set(subject).orElseThrow());
        String from = Live.argument(arguments, FROM);
        Optional<Node> source = from.isEmpty() ? receivers.size() == 1 ? Optional.of(receivers.get(0)) : Optional.empty() : Live.node(cluster, from).filter(receivers::contains);
        if (source.isEmpty()) {
            Live.report(context, "117", Severity.CRITICAL, "set " + subject, from.isEmpty() ? "Whose daemon writes the files is not said." : from + " is no active receiver of set " + subject + ".",
                    "Its active receivers are " + String.join(", ", receivers.stream().map(Node::end).toList()) + ".", "Say from=" + receivers.get(0).end() + ".");
            return List.of();
        }
        String to = Live.argument(arguments, TO);
        Optional<Server> server = Topologies.serverOf(context.desired(), to).filter(found -> Topologies.databaseName(to).isPresent());
        boolean node = cluster.node(to).isPresent() || !SlonyState.of(context.observed()).database(to).map(database -> database.nodes()).orElse(List.of()).isEmpty();
        if (server.isEmpty() || node || context.observed().server(server.get().getId()).filter(found -> found.running()).isEmpty()) {
            Live.report(context, "118", Severity.CRITICAL, "to", server.isEmpty() ? to.isEmpty() ? "Which database is fed is not said." : to + " is no database of a server of the topology."
                    : node ? to + " is a node of a cluster of Slony." : "Server " + server.get().getId() + " does not run.",
                    "The files are for a database that is no node, on a server that runs.", "Say to=SERVER/DATABASE; draw the server first where it is not there.");
            return List.of();
        }
        boolean ours = cluster.state().database(source.get().end()).flatMap(database -> database.daemon(cluster.name(), source.get().id())).filter(daemon -> !daemon.folder().isEmpty()).isPresent();
        if (!ours) {
            Live.report(context, "095", Severity.CRITICAL, "database " + source.get().end(), "No slon of Howdah's runs for " + source.get().end() + ".",
                    "Its configuration must say where the files go.", "Stop the one that runs, plan and apply.");
            return List.of();
        }
        Topology copy = EcoreUtil.copy(context.desired());
        String directory = directory(cluster, source.get(), arguments);
        boolean stop = Live.argument(arguments, STOP).equals("true");
        archive(copy, subject, source.get().end(), stop ? "" : directory);
        Cluster after = Clusters.of(copy, SlonyState.of(context.observed())).stream().filter(one -> one.name().equals(cluster.name())).findFirst().orElseThrow();
        Node model = after.node(source.get().end()).orElseThrow();
        Node fed = new Node(0, to, server.get().getId(), Topologies.databaseName(to).orElseThrow(), server.get().getHost(),
                Topologies.hostOf(copy, server.get()).map(Topologies::address).orElse(""), server.get().getPort(), false);
        List<TableSet> sets = after.sets().stream().filter(set -> after.subscriptions(set).stream().anyMatch(one -> one.receiver().equals(model))).toList();
        ShippingSteps steps = new ShippingSteps(with(after, fed, model), model, fed, sets, directory, subject, context);
        return stop ? steps.stop() : steps.steps();
    }

    private static String directory(Cluster cluster, Node source, Map<String, String> arguments) {
        String said = Live.argument(arguments, DIRECTORY);
        String there = cluster.subscriptions().stream().filter(one -> one.receiver().equals(source)).map(one -> one.archive()).filter(text -> !text.isEmpty()).findFirst().orElse("");
        return !said.isEmpty() ? said : !there.isEmpty() ? there : BESIDE;
    }

    /** The cluster with the fed database as if it were a node, and ways between the two: logins and rules are made as for a node. */
    private static Cluster with(Cluster cluster, Node fed, Node source) {
        Map<String, Node> nodes = new LinkedHashMap<>(cluster.nodes());
        nodes.put(fed.end(), fed);
        List<Path> paths = new ArrayList<>(cluster.paths());
        String role = cluster.setting(SlonySettings.ROLE);
        paths.add(new Path(fed, source, Clusters.conninfo(fed, role, ""), false));
        paths.add(new Path(source, fed, Clusters.conninfo(source, role, ""), false));
        return new Cluster(cluster.name(), nodes, cluster.sets(), cluster.subscriptions(), paths, cluster.settings(), cluster.state());
    }

    @Override
    public void rewrite(String subject, Map<String, String> arguments, Topology copy) {
        String named = Live.argument(arguments, FROM);
        List<String> receivers = copy.getLinks().stream().filter(link -> Live.slony(link) && subject.equals(link.getSet())).map(Link::getTo).toList();
        String from = named.isEmpty() && receivers.size() == 1 ? receivers.get(0) : receivers.stream().filter(end -> end.equals(named) || Topologies.serverId(end).equals(named)).findFirst()
                .orElse(null);
        if (from != null) {
            boolean stop = Live.argument(arguments, STOP).equals("true");
            archive(copy, subject, from, stop ? "" : Live.argument(arguments, DIRECTORY).isEmpty() ? BESIDE : Live.argument(arguments, DIRECTORY));
        }
    }

    /** Sets where the daemon of an end writes its files; on the link of the set, as the daemon has one folder for all its sets. */
    private static void archive(Topology copy, String set, String end, String directory) {
        for (Link link : copy.getLinks()) {
            if (Live.slony(link) && end.equals(link.getTo()) && (set.equals(link.getSet()) || directory.isEmpty())) {
                boolean there = Topologies.setting(link, SlonySettings.ARCHIVE.key()).filter(text -> !text.isBlank()).isPresent();
                if (there && !directory.isEmpty() && directory.equals(BESIDE)) {
                    continue;
                }
                MoveSet.forget(link, SlonySettings.ARCHIVE.key());
                if (!directory.isEmpty()) {
                    Setting setting = TopologyFactory.eINSTANCE.createSetting();
                    setting.setKey(SlonySettings.ARCHIVE.key());
                    setting.setValue(directory);
                    link.getSettings().add(setting);
                }
            }
        }
    }
}
