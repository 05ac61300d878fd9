package org.howdah.technology.logshipping;

import org.howdah.technology.Checker;
import org.howdah.technology.Descriptor;
import org.howdah.technology.Discovery;
import org.howdah.technology.LinkObserver;
import org.howdah.technology.LinkPlanner;
import org.howdah.technology.Operations;
import org.howdah.technology.ReplicationTechnology;
import org.howdah.technology.Snippets;

/**
 * Log shipping with WAL files, as pg_standby did it: the primary's archiver sends each finished WAL file to the standby over
 * SSH, and the standby replays what has arrived. The two servers never talk to each other.
 */
public final class LogShippingTechnology implements ReplicationTechnology {

    public static final String ID = "logshipping";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Descriptor descriptor() {
        return LogShippingSettings.DESCRIPTOR;
    }

    @Override
    public LinkObserver observer() {
        return new LogShippingObserver();
    }

    @Override
    public Checker checker() {
        return new LogShippingChecker();
    }

    @Override
    public LinkPlanner planner() {
        return new LogShippingPlanner();
    }

    @Override
    public Operations operations() {
        return new LogShippingOperations();
    }

    @Override
    public Discovery discovery() {
        return new LogShippingDiscovery();
    }

    @Override
    public Snippets snippets() {
        return new LogShippingSnippets();
    }
}
