package org.howdah.technology.slony.cluster;

import org.howdah.model.topology.Link;

/**
 * A subscription as it is wished: one link.
 *
 * @param forward whether the receiver keeps the changes for others
 * @param omitCopy whether the receiver has the rows already
 * @param archive folder on the receiver's host for log shipping; empty for none
 */
public record Subscription(TableSet set, Node provider, Node receiver, boolean forward, boolean omitCopy, String archive, Link link) {

    /** Id of the link. */
    public String id() {
        return link.getId();
    }
}
