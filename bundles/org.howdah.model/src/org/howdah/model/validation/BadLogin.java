package org.howdah.model.validation;

import java.util.regex.Pattern;

import org.howdah.model.topology.Host;
import org.howdah.model.topology.Login;

/** A login is the name of an operating-system user. */
final class BadLogin implements Rule {

    private static final Pattern USER = Pattern.compile("[A-Za-z0-9_]([A-Za-z0-9._-]|[@\\\\](?=[A-Za-z0-9])){0,254}[$]?");

    @Override
    public String code() {
        return "TOPOLOGY-011";
    }

    @Override
    public String summary() {
        return "A login of a host is not a name of a user.";
    }

    @Override
    public void check(Design design, Report report) {
        for (Host host : design.topology().getHosts()) {
            if (host.getSsh() == null) {
                continue;
            }
            for (Login login : host.getSsh().getUsers()) {
                if (login.getName() == null || !USER.matcher(login.getName()).matches()) {
                    report.error("host " + host.getId(), "The login '" + Names.shown(login.getName()) + "' of host " + host.getId() + " is not the name of a user.",
                            "Write the name as on the host itself, such as postgres.");
                }
            }
        }
    }
}
