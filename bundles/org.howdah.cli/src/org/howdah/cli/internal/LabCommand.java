package org.howdah.cli.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.howdah.app.Howdah;
import org.howdah.cli.ExitCodes;
import org.howdah.lab.LabSpec;
import org.howdah.lab.LabStatus;
import org.howdah.lab.Labs;
import org.howdah.model.TopologyFiles;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

@Command(name = "lab", description = "Hosts on this machine to try things on, each with its own address, SSH server and PostgreSQL.", subcommands = {
        LabCommand.Create.class, LabCommand.Start.class, LabCommand.Stop.class, LabCommand.Destroy.class, LabCommand.Status.class,
        LabCommand.ListLabs.class, LabCommand.Topology.class, LabFaults.Cut.class, LabFaults.Heal.class, LabFaults.Slow.class,
        LabFaults.Freeze.class, LabFaults.Thaw.class, LabFaults.Kill.class })
final class LabCommand extends AbstractCommand {

    @Override
    public Integer call() {
        spec.commandLine().usage(io.err());
        return ExitCodes.USAGE;
    }

    /** What all commands on one lab have. */
    abstract static class OnLab extends AbstractCommand {

        @Parameters(index = "0", paramLabel = "NAME", description = "Name of the lab.")
        String name;

        void print(LabStatus status, boolean json) {
            if (json) {
                print(LabJson.of(status));
                return;
            }
            Style style = style();
            print(style.bold(status.name()) + ": " + style.word(status.running() ? "running" : "stopped") + (status.isolated() ? ", isolated" : ""));
            List<List<String>> rows = new ArrayList<>();
            rows.add(List.of("HOST", "ADDRESS", "SSH", "SERVER", "PORT", "POSTGRESQL", "FAULTS"));
            for (LabStatus.Host host : status.hosts()) {
                String ssh = host.sshPort() + " " + (host.sshAnswers() ? "answers" : host.sshRunning() ? "silent" : "stopped");
                String faults = String.join(", ", host.faults());
                if (host.servers().isEmpty()) {
                    rows.add(List.of(host.name(), host.address(), ssh, "", "", "", faults));
                }
                for (LabStatus.Server server : host.servers()) {
                    rows.add(List.of(host.name(), host.address(), ssh, server.id(), Integer.toString(server.port()),
                            style.word(server.answers() ? "running" : server.running() ? "silent" : "stopped"), faults));
                }
            }
            io.out().print(Style.table(rows));
        }
    }

    @Command(name = "create", description = "Make a lab and start it.")
    static final class Create extends OnLab {

        @Option(names = "--hosts", paramLabel = "HOST,…", description = "Names of the hosts, 2 to 20; master1,slave1 where it is left out.")
        String hosts;

        @Option(names = "--from", paramLabel = "FILE", description = "Hosts, servers, ports and addresses as in this topology.")
        Path from;

        @Option(names = "--isolated", description = "Each host in a network namespace of its own, for network faults; needs root.")
        boolean isolated;

        @Option(names = "--json", description = "Print JSON.")
        boolean json;

        @Override
        public Integer call() throws Exception {
            if (hosts != null && from != null) {
                throw new ParameterException(spec.commandLine(), "Give either --hosts or --from");
            }
            LabSpec wish;
            if (from != null) {
                wish = Labs.spec(name, TopologyFiles.load(from).topology(), isolated);
            } else {
                List<String> names = hosts == null ? LabSpec.DEFAULT_HOSTS : Arrays.stream(hosts.split(",", -1)).map(String::strip).toList();
                wish = LabSpec.of(name, names, isolated);
            }
            try (Howdah howdah = openHowdah()) {
                howdah.home().create();
                print(howdah.labs().create(wish, this::tell, io.cancellation()), json);
            }
            return ExitCodes.OK;
        }
    }

    @Command(name = "start", description = "Start what does not run, also after a reboot.")
    static final class Start extends OnLab {

        @Option(names = "--json", description = "Print JSON.")
        boolean json;

        @Override
        public Integer call() throws Exception {
            try (Howdah howdah = openHowdah()) {
                print(howdah.labs().start(name, this::tell), json);
            }
            return ExitCodes.OK;
        }
    }

    @Command(name = "stop", description = "Stop every process of a lab; its data stays.")
    static final class Stop extends OnLab {

        @Override
        public Integer call() throws Exception {
            try (Howdah howdah = openHowdah()) {
                howdah.labs().stop(name, this::tell);
            }
            return ExitCodes.OK;
        }
    }

    @Command(name = "destroy", description = "Stop and remove a lab with all its data.")
    static final class Destroy extends OnLab {

        @Override
        public Integer call() throws Exception {
            try (Howdah howdah = openHowdah()) {
                howdah.labs().destroy(name, this::tell);
            }
            return ExitCodes.OK;
        }
    }

    @Command(name = "status", description = "Show what of a lab runs.")
    static final class Status extends OnLab {

        @Option(names = "--json", description = "Print JSON.")
        boolean json;

        @Override
        public Integer call() throws Exception {
            try (Howdah howdah = openHowdah()) {
                print(howdah.labs().status(name), json);
            }
            return ExitCodes.OK;
        }
    }

    @Command(name = "list", description = "Names of all labs.")
    static final class ListLabs extends AbstractCommand {

        @Option(names = "--json", description = "Print JSON.")
        boolean json;

        @Override
        public Integer call() throws Exception {
            try (Howdah howdah = openHowdah()) {
                List<String> names = howdah.labs().list();
                if (json) {
                    print(Json.strings(names));
                } else if (names.isEmpty()) {
                    tell("There is no lab; 'howdah lab create NAME' makes one.");
                } else {
                    names.forEach(this::print);
                }
            }
            return ExitCodes.OK;
        }
    }

    @Command(name = "topology", description = "Write a topology of the bare lab: hosts and servers, no links. With --of, write a drawn topology with the addresses and ports that its hosts and servers have in the lab.")
    static final class Topology extends OnLab {

        @Option(names = { "-o", "--output" }, required = true, paramLabel = "FILE", description = "The topology to write.")
        Path output;

        @Option(names = "--of", paramLabel = "FILE", description = "The topology that the lab was made from; may be the output too.")
        Path drawn;

        @Override
        public Integer call() throws Exception {
            try (Howdah howdah = openHowdah()) {
                if (drawn == null) {
                    TopologyFiles.save(howdah.labs().topology(name), output);
                } else {
                    var topology = TopologyFiles.load(drawn).topology();
                    howdah.labs().fill(name, topology);
                    TopologyFiles.save(topology, output);
                }
            }
            tell("Wrote " + output + ".");
            return ExitCodes.OK;
        }
    }
}
