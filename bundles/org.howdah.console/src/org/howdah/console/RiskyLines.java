package org.howdah.console;

import java.util.Optional;

import org.howdah.console.internal.risk.Risks;

/**
 * Tells lines that look as if they destroyed something, stopped somebody or changed who is who: for a question before such a
 * line goes to many nodes at once. It reads what is written there, not what aliases, scripts and variables make of it, so it is
 * a reminder and no protection.
 */
public final class RiskyLines {

    private RiskyLines() {
    }

    /**
     * @param line one or more lines as they were typed, without a prompt; shell and SQL are both looked for, since psql may run
     *            in a shell's console
     * @return what it does, to follow "it": "deletes files (rm)"; empty where it looks harmless
     */
    public static Optional<String> reason(String line) {
        return Risks.typed(line, false);
    }

    /**
     * @param line as it stands on the screen, with whatever prompt is in front
     */
    public static Optional<String> reasonOnScreen(String line) {
        return Risks.shown(line, false);
    }
}
