package org.howdah.model.validation;

import java.util.regex.Pattern;

import org.howdah.model.topology.Server;

/** The version of a server is a major version of PostgreSQL. */
final class BadVersion implements Rule {

    private static final Pattern VERSION = Pattern.compile("(9\\.[0-6]|[1-9][0-9])(\\.[0-9]{1,3})?");

    @Override
    public String code() {
        return "TOPOLOGY-021";
    }

    @Override
    public String summary() {
        return "The version of a server is not a version of PostgreSQL.";
    }

    @Override
    public void check(Design design, Report report) {
        for (Server server : design.topology().getServers()) {
            if (Design.given(server.getVersion()) && !VERSION.matcher(server.getVersion()).matches()) {
                report.error("server " + server.getId(), "The version '" + Names.shown(server.getVersion()) + "' of server " + server.getId() + " is not a version of PostgreSQL.",
                        "Write the major version, such as 15, or leave it out.");
            }
        }
    }
}
