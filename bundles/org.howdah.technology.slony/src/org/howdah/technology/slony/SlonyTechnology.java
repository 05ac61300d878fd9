package org.howdah.technology.slony;

import org.howdah.technology.Checker;
import org.howdah.technology.Derivations;
import org.howdah.technology.Descriptor;
import org.howdah.technology.Discovery;
import org.howdah.technology.Interchange;
import org.howdah.technology.LinkObserver;
import org.howdah.technology.LinkPlanner;
import org.howdah.technology.Operations;
import org.howdah.technology.ReplicationTechnology;
import org.howdah.technology.Snippets;
import org.howdah.technology.slony.check.SlonyChecker;
import org.howdah.technology.slony.discover.SlonyDiscovery;
import org.howdah.technology.slony.interchange.SlonyInterchange;
import org.howdah.technology.slony.observe.SlonyObserver;
import org.howdah.technology.slony.operate.SlonyOperations;
import org.howdah.technology.slony.plan.SlonyPlanner;

/**
 * Slony-I 2.2: triggers on the origin log every change of the tables of a set, and a daemon for each node, slon, carries them to the
 * receivers. Sets and subscriptions are drawn; cluster, nodes, paths and listens are worked out ({@code cluster.Cluster}).
 */
public final class SlonyTechnology implements ReplicationTechnology {

    public static final String ID = "slony";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Descriptor descriptor() {
        return SlonySettings.DESCRIPTOR;
    }

    @Override
    public LinkObserver observer() {
        return new SlonyObserver();
    }

    @Override
    public Checker checker() {
        return new SlonyChecker(this::descriptor);
    }

    @Override
    public LinkPlanner planner() {
        return new SlonyPlanner();
    }

    @Override
    public Operations operations() {
        return new SlonyOperations();
    }

    @Override
    public Interchange interchange() {
        return new SlonyInterchange();
    }

    @Override
    public Discovery discovery() {
        return new SlonyDiscovery();
    }

    @Override
    public Derivations derivations() {
        return new SlonyDerivations();
    }

    @Override
    public Snippets snippets() {
        return new SlonySnippets();
    }
}
