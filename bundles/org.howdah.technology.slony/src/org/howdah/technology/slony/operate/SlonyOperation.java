package org.howdah.technology.slony.operate;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.howdah.model.topology.Topology;
import org.howdah.technology.Operations.Operation;
import org.howdah.technology.PlanContext;
import org.howdah.technology.Step;

/** One thing that can be done to a live cluster of Slony-I. Stateless, and pure: touches no node. Listed in {@link SlonyOperations}. */
public interface SlonyOperation {

    Operation describe();

    /** Empty where it can be done to this subject now; else why not, as a sentence. */
    Optional<String> refusal(String subject, PlanContext context);

    /** The steps; only asked where nothing refuses. Guards that do not hold are reported to the context as critical findings. */
    List<Step> steps(String subject, Map<String, String> arguments, PlanContext context);

    /** The topology as it will be wished afterwards, applied to the given copy; nothing changes unless the operation says so. */
    default void rewrite(String subject, Map<String, String> arguments, Topology copy) {
        // The drawing stays as it is.
    }
}
