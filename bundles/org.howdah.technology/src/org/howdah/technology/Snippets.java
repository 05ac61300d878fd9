package org.howdah.technology;

import java.util.List;

import org.howdah.model.topology.Server;
import org.howdah.model.topology.Topology;

/** What a technology offers to be run by hand. Pure: touches no node. */
@FunctionalInterface
public interface Snippets {

    Snippets NONE = (desired, server) -> List.of();

    /** What is worth looking at on a server, for the part that it has in links of this technology; none where it has no part. */
    List<Snippet> of(Topology desired, Server server);
}
