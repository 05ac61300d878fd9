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
        for (int i = 0; i < arguments.length; i++) {
            String argument = arguments[i];
            switch (argument) {
            case "--demo", "-demo" -> demo = true; //$NON-NLS-1$ //$NON-NLS-2$
            case "--keep" -> keep = true; //$NON-NLS-1$
            // Options of the platform that it leaves among an application's arguments, with their value.
            case "-product", "-application", "-data", "-configuration", "-dev", "-os", "-ws", "-arch", "-nl" -> i++; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$ //$NON-NLS-8$ //$NON-NLS-9$
            default -> {
                if (!argument.startsWith("-") && !argument.isBlank()) { //$NON-NLS-1$
                    files.add(Path.of(argument).toAbsolutePath().normalize());
                }
            }
            }
        }
        return new StartArguments(demo, keep, List.copyOf(files));
    }
}
