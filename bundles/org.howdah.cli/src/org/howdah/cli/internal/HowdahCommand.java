package org.howdah.cli.internal;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The root of the command line: without a command it shows its help. */
@Command(name = "howdah", mixinStandardHelpOptions = true, versionProvider = Version.class,
		description = "Operations for PostgreSQL replication: draw, plan, apply, watch.")
public final class HowdahCommand implements Runnable {

	@Spec
	private CommandSpec spec;

	@Override
	public void run() {
		spec.commandLine().usage(spec.commandLine().getOut());
	}
}
