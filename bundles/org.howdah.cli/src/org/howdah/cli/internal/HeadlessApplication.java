package org.howdah.cli.internal;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;

/** The headless product's entry: hands the user's words to the command line and its exit code back. */
public final class HeadlessApplication implements IApplication {

    @Override
    public Object start(IApplicationContext context) {
        String[] launcher = (String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
        String[] words = UserArguments.from(System.getenv(UserArguments.VARIABLE), launcher);
        Ahead.start(words);
        return Main.run(words);
    }

    @Override
    public void stop() {
        // The commands end by themselves; cancelling goes through the shutdown hook of the running one.
    }
}
