package org.howdah.model;

import java.util.Objects;

/**
 * Something wrong with the design of a topology.
 *
 * @param code stable, such as {@code TOPOLOGY-003}; documented in the help under this code
 * @param severity an error makes it impossible to plan
 * @param subject what it is about, as kind and id: {@code link copy}
 * @param message what is wrong and why
 * @param hint what to do
 */
public record Problem(String code, Severity severity, String subject, String message, String hint) {

    public enum Severity {
        WARNING, ERROR
    }

    public Problem {
        Objects.requireNonNull(code);
        Objects.requireNonNull(severity);
        Objects.requireNonNull(subject);
        Objects.requireNonNull(message);
        hint = hint == null ? "" : hint;
    }
}
