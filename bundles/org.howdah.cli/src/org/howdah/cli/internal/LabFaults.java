package org.howdah.cli.internal;

import java.util.OptionalDouble;
import java.util.OptionalLong;

import org.howdah.app.Howdah;
import org.howdah.cli.ExitCodes;
import org.howdah.lab.Daemon;
import org.howdah.lab.LabException;
import org.howdah.lab.Labs;
import org.howdah.lab.SlowLink;
import org.howdah.technology.SettingType;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** Faults made on purpose. */
final class LabFaults {

    private LabFaults() {
    }

    /** What all faults have. */
    abstract static class OnHost extends LabCommand.OnLab {

        @Parameters(index = "1", paramLabel = "HOST", description = "Name of the host.")
        String host;

        abstract void run(Labs labs) throws LabException;

        @Override
        public Integer call() throws Exception {
            try (Howdah howdah = openHowdah()) {
                run(howdah.labs());
            }
            return ExitCodes.OK;
        }
    }

    @Command(name = "cut", description = "Take a host off the network, or let nothing pass between two. Isolated labs only.")
    static final class Cut extends OnHost {

        @Parameters(index = "2", arity = "0..1", paramLabel = "OTHER", description = "Only between HOST and this one.")
        String other;

        @Override
        void run(Labs labs) throws LabException {
            if (other == null) {
                labs.cut(name, host);
            } else {
                labs.cut(name, host, other);
            }
        }
    }

    @Command(name = "heal", description = "End the faults of a host's network.")
    static final class Heal extends OnHost {

        @Parameters(index = "2", arity = "0..1", paramLabel = "OTHER", description = "Only the cut between HOST and this one.")
        String other;

        @Override
        void run(Labs labs) throws LabException {
            if (other == null) {
                labs.heal(name, host);
            } else {
                labs.heal(name, host, other);
            }
        }
    }

    @Command(name = "slow", description = "Make a host's network slow, late or lossy. Isolated labs only; 2 Mbit/s where nothing is given.")
    static final class Slow extends OnHost {

        @Option(names = "--rate", paramLabel = "MBIT", description = "Megabits per second in each direction.")
        Double rate;

        @Option(names = "--delay", paramLabel = "TIME", description = "Added to each packet, such as 100ms.")
        String delay;

        @Option(names = "--loss", paramLabel = "PERCENT", description = "Packets lost, in percent.")
        Double loss;

        @Override
        void run(Labs labs) throws LabException {
            if (rate == null && delay == null && loss == null) {
                labs.slow(name, host, SlowLink.DEFAULT);
                return;
            }
            OptionalLong millis = OptionalLong.empty();
            if (delay != null) {
                millis = OptionalLong.of(SettingType.millis(delay)
                        .orElseThrow(() -> new ParameterException(spec.commandLine(), "--delay takes a time such as 100ms, not '" + delay + "'")));
            }
            if (rate != null && !(rate > 0 && rate <= 1e6) || loss != null && !(loss >= 0 && loss <= 100)) {
                throw new ParameterException(spec.commandLine(), "--rate takes megabits above 0, --loss a number from 0 to 100");
            }
            labs.slow(name, host, new SlowLink(rate == null ? OptionalLong.empty() : OptionalLong.of(Math.round(rate * 1e6)), millis,
                    loss == null ? OptionalDouble.empty() : OptionalDouble.of(loss)));
        }
    }

    /** Faults of processes. */
    abstract static class OnDaemon extends OnHost {

        @Parameters(index = "2", arity = "0..1", paramLabel = "DAEMON", defaultValue = "postgres", description = "postgres, sshd or all; postgres where it is left out.")
        Daemon daemon;
    }

    @Command(name = "freeze", description = "Stop a daemon in its tracks: it holds its port but does not answer.")
    static final class Freeze extends OnDaemon {

        @Override
        void run(Labs labs) throws LabException {
            labs.freeze(name, host, daemon);
        }
    }

    @Command(name = "thaw", description = "Let a frozen daemon go on.")
    static final class Thaw extends OnDaemon {

        @Override
        void run(Labs labs) throws LabException {
            labs.thaw(name, host, daemon);
        }
    }

    @Command(name = "kill", description = "End a daemon as a crash does.")
    static final class Kill extends OnDaemon {

        @Override
        void run(Labs labs) throws LabException {
            labs.kill(name, host, daemon);
        }
    }
}
