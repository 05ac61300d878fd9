package org.howdah.technology;

import java.util.List;
import java.util.Objects;

/**
 * One step of a plan, as data: it can be shown, written to a file, read back and run.
 *
 * @param id unique in the plan, the same whenever the same plan is made: {@code copy.base-backup}
 * @param title what it does: "Create replication slot replica"
 * @param why one sentence a learner understands
 * @param node id of the host where it runs
 * @param login user it runs as; empty for the DBA's
 * @param subject id of the server or link it is for; what is typed to confirm a destructive step
 * @param action what runs
 * @param done asked before: where yes, the step is skipped; null where it must always run (for a FILE: the file is compared)
 * @param proof asked after: where not yes, the step has failed whatever its exit code; null only for steps that read, for a WAIT, and
 *            for a FILE, which is compared
 * @param inverse takes it back; null where that cannot be
 * @param risk what could be lost
 * @param dependsOn ids of steps that must be done before
 */
public record Step(String id, String title, String why, String node, String login, String subject, Action action, Probe done, Probe proof,
        Action inverse, Risk risk, List<String> dependsOn) {

    public enum Risk {
        /** Only reads. */
        READ,
        /** Changes something that nobody else depends on. */
        SAFE,
        /** Interrupts a server's clients. */
        RESTART,
        /** Something that was there will not be there as it was. */
        DESTRUCTIVE;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public Step {
        Objects.requireNonNull(id);
        Objects.requireNonNull(title);
        Objects.requireNonNull(why);
        Objects.requireNonNull(node);
        Objects.requireNonNull(login);
        Objects.requireNonNull(subject);
        Objects.requireNonNull(action);
        Objects.requireNonNull(risk);
        dependsOn = List.copyOf(dependsOn);
    }

    public boolean reversible() {
        return inverse != null || risk == Risk.READ;
    }
}
