package org.howdah.model.validation;

import java.util.function.Consumer;

import org.howdah.model.Problem;
import org.howdah.model.Problem.Severity;

/** Takes what one rule finds. */
public record Report(String code, Consumer<Problem> sink) {

    /** @param subject kind and id, such as {@code link copy} */
    public void error(String subject, String message, String hint) {
        add(Severity.ERROR, subject, message, hint);
    }

    /** Of what can be planned but is probably not meant. */
    public void warning(String subject, String message, String hint) {
        add(Severity.WARNING, subject, message, hint);
    }

    private void add(Severity severity, String subject, String message, String hint) {
        sink.accept(new Problem(code, severity, Names.visible(subject), Names.visible(message), Names.visible(hint)));
    }
}
