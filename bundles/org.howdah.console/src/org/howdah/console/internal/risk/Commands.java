package org.howdah.console.internal.risk;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Commands by their names: which of them, with which words, look as if they destroyed something or stopped somebody. */
final class Commands {

    private static final Set<String> STOPPING = Set.of("stop", "restart", "try-restart", "disable", "mask", "kill", "isolate", "reboot", "poweroff", "halt",
            "rescue", "emergency", "suspend", "hibernate", "kexec", "soft-reboot");
    private static final Set<String> PG_STOPPING = Set.of("stop", "restart", "promote", "kill", "immediate");
    private static final Set<String> PATRONI = Set.of("failover", "switchover", "restart", "reinit", "remove", "pause", "edit-config");
    private static final Set<String> REMOVING = Set.of("remove", "purge", "autoremove", "erase", "autopurge");

    private Commands() {
    }

    static Optional<String> risk(String name, List<String> words) {
        if (name.startsWith("mkfs")) {
            return risk("makes a new file system (" + name + ")");
        }
        return switch (name) {
        case "rm" -> recursive(words) ? risk("deletes folders with all that is in them (rm -r)") : risk("deletes files (rm)");
        case "unlink", "shred" -> words.isEmpty() ? none() : risk("deletes files (" + name + ")");
        case "find" -> find(words);
        case "dd" -> when(words, word -> word.startsWith("of=") && !word.equals("of=/dev/null"), "overwrites a file or a disk (dd of=)");
        case "mke2fs", "wipefs", "mkswap", "lvremove", "vgremove", "pvremove", "lvreduce" -> words.isEmpty() ? none()
                : risk("destroys what is on a disk (" + name + ")");
        case "fdisk", "sfdisk", "sgdisk", "parted", "cfdisk" -> words.contains("-l") || words.contains("--list") || words.contains("print") || words.isEmpty()
                ? none() : risk("changes partitions (" + name + ")");
        case "cryptsetup" -> when(words, word -> word.startsWith("luks") && (word.endsWith("Format") || word.endsWith("Erase")), "destroys an encrypted disk");
        case "truncate" -> words.isEmpty() ? none() : risk("cuts files (truncate)");
        case "tee" -> tee(words);
        case "kill" -> kill(words);
        case "killall", "pkill" -> words.isEmpty() || words.contains("-0") || words.contains("-l") ? none() : risk("ends processes by name (" + name + ")");
        case "reboot", "poweroff", "halt" -> risk("stops the machine (" + name + ")");
        case "shutdown" -> words.contains("-c") ? none() : risk("stops the machine (shutdown)");
        case "init", "telinit" -> when(words, word -> word.matches("[016sS]"), "changes the run level (" + name + ")");
        case "systemctl" -> first(words).filter(STOPPING::contains).map(verb -> "stops or disables something (systemctl " + verb + ")");
        case "service", "rc-service", "invoke-rc.d" -> when(words, Set.of("stop", "restart", "force-reload")::contains, "stops a service (" + name + ")");
        case "pg_ctl" -> first(words.stream().filter(PG_STOPPING::contains).toList()).map(verb -> "stops or promotes PostgreSQL (pg_ctl " + verb + ")");
        case "pg_ctlcluster" -> first(words.stream().filter(PG_STOPPING::contains).toList()).map(verb -> "stops or promotes PostgreSQL (" + verb + ")");
        case "pg_dropcluster", "pg_resetwal", "pg_resetxlog", "pg_rewind", "pg_archivecleanup", "dropdb", "dropuser", "pg_upgrade", "pg_upgradecluster" ->
            words.contains("-n") && !name.startsWith("drop") || words.contains("--dry-run") || words.isEmpty() ? none()
                    : risk("changes or destroys a cluster or database (" + name + ")");
        case "pg_restore" -> when(words, word -> word.equals("--clean") || word.matches("-[A-Za-z]*c[A-Za-z]*"), "drops objects before it restores (pg_restore -c)");
        case "patronictl" -> first(words.stream().filter(PATRONI::contains).toList()).map(verb -> "changes a cluster of Patroni (" + verb + ")");
        case "repmgr" -> when(words, Set.of("promote", "switchover", "follow", "unregister", "rejoin")::contains, "changes the roles of servers (repmgr)");
        case "slonik" -> risk("changes a Slony-I cluster (slonik)");
        case "chmod", "chown", "chgrp" -> recursive(words) ? risk("changes whole folders (" + name + " -R)") : none();
        case "rsync" -> when(words, word -> word.startsWith("--delete") || word.equals("--remove-source-files"), "deletes files (rsync --delete)");
        case "umount", "swapoff" -> words.isEmpty() ? none() : risk("takes something from under running programs (" + name + ")");
        case "iptables", "ip6tables" -> when(words, word -> word.matches("-[FXPD]|--flush|--policy|--delete.*"), "changes the firewall (" + name + ")");
        case "nft" -> when(words, Set.of("flush", "delete")::contains, "changes the firewall (nft)");
        case "ip" -> words.contains("down") || words.contains("del") || words.contains("delete") || words.contains("flush")
                ? risk("takes the network away (ip)") : none();
        case "ifdown" -> risk("takes the network away (ifdown)");
        case "crontab" -> when(words, "-r"::equals, "removes the crontab");
        case "userdel", "groupdel", "deluser", "delgroup" -> risk("removes a login (" + name + ")");
        case "apt", "apt-get", "yum", "dnf", "zypper", "aptitude" -> first(words.stream().filter(REMOVING::contains).toList())
                .map(verb -> "removes packages (" + name + " " + verb + ")");
        case "dpkg", "rpm" -> when(words, word -> word.matches("-[rPe]|--remove|--purge|--erase"), "removes packages (" + name + ")");
        case "git" -> words.contains("reset") && words.contains("--hard") || words.contains("clean") && !words.contains("-n") ? risk("throws changes away (git)") : none();
        case "postgresql" -> when(words, Set.of("stop", "restart")::contains, "stops PostgreSQL");
        default -> none();
        };
    }

    private static Optional<String> none() {
        return Optional.empty();
    }

    private static Optional<String> risk(String what) {
        return Optional.of(what);
    }

    private static Optional<String> when(List<String> words, Predicate<String> any, String what) {
        return words.stream().anyMatch(any) ? Optional.of(what) : Optional.empty();
    }

    /** The first that is no option. */
    private static Optional<String> first(List<String> words) {
        return words.stream().filter(word -> !word.startsWith("-")).findFirst();
    }

    private static boolean recursive(List<String> words) {
        return words.stream().anyMatch(word -> word.equals("--recursive") || word.matches("-[A-Za-z]*[rR][A-Za-z]*"));
    }

    private static Optional<String> find(List<String> words) {
        if (words.contains("-delete")) {
            return risk("deletes what it finds (find -delete)");
        }
        for (int i = 0; i + 1 < words.size(); i++) {
            if (words.get(i).matches("-(exec|ok)(dir)?")) {
                int at = i + 1;
                Optional<String> inner = ShellRisks.of(String.join(" ", words.subList(at, words.size()).stream().map(Commands::quoted).toList()));
                if (inner.isPresent()) {
                    return inner;
                }
            }
        }
        return none();
    }

    private static String quoted(String word) {
        return "'" + word.replace("'", "'\\''") + "'";
    }

    private static Optional<String> tee(List<String> words) {
        boolean appends = words.contains("-a") || words.contains("--append");
        return appends ? none() : when(words, word -> !word.startsWith("-") && !word.equals("/dev/null") && !word.equals("/dev/tty"), "overwrites files (tee)");
    }

    private static Optional<String> kill(List<String> words) {
        if (words.isEmpty() || words.contains("-0") || words.contains("-l") || words.contains("-L")) {
            return none();
        }
        boolean hard = words.contains("-9") || words.contains("-KILL") || words.contains("-SIGKILL") || words.contains("KILL");
        return risk("ends processes (kill" + (hard ? " -9" : "") + ")");
    }
}
