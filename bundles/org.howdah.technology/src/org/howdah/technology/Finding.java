package org.howdah.technology;

import java.util.Objects;

/**
 * Something worth telling about a topology or what was observed of it.
 *
 * @param code stable, such as {@code STREAMING-012}; documented in the help under this code
 * @param subject the element it is about: {@code link copy}, {@code server main}, {@code host slave1}
 * @param summary what is so, in one sentence
 * @param reason why it is so, with the evidence
 * @param hint what to do next
 */
public record Finding(String code, Severity severity, String subject, String summary, String reason, String hint) {

    public enum Severity {
        INFO, WARNING,
        /** Something is broken, or a plan cannot be made or applied. */
        CRITICAL
    }

    public Finding {
        Objects.requireNonNull(code);
        Objects.requireNonNull(severity);
        Objects.requireNonNull(subject);
        Objects.requireNonNull(summary);
        reason = reason == null ? "" : reason;
        hint = hint == null ? "" : hint;
    }
}
