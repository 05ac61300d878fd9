package org.howdah.engine.internal;

import java.util.ArrayList;
import java.util.List;

import org.howdah.engine.Technologies;
import org.howdah.model.Problem;
import org.howdah.model.topology.Link;
import org.howdah.model.topology.Topology;
import org.howdah.technology.Finding;
import org.howdah.technology.Finding.Severity;
import org.howdah.technology.LinkState;
import org.howdah.technology.Observation;
import org.howdah.technology.ReplicationTechnology;
import org.howdah.technology.ServerState;

/** What the engine itself has to tell, and the collecting of what the technologies do. */
public final class Findings {

    /** A link's technology is not installed. */
    public static final String NO_PLUGIN = "ENGINE-001";
    /** Nothing could be read from a server. */
    public static final String UNREAD_SERVER = "ENGINE-002";
    /** Whether a link is there cannot be told. */
    public static final String UNREAD_LINK = "ENGINE-003";
    /** A fault in a plug-in. */
    public static final String FAULT = "ENGINE-004";
    /** A wished link is not there. */
    public static final String MISSING_LINK = "ENGINE-005";
    /** A link is there that is not wished. */
    public static final String UNEXPECTED_LINK = "ENGINE-006";

    private Findings() {
    }

    public static Finding of(Problem problem) {
        return new Finding(problem.code(), problem.severity() == Problem.Severity.ERROR ? Severity.CRITICAL : Severity.WARNING, problem.subject(),
                problem.message(), "", problem.hint());
    }

    public static Finding noPlugin(Link link) {
        return new Finding(NO_PLUGIN, Severity.WARNING, "link " + link.getId(), "Link " + link.getId() + " is left alone.",
                "The plug-in of its technology \"" + link.getTechnology() + "\" is not installed.",
                "The link stays in the file with its settings. Install the plug-in to use it, or remove the link.");
    }

    public static Finding unread(ServerState server, Severity severity) {
        return new Finding(UNREAD_SERVER, severity, "server " + server.id(),
                "Nothing is known of server " + server.id() + ": host " + server.host() + " could not be read.", server.problem(),
                "Do what the reason says, then try again.");
    }

    public static Finding unread(LinkState link) {
        return new Finding(UNREAD_LINK, Severity.CRITICAL, "link " + link.id(), "Whether link " + link.id() + " is there cannot be told.",
                link.details().getOrDefault("problem", "Its servers did not tell enough."), "Correct the reason, then try again.");
    }

    public static Finding fault(String subject, String reason) {
        return new Finding(FAULT, Severity.CRITICAL, subject, "No plan can be made because of a fault in Howdah or a plug-in.", reason,
                "Please report this, with the topology.");
    }

    public static Finding missing(LinkState link) {
        return new Finding(MISSING_LINK, Severity.CRITICAL, "link " + link.id(),
                "Link " + link.id() + " from " + link.from() + " to " + link.to() + " is not there.", "It is drawn, and nothing was found on the nodes.",
                "See what would make it with: howdah plan");
    }

    public static Finding unexpected(LinkState link) {
        return new Finding(UNEXPECTED_LINK, Severity.WARNING, "link " + link.id(),
                "There is a link from " + link.from() + " to " + link.to() + " by " + link.technology() + " which is not drawn.",
                "It was found on the nodes.", "Draw it, or let a plan remove it.");
    }

    /** What the technologies say of the design. A technology that throws is itself a finding. */
    public static List<Finding> design(Topology topology, Technologies technologies) {
        List<Finding> found = new ArrayList<>();
        for (ReplicationTechnology technology : used(topology, technologies)) {
            guarded(found, technology, () -> found.addAll(technology.checker().design(topology)));
        }
        return found;
    }

    /** What the technologies say of what was observed. */
    public static List<Finding> check(Topology topology, Observation observation, Technologies technologies) {
        List<Finding> found = new ArrayList<>();
        for (ReplicationTechnology technology : technologies.all()) {
            guarded(found, technology, () -> found.addAll(technology.checker().check(topology, observation)));
        }
        return found;
    }

    private static List<ReplicationTechnology> used(Topology topology, Technologies technologies) {
        return technologies.all().stream().filter(technology -> topology.getLinks().stream().anyMatch(link -> technology.id().equals(link.getTechnology()))
                || topology.getSets().stream().anyMatch(set -> technology.id().equals(set.getTechnology()))).toList();
    }

    static void guarded(List<Finding> found, ReplicationTechnology technology, Runnable asked) {
        try {
            asked.run();
        } catch (RuntimeException fault) {
            found.add(fault("technology " + technology.id(), "The technology " + technology.id() + " failed: " + fault));
        }
    }
}
