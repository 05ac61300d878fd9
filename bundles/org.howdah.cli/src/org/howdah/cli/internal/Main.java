package org.howdah.cli.internal;

import picocli.CommandLine;

/** Runs one command line. Also the entry without OSGi, for trying things from an IDE. */
public final class Main {

	/** Exit code for wrong usage, as sysexits.h has it. */
	static final int USAGE = 64;

	private Main() {
	}

	public static void main(String[] args) {
		System.exit(run(args));
	}

	static int run(String[] args) {
		CommandLine line = new CommandLine(new HowdahCommand());
		line.setParameterExceptionHandler((e, words) -> {
			CommandLine at = e.getCommandLine();
			at.getErr().println(e.getMessage());
			at.getErr().println("See '" + at.getCommandSpec().qualifiedName() + " --help'.");
			return USAGE;
		});
		return line.execute(args);
	}
}
