package org.howdah.lab.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.howdah.lab.Daemon;
import org.howdah.lab.LabException;
import org.howdah.lab.SlowLink;

/** Breaks things and mends them. What is broken is not written down but read from the kernel. */
public final class Faults {

    /** A station that nobody has: packets to it leave the host and arrive nowhere, silently, as in a real partition. */
    private static final String NOBODY = "02:00:00:00:00:01";

    private final LabStore store;
    private final LabRecord lab;

    public Faults(LabStore store, String lab) throws LabException {
        this.store = store;
        this.lab = store.require(lab);
    }

    private LabRecord.Host host(String name) throws LabException {
        return lab.hosts().stream().filter(host -> host.name().equals(name)).findFirst().orElseThrow(() -> new LabException("The lab \""
                + lab.name() + "\" has no host \"" + LabStore.printable(name) + "\"; it has "
                + String.join(", ", lab.hosts().stream().map(LabRecord.Host::name).toList()) + "."));
    }

    private LabRecord.Host wired(String name) throws LabException {
        LabRecord.Host host = host(name);
        if (host.namespace() == null) {
            throw new LabException("The hosts of the lab \"" + lab.name() + "\" share this machine's loopback network, which cannot be cut or slowed;"
                    + " make one as root with \"howdah lab create NAME --isolated\".");
        }
        if (!Files.exists(Path.of("/sys/class/net", host.link()))) {
            throw new LabException("The network of the lab \"" + lab.name() + "\" is not up; \"howdah lab start " + lab.name() + "\" first.");
        }
        return host;
    }

    public void cut(String name) throws LabException {
        Run.must("ip", "link", "set", wired(name).link(), "down");
    }

    public void cut(String name, String other) throws LabException {
        LabRecord.Host one = wired(name);
        LabRecord.Host two = wired(other);
        if (one.equals(two)) {
            throw new LabException("A host cannot be cut from itself; name two hosts, or one to take it off the network.");
        }
        Run.must("ip", "-n", one.namespace(), "neigh", "replace", two.address(), "lladdr", NOBODY, "dev", Network.INNER, "nud", "permanent");
        Run.must("ip", "-n", two.namespace(), "neigh", "replace", one.address(), "lladdr", NOBODY, "dev", Network.INNER, "nud", "permanent");
    }

    public void heal(String name) throws LabException {
        LabRecord.Host host = wired(name);
        for (LabRecord.Host other : lab.hosts()) {
            if (!other.equals(host)) {
                join(host, other);
            }
        }
        // Fails where the link is not slow; the state afterwards is what counts.
        Run.run("tc", "qdisc", "del", "dev", host.link(), "root");
        Run.run("tc", "-n", host.namespace(), "qdisc", "del", "dev", Network.INNER, "root");
        Run.must("ip", "link", "set", host.link(), "up");
    }

    public void heal(String name, String other) throws LabException {
        join(wired(name), wired(other));
    }

    private static void join(LabRecord.Host one, LabRecord.Host two) throws LabException {
        unblock(one, two);
        unblock(two, one);
    }

    private static void unblock(LabRecord.Host at, LabRecord.Host other) throws LabException {
        if (neighbours(at).contains(other.address() + " ")) {
            Run.must("ip", "-n", at.namespace(), "neigh", "del", other.address(), "dev", Network.INNER);
        }
    }

    /** The stations that the host was told wrong. */
    private static String neighbours(LabRecord.Host host) throws LabException {
        return Run.run("ip", "-n", host.namespace(), "neigh", "show", "dev", Network.INNER, "nud", "permanent").output();
    }

    public void slow(String name, SlowLink slow) throws LabException {
        LabRecord.Host host = wired(name);
        Run.program("tc");
        List<String> discipline = discipline(slow);
        List<String> outer = new ArrayList<>(List.of("tc", "qdisc", "replace", "dev", host.link(), "root"));
        List<String> inner = new ArrayList<>(List.of("tc", "-n", host.namespace(), "qdisc", "replace", "dev", Network.INNER, "root"));
        outer.addAll(discipline);
        inner.addAll(discipline);
        for (List<String> command : List.of(outer, inner)) {
            Run.Result result = Run.run(command, Map.of(), 10);
            if (!result.ok()) {
                throw new LabException(discipline.getFirst().equals("netem") && result.output().contains("kind is unknown")
                        ? "This machine's kernel cannot delay or lose packets (it has no netem); a slow link with a rate alone works."
                        : "Cannot slow the link of " + name + ": " + result.reason() + ".");
            }
        }
    }

    private static List<String> discipline(SlowLink slow) throws LabException {
        if (slow.rate().isPresent() && (slow.rate().getAsLong() < 8_000 || slow.rate().getAsLong() > 100_000_000_000L)) {
            throw new LabException("The rate must be 8 kbit/s to 100 Gbit/s.");
        }
        if (slow.delayMillis().isPresent() && (slow.delayMillis().getAsLong() < 0 || slow.delayMillis().getAsLong() > 60_000)) {
            throw new LabException("The delay must be 0 to 60,000 ms.");
        }
        if (slow.lossPercent().isPresent() && !(slow.lossPercent().getAsDouble() >= 0 && slow.lossPercent().getAsDouble() <= 100)) {
            throw new LabException("The loss must be 0 to 100 percent.");
        }
        if (slow.delayMillis().isEmpty() && slow.lossPercent().isEmpty()) {
            long rate = slow.rate().orElse(SlowLink.DEFAULT.rate().getAsLong());
            // Bytes that may pass at once; less than a timer tick's worth would keep a fast link below its rate.
            long burst = Math.max(32 * 1024, rate / 8 / 100);
            return List.of("tbf", "rate", rate + "bit", "burst", Long.toString(burst), "latency", "400ms");
        }
        List<String> netem = new ArrayList<>(List.of("netem"));
        slow.delayMillis().ifPresent(delay -> netem.addAll(List.of("delay", delay + "ms")));
        slow.lossPercent().ifPresent(loss -> netem.addAll(List.of("loss", loss + "%")));
        slow.rate().ifPresent(rate -> netem.addAll(List.of("rate", rate + "bit")));
        return netem;
    }

    public void signal(String name, Daemon daemon, String signal) throws LabException {
        LabRecord.Host host = host(name);
        List<Proc> processes = HostProcesses.look().of(host, daemon);
        if (processes.isEmpty()) {
            throw new LabException(switch (daemon) {
                case POSTGRES -> "No PostgreSQL";
                case SSHD -> "No SSH server";
                case ALL -> "Nothing";
            } + " runs on " + name + "; \"howdah lab start " + lab.name() + "\" starts what does not run.");
        }
        // Twice: what was just being started is caught by the second look.
        for (int i = 0; i < 2; i++) {
            Signals.send(signal, HostProcesses.look().of(host, daemon));
        }
        if (signal.equals("KILL")) {
            Signals.awaitEnd(processes, java.time.Duration.ofSeconds(2));
        }
    }

    /** The faults in force, in words. */
    static List<String> of(LabRecord lab, LabRecord.Host host, HostProcesses processes) throws LabException, IOException {
        List<String> faults = new ArrayList<>();
        Path link = host.link() == null ? null : Path.of("/sys/class/net", host.link());
        if (link != null && Files.exists(link)) {
            long flags = Long.decode(Files.readString(link.resolve("flags")).strip());
            if ((flags & 1) == 0) {
                faults.add("cut");
            }
            String neighbours = neighbours(host);
            lab.hosts().stream().filter(other -> neighbours.contains(other.address() + " ")).forEach(other -> faults.add("cut from " + other.name()));
            Run.run("tc", "qdisc", "show", "dev", host.link()).output().lines().filter(line -> line.contains(" tbf ") || line.contains(" netem "))
                    .forEach(line -> faults.add("slow: " + line.replaceFirst("^qdisc \\w+ \\w+: (dev \\S+ )?root (refcnt \\d+ )?", "").strip()));
        }
        if (processes.of(host, Daemon.POSTGRES).stream().anyMatch(Proc::frozen)) {
            faults.add("postgres frozen");
        }
        if (processes.of(host, Daemon.SSHD).stream().anyMatch(Proc::frozen)) {
            faults.add("sshd frozen");
        }
        return faults;
    }
}
