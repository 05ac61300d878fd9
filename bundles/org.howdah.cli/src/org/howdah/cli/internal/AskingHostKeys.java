package org.howdah.cli.internal;

import java.io.IOException;

import org.howdah.remote.HostKeys;

/** Asks on the terminal whether an unknown host key is the right one; without a terminal the answer is no. */
final class AskingHostKeys implements HostKeys {

    private final Io io;

    AskingHostKeys(Io io) {
        this.io = io;
    }

    @Override
    public synchronized boolean accept(Unknown unknown) {
        if (!io.interactive()) {
            return false;
        }
        io.err().println("The host " + Style.printable(unknown.login().host()) + " (" + Style.printable(unknown.login().address()) + " port "
                + unknown.login().port() + ") shows a key that is not known yet:");
        io.err().println(unknown.randomart());
        io.err().println(unknown.type() + " " + unknown.fingerprint());
        try {
            while (!io.cancellation().isCancelled()) {
                String answer = io.ask("Is this the right host? Its key is then added to " + unknown.knownHostsFile()
                        + ". Type yes, no, or the fingerprint:");
                if (answer.equals("yes") || answer.equals(unknown.fingerprint())) {
                    return true;
                }
                if (answer.equals("no") || answer.isEmpty()) {
                    return false;
                }
            }
        } catch (IOException ended) {
            // Nobody answers any more.
        }
        return false;
    }
}
