package org.howdah.lab.internal;

import java.util.ArrayList;
import java.util.List;

/** Runs programs in a host's network namespace. */
final class Namespaces {

    private Namespaces() {
    }

    /** The command, to be run inside the host's namespace where it has one. */
    static List<String> inside(LabRecord.Host host, List<String> command) {
        if (host.namespace() == null) {
            return command;
        }
        List<String> wrapped = new ArrayList<>(List.of("ip", "netns", "exec", host.namespace()));
        wrapped.addAll(command);
        return wrapped;
    }
}
