package org.howdah.engine;

import java.util.List;
import java.util.Map;

import org.howdah.technology.Observation;
import org.howdah.technology.Operations;

/** Makes plans. Pure: touches no node. */
public final class Planner {

    /**
     * An operation that a subject offers.
     *
     * @param refusal empty where it can be done now; else why not, as a sentence
     */
    public record Offer(String technology, Operations.Operation operation, String subject, String refusal) {
    }

    private Planner() {
    }

    /** The way from what is to what is drawn. Never throws: what is wrong stands in the plan as findings. */
    public static Plan plan(PlanSource source, Observation observation, Technologies technologies) {
        throw new UnsupportedOperationException("Not yet.");
    }

    /** What can be done to the links, servers and sets of a topology. */
    public static List<Offer> operations(PlanSource source, Observation observation, Technologies technologies) {
        throw new UnsupportedOperationException("Not yet.");
    }

    /**
     * The steps of an operation.
     *
     * @param operation such as {@code switchover}
     * @param subject id of the link, server or set
     * @throws EngineException where no technology offers it for this subject, with the ones that are offered
     */
    public static Plan operation(PlanSource source, Observation observation, Technologies technologies, String operation, String subject,
            Map<String, String> arguments) throws EngineException {
        throw new UnsupportedOperationException("Not yet.");
    }
}
