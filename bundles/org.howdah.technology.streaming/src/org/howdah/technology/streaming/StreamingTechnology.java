package org.howdah.technology.streaming;

import java.util.EnumSet;
import java.util.List;

import org.howdah.technology.Checker;
import org.howdah.technology.Descriptor;
import org.howdah.technology.Descriptor.Capability;
import org.howdah.technology.Discovery;
import org.howdah.technology.LinkObserver;
import org.howdah.technology.LinkPlanner;
import org.howdah.technology.Operations;
import org.howdah.technology.ReplicationTechnology;
import org.howdah.technology.Snippets;

/** Physical streaming replication, as PostgreSQL has it built in. */
public final class StreamingTechnology implements ReplicationTechnology {

    static final String ID = "streaming";

    private static final Descriptor DESCRIPTOR = new Descriptor("Streaming replication",
            "A standby receives the primary's write-ahead log as it is written and replays it: a byte-for-byte copy of the whole server, open for reading.", "",
            Descriptor.Line.WAL_STREAM, Descriptor.EndKind.SERVER, false, Settings.TYPES, List.of("postgresql-%v"), 12,
            EnumSet.of(Capability.CASCADES, Capability.SEQUENCES, Capability.DDL, Capability.READABLE_RECEIVER, Capability.SYNCHRONOUS, Capability.DELAYED,
                    Capability.PHYSICAL));

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Descriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public LinkObserver observer() {
        return new StreamingObserver();
    }

    @Override
    public Checker checker() {
        return new StreamingChecker();
    }

    @Override
    public LinkPlanner planner() {
        return new StreamingPlanner();
    }

    @Override
    public Operations operations() {
        return new StreamingOperations();
    }

    @Override
    public Discovery discovery() {
        return new StreamingDiscovery();
    }

    @Override
    public Snippets snippets() {
        return new StreamingSnippets();
    }
}
