package org.howdah.technology;

import java.util.List;
import java.util.Map;

/** What a technology can do to a live topology, each giving a plan. Pure: touches no node. */
public interface Operations {

    /**
     * @param id such as {@code switchover}
     * @param label for menus: "Switchover…"
     * @param summary one sentence: what happens, what is interrupted
     * @param subject what it is done to
     * @param arguments what can be given as key=value
     */
    record Operation(String id, String label, String summary, Subject subject, List<SettingType> arguments) {
    }

    enum Subject {
        LINK, SERVER, SET
    }

    List<Operation> list();

    /**
     * The operations that make sense for a subject now; the reason where one does not.
     *
     * @param subject id of the link, server or set
     * @return empty where it can be done; else why it cannot, as a sentence
     */
    java.util.Optional<String> refusal(String operation, String subject, PlanContext context);

    /** The steps of an operation. Preconditions that do not hold are reported to the context. */
    List<Step> plan(String operation, String subject, Map<String, String> arguments, PlanContext context);

    /**
     * The topology as it will be wished after the operation, applied to the given copy, so that the file can follow
     * (a switchover turns links round).
     */
    void rewrite(String operation, String subject, Map<String, String> arguments, org.howdah.model.topology.Topology copy);
}
