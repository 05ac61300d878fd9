package org.howdah.model.validation;

import org.howdah.model.topology.Host;
import org.howdah.model.topology.Server;
import org.howdah.model.topology.SshAccess;

/** Directories and files are named by absolute paths. */
final class BadPath implements Rule {

    @Override
    public String code() {
        return "TOPOLOGY-018";
    }

    @Override
    public String summary() {
        return "A path is not absolute or holds characters that no path should.";
    }

    @Override
    public void check(Design design, Report report) {
        for (Server server : design.topology().getServers()) {
            String subject = "server " + server.getId();
            path(report, subject, "dataDirectory", server.getDataDirectory(), false);
            path(report, subject, "socketDirectory", server.getSocketDirectory(), false);
            path(report, subject, "binDirectory", server.getBinDirectory(), false);
            if (server.getDataDirectory() != null && server.getDataDirectory().matches("/+")) {
                report.error(subject, "'dataDirectory' of " + subject + " is the root directory.", "Name a directory of its own.");
            }
        }
        for (Host host : design.topology().getHosts()) {
            SshAccess ssh = host.getSsh();
            if (ssh != null) {
                path(report, "host " + host.getId(), "ssh.identityFile", ssh.getIdentityFile(), true);
                path(report, "host " + host.getId(), "ssh.knownHostsFile", ssh.getKnownHostsFile(), true);
            }
        }
    }

    /** @param home whether it may begin at the home directory; such files are on the machine that Howdah runs on */
    private static void path(Report report, String subject, String key, String path, boolean home) {
        if (!Design.given(path)) {
            return;
        }
        if (!path.startsWith("/") && !(home && path.startsWith("~/"))) {
            report.error(subject, "'" + key + "' of " + subject + " is '" + Names.shown(path) + "', which is not an absolute path.", "Write it from the root: /…");
        } else if (Names.mark(path) != null) {
            report.error(subject, "'" + key + "' of " + subject + " (" + Names.shown(path) + ") holds " + Names.mark(path) + ".", "Remove it.");
        } else if (("/" + path + "/").contains("/../")) {
            report.error(subject, "'" + key + "' of " + subject + " is '" + path + "', and '..' may lead elsewhere on another host.", "Write the path without '..'.");
        }
    }
}
