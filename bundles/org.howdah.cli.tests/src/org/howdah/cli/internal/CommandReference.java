package org.howdah.cli.internal;

import java.util.ArrayList;
import java.util.List;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** The help page of the command line, made from the commands themselves. */
final class CommandReference {

    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="en">
            <head><meta charset="utf-8"/><title>Command line</title><link rel="stylesheet" href="style.css"/></head>
            <body>
            <h1>Command line</h1>
            <p><code>./howdah</code> in the checkout is the command; below it is called <code>howdah</code>. FILE is a <a href="topology.html">topology</a>,
            <code>*.topology</code> or <code>*.topology.yaml</code>. Results go to the standard output, messages to the error output. With <code>--json</code> a result is
            JSON, for programs. Every command takes <code>--help</code>, and <code>--debug</code>, which shows the stack trace of an error.</p>
            <table>
            <tr><th>Exit code</th><th>Where a command does not say otherwise</th></tr>
            <tr><td>0</td><td>done</td></tr>
            <tr><td>1</td><td>failed or refused; the message says what, why and what next</td></tr>
            <tr><td>64</td><td>wrong usage</td></tr>
            <tr><td>130</td><td>cancelled</td></tr>
            </table>
            <p>Besides these, the start script has <code>howdah build [--clean]</code>, which builds the products, <code>howdah test [--fast]</code>, which runs the tests,
            and <code>howdah workbench [FILE…]</code>, which opens the window. <code>HOWDAH_HOME</code> is the folder for labs, journals and caches; <code>~/.howdah</code> where it is
            not set. Passwords come from the environment, see <a href="security.html#secrets">Security</a>.</p>
            """;

    private CommandReference() {
    }

    static String page(CommandLine all) {
        StringBuilder page = new StringBuilder(HEAD);
        all.getSubcommands().forEach((name, line) -> command(page, line.getCommandSpec(), 2));
        return page.append("</body>\n</html>\n").toString();
    }

    private static void command(StringBuilder page, CommandSpec spec, int level) {
        String name = spec.qualifiedName().replaceFirst("^howdah ", "");
        page.append("\n<h").append(level).append(" id=\"").append(name.replace(' ', '-')).append("\">").append(name).append("</h").append(level).append(">\n");
        UsageMessageSpec usage = spec.usageMessage();
        page.append("<p>").append(text(String.join(" ", usage.description()))).append("</p>\n");
        if (spec.subcommands().isEmpty()) {
            page.append("<pre>").append(text(synopsis(spec))).append("</pre>\n");
        }
        List<String> rows = new ArrayList<>();
        for (PositionalParamSpec each : spec.positionalParameters()) {
            rows.add(row(each.paramLabel(), each.description()));
        }
        for (OptionSpec each : spec.options()) {
            if (!each.usageHelp() && !each.longestName().equals("--debug")) {
                String label = String.join(", ", each.names()) + (each.arity().max() == 0 ? "" : " " + each.paramLabel());
                rows.add(row(label, each.description()));
            }
        }
        if (!rows.isEmpty()) {
            page.append("<table>\n").append(String.join("", rows)).append("</table>\n");
        }
        if (!usage.exitCodeList().isEmpty()) {
            page.append("<table>\n<tr><th>Exit code</th><th></th></tr>\n");
            usage.exitCodeList().forEach((code, meaning) -> page.append("<tr><td>").append(text(code.strip())).append("</td><td>").append(text(meaning)).append("</td></tr>\n"));
            page.append("</table>\n");
        }
        String footer = String.join("\n", usage.footer()).strip();
        if (!footer.isEmpty()) {
            page.append("<pre>").append(text(footer)).append("</pre>\n");
        }
        spec.subcommands().forEach((sub, line) -> command(page, line.getCommandSpec(), level + 1));
    }

    /** What every command takes is said once, above. */
    private static String synopsis(CommandSpec spec) {
        StringBuilder line = new StringBuilder(spec.qualifiedName());
        for (OptionSpec each : spec.options()) {
            if (!each.usageHelp() && !each.longestName().equals("--debug")) {
                String option = each.longestName() + (each.arity().max() == 0 ? "" : " " + each.paramLabel());
                line.append(each.required() ? " " + option : " [" + option + "]");
            }
        }
        for (PositionalParamSpec each : spec.positionalParameters()) {
            String label = each.paramLabel() + (each.arity().max() > 1 ? "…" : "");
            line.append(each.arity().min() > 0 || label.startsWith("[") ? " " + label : " [" + label + "]");
        }
        return line.toString();
    }

    private static String row(String label, String[] description) {
        return "<tr><td><code>" + text(label) + "</code></td><td>" + text(String.join(" ", description)) + "</td></tr>\n";
    }

    private static String text(String text) {
        return String.format(text.replaceAll("%(?!n)", "%%")).replaceAll("@\\|\\w+ (.*?)\\|@", "$1").replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
