package org.howdah.engine;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.howdah.technology.Finding;
import org.howdah.technology.Step;

/**
 * What would be done, and all that is needed to do it, as data. Holds no secret.
 *
 * @param id sortable by time of making
 * @param fingerprint hash of everything else in the plan
 * @param created by this machine's clock
 * @param operation what was asked for; empty where the plan leads from what is to what is drawn
 * @param topology name of the topology
 * @param topologyPath file it was made from; empty where it was not saved
 * @param topologyText the topology in YAML, so that a plan can be run and resumed without the file
 * @param resultText for an operation: the topology as it will be wished afterwards, in YAML; else empty
 * @param modelHash of the topology file
 * @param observationHash of {@code facts}
 * @param facts what was read from the nodes and does not change by itself, by what it is about:
 *            {@code server main role} → {@code primary}
 * @param technologies versions of the technologies' plug-ins, by id
 * @param errored whether it cannot be applied; findings say why
 * @param steps in an order in which they can be run
 */
public record Plan(String id, String fingerprint, Instant created, Optional<Operation> operation, String topology, String topologyPath,
        String topologyText, String resultText, String modelHash, String observationHash, Map<String, String> facts,
        Map<String, String> technologies, boolean errored, List<Step> steps, List<Finding> findings) {

    /** An operation and what it was asked to do. */
    public record Operation(String technology, String id, String subject, Map<String, String> arguments) {
        public Operation {
            arguments = Collections.unmodifiableMap(new TreeMap<>(arguments));
        }
    }

    public Plan {
        facts = Collections.unmodifiableMap(new TreeMap<>(facts));
        technologies = Collections.unmodifiableMap(new TreeMap<>(technologies));
        steps = List.copyOf(steps);
        findings = List.copyOf(findings);
    }

    public Optional<Step> step(String stepId) {
        return steps.stream().filter(step -> step.id().equals(stepId)).findFirst();
    }

    public boolean isEmpty() {
        return steps.isEmpty();
    }

    /** As the contract has it for {@code plan}: 0 nothing to do, 2 changes, 1 errors. */
    public int exitCode() {
        return errored ? 1 : steps.isEmpty() ? 0 : 2;
    }

    /** How many steps have a risk. */
    public long count(Step.Risk risk) {
        return steps.stream().filter(step -> step.risk() == risk).count();
    }
}
