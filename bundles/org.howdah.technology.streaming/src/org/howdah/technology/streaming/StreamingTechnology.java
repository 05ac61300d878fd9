package org.howdah.technology.streaming;

import java.util.EnumSet;
import java.util.List;

import org.howdah.technology.Checker;
import org.howdah.technology.Descriptor;
import org.howdah.technology.Descriptor.Capability;
import org.howdah.technology.LinkObserver;
import org.howdah.technology.LinkPlanner;
import org.howdah.technology.Operations;
import org.howdah.technology.ReplicationTechnology;

/** Physical streaming replication. */
public final class StreamingTechnology implements ReplicationTechnology {

    @Override
    public String id() {
        return "streaming";
    }

    @Override
    public Descriptor descriptor() {
        return new Descriptor("Streaming replication", "", "", Descriptor.Line.WAL_STREAM, Descriptor.EndKind.SERVER, false,
                List.of(), List.of("postgresql-%v"), 12, EnumSet.of(Capability.PHYSICAL));
    }

    @Override
    public LinkObserver observer() {
        return (desired, servers, access, cancellation) -> List.of();
    }

    @Override
    public Checker checker() {
        throw new UnsupportedOperationException();
    }

    @Override
    public LinkPlanner planner() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Operations operations() {
        throw new UnsupportedOperationException();
    }
}
