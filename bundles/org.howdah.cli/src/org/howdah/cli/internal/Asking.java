package org.howdah.cli.internal;

import java.io.IOException;
import java.util.stream.Collectors;

import org.howdah.app.HowdahException;
import org.howdah.engine.Confirmations;
import org.howdah.engine.Plan;
import org.howdah.technology.Step;

/** Asks on the terminal before anything is changed. */
final class Asking implements Confirmations {

    private final Io io;

    private Asking(Io io) {
        this.io = io;
    }

    /** With {@code --yes} everything is confirmed; without a terminal nothing is. */
    static Confirmations confirmations(Io io, boolean yes) {
        return yes ? Confirmations.YES : io.interactive() ? new Asking(io) : Confirmations.NO;
    }

    /** @throws HowdahException where nobody can be asked; @return whether to go on */
    static boolean apply(Io io, boolean yes, Plan plan) throws HowdahException, IOException {
        String hosts = plan.steps().stream().map(Step::node).distinct().collect(Collectors.joining(", "));
        return go(io, yes, "Apply these " + ValidateCommand.count(plan.steps().size(), "step") + " on " + hosts + "?");
    }

    static boolean go(Io io, boolean yes, String question) throws HowdahException, IOException {
        if (yes) {
            return true;
        }
        if (!io.interactive()) {
            throw new HowdahException("Nothing was changed: without a terminal nobody can be asked.", "Read the plan, then give --yes.");
        }
        String answer = io.ask(question + " [y/N]");
        boolean go = answer.equalsIgnoreCase("y") || answer.equalsIgnoreCase("yes");
        if (!go) {
            io.err().println("Nothing was changed.");
        }
        return go;
    }

    @Override
    public synchronized boolean confirm(Question question) {
        io.err().println(Style.printable(question.text()));
        try {
            if (question.steps().size() == 1 && question.kind() != Kind.IRREVERSIBLE) {
                String subject = question.steps().getFirst().subject();
                return io.ask("Type " + Style.printable(subject) + " to confirm:").equals(subject);
            }
            question.steps().forEach(step -> io.err().println("  " + Style.printable(step.node() + "  " + step.title())));
            String answer = io.ask("Go on? [y/N]");
            return answer.equalsIgnoreCase("y") || answer.equalsIgnoreCase("yes");
        } catch (IOException nobody) {
            return false;
        }
    }
}
