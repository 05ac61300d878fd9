package org.howdah.lab;

import java.util.List;

/**
 * What was found by looking at a lab's processes and ports. The names of the components are those of the JSON that the
 * command line prints.
 *
 * @param name the lab's name
 * @param isolated whether each host has a network namespace of its own
 * @param running whether all SSH servers and all PostgreSQL servers run
 * @param hosts its hosts, in the order they were given
 */
public record LabStatus(String name, boolean isolated, boolean running, List<Host> hosts) {

    /**
     * One host.
     *
     * @param sshUsers who may log in, the DBA first
     * @param identityFile private key of the operator, accepted for all of them
     * @param knownHostsFile holds the host's key
     * @param sshRunning whether the process of the SSH server runs
     * @param sshAnswers whether it answers on its port
     * @param faults faults that are in force, in words, such as {@code cut} or {@code postgres frozen}
     */
    public record Host(String name, String address, int sshPort, List<String> sshUsers, String identityFile, String knownHostsFile,
            boolean sshRunning, boolean sshAnswers, List<String> faults, List<Server> servers) {
    }

    /**
     * One PostgreSQL server.
     *
     * @param running whether a postmaster runs in the data directory
     * @param answers whether it answers on its port
     */
    public record Server(String id, int port, String version, String dataDirectory, String socketDirectory, boolean running,
            boolean answers) {
    }
}
