package org.howdah.console.files;

import java.util.Objects;

/**
 * A login of a host of a topology, by names that outlive the workbench.
 *
 * @param topology the topology's file
 * @param user empty for the first login of the host
 */
public record Node(String topology, String host, String user) {

    public Node {
        Objects.requireNonNull(topology);
        Objects.requireNonNull(host);
        Objects.requireNonNull(user);
    }

    /** {@code postgres@slave1}. */
    @Override
    public String toString() {
        return user.isEmpty() ? host : user + "@" + host;
    }
}
