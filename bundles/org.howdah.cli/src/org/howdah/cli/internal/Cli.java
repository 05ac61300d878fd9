package org.howdah.cli.internal;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.howdah.cli.ExitCodes;

import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Runs one command line. */
final class Cli {

    /** In the order of the help. */
    private static final Map<String, Class<? extends AbstractCommand>> COMMANDS = new LinkedHashMap<>();

    static {
        COMMANDS.put("demo", DemoCommand.class);
        COMMANDS.put("lab", LabCommand.class);
        COMMANDS.put("discover", DiscoverCommand.class);
        COMMANDS.put("validate", ValidateCommand.class);
        COMMANDS.put("observe", ObserveCommand.class);
        COMMANDS.put("show", ShowCommand.class);
        COMMANDS.put("tables", TablesCommand.class);
        COMMANDS.put("plan", PlanCommand.class);
        COMMANDS.put("apply", ApplyCommand.class);
        COMMANDS.put("undo", UndoCommand.class);
        COMMANDS.put("status", StatusCommand.class);
        COMMANDS.put("operate", OperateCommand.class);
        COMMANDS.put("convert", ConvertCommand.class);
        COMMANDS.put("import", ImportCommand.class);
        COMMANDS.put("export", ExportCommand.class);
        COMMANDS.put("console", ConsoleCommand.class);
        COMMANDS.put("snippets", SnippetsCommand.class);
        COMMANDS.put("runs", RunsCommand.class);
        COMMANDS.put("bench", BenchCommand.class);
        COMMANDS.put("completion", CompletionCommand.class);
    }

    private Cli() {
    }

    /** @return the exit code; whatever goes wrong, it is told and never thrown */
    static int run(Io io, String... args) {
        // Reading the annotations of all commands takes longer than most commands do: only the one that is named is made.
        boolean known = args.length > 0 && COMMANDS.containsKey(args[0]);
        CommandLine line = known ? one(io, args[0]) : all(io);
        return line.execute(args);
    }

    /** The command line with every command, for help and completion. */
    static CommandLine all(Io io) {
        CommandLine line = root(io);
        COMMANDS.forEach((name, type) -> line.addSubcommand(name, new CommandLine(type, factory(io))));
        return configured(line, io);
    }

    private static CommandLine one(Io io, String name) {
        return configured(root(io).addSubcommand(name, new CommandLine(COMMANDS.get(name), factory(io))), io);
    }

    private static CommandLine root(Io io) {
        return new CommandLine(HowdahCommand.class, factory(io));
    }

    private static CommandLine configured(CommandLine line, Io io) {
        line.setOut(new PrintWriter(io.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(io.err(), true, StandardCharsets.UTF_8));
        line.setColorScheme(CommandLine.Help.defaultColorScheme(io.colour(false) ? Ansi.ON : Ansi.OFF));
        line.setUsageHelpWidth(io.width());
        line.setUsageHelpLongOptionsMaxWidth(28);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        // "@file" as an argument is a file of that name, not a file of arguments.
        line.setExpandAtFiles(false);
        line.setExecutionStrategy(parsed -> {
            Ahead.join();
            return new CommandLine.RunLast().execute(parsed);
        });
        line.setParameterExceptionHandler((wrong, words) -> {
            io.err().println("howdah: " + Style.printable(sentence(wrong, words)));
            io.err().println("See '" + wrong.getCommandLine().getCommandSpec().qualifiedName() + " --help'.");
            return ExitCodes.USAGE;
        });
        line.setExecutionExceptionHandler((failure, command, result) -> {
            boolean debug = command.getCommand() instanceof AbstractCommand some && some.debug;
            return Failures.tell(io, failure, debug);
        });
        return line;
    }

    private static String sentence(ParameterException wrong, String[] words) {
        if (wrong instanceof UnmatchedArgumentException unmatched && unmatched.getCommandLine().getParent() == null && words.length > 0
                && !words[0].startsWith("-")) {
            List<String> near = unmatched.getSuggestions().stream().filter(name -> !name.startsWith("-")).toList();
            return "There is no command '" + words[0] + "'." + (near.isEmpty() ? "" : " Was " + String.join(" or ", near) + " meant?");
        }
        return wrong.getMessage().endsWith(".") ? wrong.getMessage() : wrong.getMessage() + ".";
    }

    private static IFactory factory(Io io) {
        return new IFactory() {
            @Override
            public <K> K create(Class<K> type) throws Exception {
                K made = CommandLine.defaultFactory().create(type);
                if (made instanceof AbstractCommand command) {
                    command.io = io;
                }
                return made;
            }
        };
    }
}
