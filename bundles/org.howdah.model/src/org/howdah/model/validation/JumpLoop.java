package org.howdah.model.validation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.howdah.model.topology.Host;

/** The way to a host begins at a host that is reached directly. */
final class JumpLoop implements Rule {

    @Override
    public String code() {
        return "TOPOLOGY-017";
    }

    @Override
    public String summary() {
        return "Hosts are reached through each other in a circle.";
    }

    @Override
    public void check(Design design, Report report) {
        Map<String, List<String>> next = new LinkedHashMap<>();
        for (Host host : design.topology().getHosts()) {
            if (host.getSsh() != null && Design.given(host.getSsh().getJump())) {
                next.put(host.getId(), List.of(host.getSsh().getJump()));
            }
        }
        for (List<String> loop : Loops.find(next)) {
            report.error("host " + loop.getFirst(), loop.size() == 1 ? "Host " + loop.getFirst() + " is reached through itself."
                    : "Hosts are reached through each other in a circle: " + Loops.shown(loop) + ".", "Remove 'jump' from the one that can be reached directly.");
        }
    }
}
