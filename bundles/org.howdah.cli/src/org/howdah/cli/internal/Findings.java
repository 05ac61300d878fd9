package org.howdah.cli.internal;

import java.io.PrintStream;
import java.util.List;

import org.howdah.technology.Finding;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/** Findings, for people and as JSON. */
final class Findings {

    private Findings() {
    }

    static void print(PrintStream out, Style style, List<Finding> findings) {
        for (Finding finding : findings) {
            String severity = finding.severity().name().toLowerCase(java.util.Locale.ROOT);
            out.println(style.word(severity) + "  " + style.bold(finding.code()) + "  " + Style.printable(finding.subject()));
            out.println(style.wrap("    ", finding.summary()));
            if (!finding.reason().isBlank()) {
                out.println(style.wrap("    why   ", finding.reason()));
            }
            if (!finding.hint().isBlank()) {
                out.println(style.wrap("    next  ", finding.hint()));
            }
        }
    }

    static JsonArray json(List<Finding> findings) {
        return Json.array(findings, finding -> {
            JsonObject object = new JsonObject();
            object.addProperty("code", finding.code());
            object.addProperty("severity", finding.severity().name().toLowerCase(java.util.Locale.ROOT));
            object.addProperty("subject", finding.subject());
            object.addProperty("summary", finding.summary());
            object.addProperty("reason", finding.reason());
            object.addProperty("hint", finding.hint());
            return object;
        });
    }
}
