package org.howdah.ui.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What the window was started for.
 *
 * @param demo whether to run the demo at once
 * @param keep whether the demo's lab stays when the window closes
 * @param files topologies to open
 */
public record StartArguments(boolean demo, boolean keep, List<Path> files) {

    static StartArguments read(String[] arguments) {
        boolean demo = false;
        boolean keep = false;
        List<Path> files = new ArrayList<>();
        for (String argument : arguments) {
            switch (argument) {
            case "--demo", "-demo" -> demo = true; //$NON-NLS-1$ //$NON-NLS-2$
            case "--keep" -> keep = true; //$NON-NLS-1$
            // The platform leaves options of its own, with their values, among an application's arguments: only names of topologies count.
            default -> {
                if (!argument.startsWith("-") && argument.matches(".*\\.(topology|ya?ml)")) { //$NON-NLS-1$ //$NON-NLS-2$
                    files.add(Path.of(argument).toAbsolutePath().normalize());
                }
            }
            }
        }
        return new StartArguments(demo, keep, List.copyOf(files));
    }
}
