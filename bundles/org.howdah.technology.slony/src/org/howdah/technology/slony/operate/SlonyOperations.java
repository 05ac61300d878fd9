package org.howdah.technology.slony.operate;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.howdah.model.topology.Topology;
import org.howdah.technology.Finding;
import org.howdah.technology.Finding.Severity;
import org.howdah.technology.Operations;
import org.howdah.technology.PlanContext;
import org.howdah.technology.Step;

/** What can be done to a live cluster of Slony-I: only the list; each operation is a class of its own. */
public final class SlonyOperations implements Operations {

    private static final List<SlonyOperation> ALL = List.of(new MoveSet(), new Failover(), new Rejoin(), new ExecuteScript(), new ResyncTable(), new RepairTable(), new CloneNode(),
            new LogShipping(), new SwitchLog(), new UninstallCluster(),
            DaemonOperation.pause(), DaemonOperation.resume(), DaemonOperation.restart());

    @Override
    public List<Operation> list() {
        return ALL.stream().map(SlonyOperation::describe).toList();
    }

    private static Optional<SlonyOperation> find(String operation) {
        return ALL.stream().filter(one -> one.describe().id().equals(operation)).findFirst();
    }

    @Override
    public Optional<String> refusal(String operation, String subject, PlanContext context) {
        return find(operation).map(one -> one.refusal(subject, context)).orElse(Optional.of("Slony-I has no operation " + operation + "."));
    }

    @Override
    public List<Step> plan(String operation, String subject, Map<String, String> arguments, PlanContext context) {
        Optional<String> refusal = refusal(operation, subject, context);
        if (refusal.isPresent()) {
            context.report(new Finding("SLONY-090", Severity.CRITICAL, subject, "The operation " + operation + " cannot be done to " + subject + ".", refusal.get(),
                    "See operate --list for what can be done."));
            return List.of();
        }
        return find(operation).orElseThrow().steps(subject, arguments, context);
    }

    @Override
    public void rewrite(String operation, String subject, Map<String, String> arguments, Topology copy) {
        find(operation).ifPresent(one -> one.rewrite(subject, arguments, copy));
    }
}
