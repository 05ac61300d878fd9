package org.howdah.model.validation;

import java.util.List;

import org.howdah.model.topology.Phase;
import org.howdah.model.topology.ServicePhase;

/** The state of a service in a phase is one of the known words. */
final class UnknownState implements Rule {

    private static final List<String> STATES = List.of("absent", "active", "shadow", "retired");

    @Override
    public String code() {
        return "TOPOLOGY-035";
    }

    @Override
    public String summary() {
        return "A phase gives a service a state that is not known.";
    }

    @Override
    public void check(Design design, Report report) {
        for (Phase phase : design.phases()) {
            for (ServicePhase state : phase.getServices()) {
                if (state.getState() == null || !STATES.contains(state.getState())) {
                    report.warning("phase " + phase.getName(), "In phase " + phase.getName() + " service " + state.getService() + " is '" + Names.shown(state.getState())
                            + "', which is not a known state.", "Known states: " + String.join(", ", STATES) + ".");
                }
            }
        }
    }
}
