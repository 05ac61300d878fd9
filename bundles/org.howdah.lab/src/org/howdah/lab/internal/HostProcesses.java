package org.howdah.lab.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.howdah.lab.Daemon;

/** Which of this machine's processes are a host's. */
final class HostProcesses {

    /** Every process that a lab starts, and every login, has this in its environment, with the host's folder. */
    static final String MARK = "HOWDAH_LAB_HOST";

    private final Map<Long, Proc> all;
    private final Set<Long> ourselves = new HashSet<>();

    private HostProcesses(Map<Long, Proc> all) {
        this.all = all;
        // Howdah may itself have been started in a login of a lab host; it and those above it are not to be touched.
        for (Proc process = all.get(ProcessHandle.current().pid()); process != null; process = all.get(process.parent())) {
            ourselves.add(process.pid());
        }
    }

    static HostProcesses look() {
        return new HostProcesses(Proc.all());
    }

    /** The SSH server that listens for the host. */
    Optional<Proc> sshd(LabRecord.Host host) {
        // sshd shows its arguments in its title; those of its sessions are not shown there.
        String config = "-f " + host.sshdConfig() + " ";
        return all.values().stream().filter(process -> (process.commandLine() + " ").contains(config) && process.runs("sshd"))
                .min((a, b) -> Long.compare(a.started(), b.started()));
    }

    /** The postmaster that runs in the server's data directory. */
    Optional<Proc> postmaster(LabRecord.Server server) {
        return all.values().stream().filter(process -> process.runs("postgres") && process.directory().equals(server.dataDirectory()))
                .filter(process -> !isBackend(process)).findFirst();
    }

    /** All postmasters of the host, also those that run in directories which are not the lab's own making. */
    List<Proc> postmasters(LabRecord.Host host) {
        return postgres(host).stream().filter(process -> !isBackend(process)).toList();
    }

    private boolean isBackend(Proc process) {
        Proc parent = all.get(process.parent());
        return parent != null && parent.runs("postgres") && parent.directory().equals(process.directory());
    }

    private List<Proc> postgres(LabRecord.Host host) {
        return all.values().stream().filter(process -> process.runs("postgres") && isIn(host.folder(), process)).toList();
    }

    private static boolean isIn(String folder, Proc process) {
        return process.directory().equals(folder) || process.directory().startsWith(folder + "/");
    }

    /** The processes that a fault aims at. */
    List<Proc> of(LabRecord.Host host, Daemon daemon) {
        return switch (daemon) {
            case POSTGRES -> postgres(host);
            case SSHD -> sshdWithSessions(host);
            case ALL -> everything(host);
        };
    }

    private List<Proc> sshdWithSessions(LabRecord.Host host) {
        List<Proc> roots = new ArrayList<>(sshd(host).stream().toList());
        return Proc.withDescendants(all, roots).stream().filter(process -> process.commandLine().startsWith("sshd")
                && !ourselves.contains(process.pid())).toList();
    }

    /** Everything that runs because of the host, however it was started. */
    List<Proc> everything(LabRecord.Host host) {
        List<Proc> more = new ArrayList<>(sshd(host).stream().toList());
        if (host.namespace() != null) {
            more.addAll(in(Set.of(Network.number(host.namespace()))));
        }
        return marked(host.folder(), more);
    }

    /** Everything that runs in or because of a folder; for labs whose record is lost. */
    List<Proc> below(String folder) {
        return marked(folder, all.values().stream().filter(process -> process.runs("sshd") && process.commandLine().contains("-f " + folder + "/"))
                .toList());
    }

    /** Everything in network namespaces that are a lab's own. */
    List<Proc> in(Set<String> namespaces) {
        return all.values().stream().filter(process -> !process.network().isEmpty() && namespaces.contains(process.network())
                && !ourselves.contains(process.pid())).toList();
    }

    private List<Proc> marked(String folder, List<Proc> more) {
        Map<Long, Proc> roots = new LinkedHashMap<>();
        more.forEach(process -> roots.put(process.pid(), process));
        for (Proc process : all.values()) {
            // A directory alone proves nothing: the user's own shell may stand in it.
            if (process.runs("postgres") && isIn(folder, process) || process.hasVariable(MARK + "=" + folder) || process.environment().contains(MARK + "=" + folder + "/")) {
                roots.put(process.pid(), process);
                // A session's sshd shows nothing of where it belongs, but what runs in it does.
                for (Proc up = all.get(process.parent()); up != null && up.commandLine().startsWith("sshd"); up = all.get(up.parent())) {
                    roots.put(up.pid(), up);
                }
            }
        }
        roots.keySet().removeAll(ourselves);
        return Proc.withDescendants(all, new ArrayList<>(roots.values())).stream().filter(process -> !ourselves.contains(process.pid())).toList();
    }
}
