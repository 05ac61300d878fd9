package org.howdah.technology.streaming;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.howdah.model.topology.Topology;
import org.howdah.technology.Checker;
import org.howdah.technology.Finding;
import org.howdah.technology.LinkState.Presence;
import org.howdah.technology.Observation;

/** Findings about streaming links. The help (findings.html) explains every code. */
final class StreamingChecker implements Checker {

    @Override
    public List<Finding> design(Topology desired) {
        return Design.of(desired);
    }

    @Override
    public List<Finding> check(Topology desired, Observation observed) {
        List<Finding> findings = new ArrayList<>();
        Set<String> servers = new LinkedHashSet<>();
        for (StreamingLink link : StreamingLink.all(desired, observed)) {
            servers.add(link.provider().id());
            servers.add(link.standby().id());
            observed.link(link.id()).ifPresent(state -> {
                if (state.presence() == Presence.MISSING) {
                    findings.addAll(Preflight.of(link, desired, observed));
                } else if (state.presence() == Presence.PRESENT) {
                    findings.addAll(LinkHealth.of(link, state));
                }
            });
        }
        servers.forEach(server -> findings.addAll(ServerHealth.of(server, desired, observed)));
        return findings;
    }
}
