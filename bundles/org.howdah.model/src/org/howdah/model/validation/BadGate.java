package org.howdah.model.validation;

import org.howdah.model.topology.Phase;

/** A gate is an expression. */
final class BadGate implements Rule {

    @Override
    public String code() {
        return "TOPOLOGY-036";
    }

    @Override
    public String summary() {
        return "A gate of a phase is empty or its brackets do not match.";
    }

    @Override
    public void check(Design design, Report report) {
        for (Phase phase : design.phases()) {
            for (String gate : phase.getGates()) {
                if (gate.isBlank()) {
                    report.error("phase " + phase.getName(), "A gate of phase " + phase.getName() + " is empty.", "Write a condition such as 'lag(orders1) < 5 s', or remove it.");
                } else if (!balanced(gate)) {
                    report.error("phase " + phase.getName(), "The brackets of the gate '" + Names.shown(gate) + "' of phase " + phase.getName() + " do not match.",
                            "Write it like 'lag(orders1) < 5 s'.");
                }
            }
        }
    }

    private static boolean balanced(String gate) {
        int open = 0;
        for (char c : gate.toCharArray()) {
            open += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (open < 0) {
                return false;
            }
        }
        return open == 0;
    }
}
