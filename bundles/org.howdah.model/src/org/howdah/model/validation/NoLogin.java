package org.howdah.model.validation;

import org.howdah.model.topology.Host;

/** Every host has a login. */
final class NoLogin implements Rule {

    @Override
    public String code() {
        return "TOPOLOGY-015";
    }

    @Override
    public String summary() {
        return "A host has no login.";
    }

    @Override
    public void check(Design design, Report report) {
        for (Host host : design.topology().getHosts()) {
            if (host.getSsh() == null || host.getSsh().getUsers().isEmpty()) {
                report.warning("host " + host.getId(), "Host " + host.getId() + " has no login, so it is reached as the user who runs Howdah.",
                        "List the logins that may be used, the DBA's first: ssh: {users: [postgres]}.");
            }
        }
    }
}
