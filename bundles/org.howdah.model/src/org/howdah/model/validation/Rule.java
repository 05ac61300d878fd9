package org.howdah.model.validation;

/** One thing that a sound topology fulfils. Rules hold no state. */
public interface Rule {

    /** Stable, such as {@code TOPOLOGY-013}; a code is never given to another rule. */
    String code();

    /** One line for a list of the rules: what is wrong where this rule speaks. */
    String summary();

    void check(Design design, Report report);
}
