package org.howdah.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.howdah.engine.Technologies;
import org.howdah.model.LoadedTopology;
import org.howdah.model.Problem;
import org.howdah.model.TopologyException;
import org.howdah.model.TopologyFiles;
import org.howdah.model.Validation;
import org.howdah.technology.Descriptor.Capability;
import org.howdah.technology.Finding;
import org.howdah.technology.Finding.Severity;
import org.howdah.technology.ReplicationTechnology;

/** Finds what is wrong with the design of a topology, without touching a node. */
public final class ValidateTopology {

    /** @param findings of reading the file, of the model's rules and of the technologies, in this order */
    public record Result(LoadedTopology loaded, List<Finding> findings) {
        public Result {
            findings = List.copyOf(findings);
        }

        /** Whether a plan can be made of it. */
        public boolean valid() {
            return findings.stream().noneMatch(finding -> finding.severity() == Severity.CRITICAL);
        }
    }

    private final Technologies technologies;

    public ValidateTopology(Technologies technologies) {
        this.technologies = Objects.requireNonNull(technologies);
    }

    public Result run(Path file) throws TopologyException {
        return run(TopologyFiles.load(file));
    }

    public Result run(LoadedTopology loaded) {
        List<Finding> findings = new ArrayList<>();
        loaded.warnings().forEach(problem -> findings.add(finding(problem)));
        Validation.validate(loaded.topology(), this::isPhysical).forEach(problem -> findings.add(finding(problem)));
        for (ReplicationTechnology technology : technologies.all()) {
            findings.addAll(technology.checker().design(loaded.topology()));
        }
        return new Result(loaded, findings);
    }

    private boolean isPhysical(String technology) {
        return technologies.find(technology).map(found -> found.descriptor().can(Capability.PHYSICAL)).orElse(Validation.PHYSICAL.contains(technology));
    }

    /** A problem of the model in the form that everything else reports in. */
    public static Finding finding(Problem problem) {
        return new Finding(problem.code(), problem.severity() == Problem.Severity.ERROR ? Severity.CRITICAL : Severity.WARNING, problem.subject(),
                problem.message(), "", problem.hint());
    }
}
