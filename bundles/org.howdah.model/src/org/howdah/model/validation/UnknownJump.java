package org.howdah.model.validation;

import org.howdah.model.topology.Host;

/** A jump host is a host of the topology. */
final class UnknownJump implements Rule {

    @Override
    public String code() {
        return "TOPOLOGY-016";
    }

    @Override
    public String summary() {
        return "A host is reached through a host that does not exist.";
    }

    @Override
    public void check(Design design, Report report) {
        for (Host host : design.topology().getHosts()) {
            String jump = host.getSsh() == null ? null : host.getSsh().getJump();
            if (Design.given(jump) && design.host(jump) == null) {
                report.error("host " + host.getId(), "Host " + host.getId() + " is reached through '" + jump + "', which does not exist.", design.knownHosts());
            }
        }
    }
}
