package org.howdah.edit;

import java.util.List;
import java.util.Set;

import org.howdah.technology.Checker;
import org.howdah.technology.Descriptor;
import org.howdah.technology.Descriptor.Capability;
import org.howdah.technology.Descriptor.EndKind;
import org.howdah.technology.Descriptor.Line;
import org.howdah.technology.LinkObserver;
import org.howdah.technology.LinkPlanner;
import org.howdah.technology.Operations;
import org.howdah.technology.ReplicationTechnology;

/** A technology of which only the descriptor counts: what may be drawn is decided by nothing else. */
record DrawnTechnology(String id, Descriptor descriptor) implements ReplicationTechnology {

    static DrawnTechnology of(String id, EndKind ends, boolean sets, Capability... capabilities) {
        return new DrawnTechnology(id, new Descriptor(id, id, "", Line.ROW_CHANGES, ends, sets, List.of(), List.of(), 14, Set.of(capabilities)));
    }

    @Override
    public LinkObserver observer() {
        throw new UnsupportedOperationException();
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
