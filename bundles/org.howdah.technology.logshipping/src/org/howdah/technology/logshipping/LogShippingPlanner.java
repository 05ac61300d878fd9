package org.howdah.technology.logshipping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.howdah.model.topology.Link;
import org.howdah.technology.Finding;
import org.howdah.technology.Finding.Severity;
import org.howdah.technology.LinkPlanner;
import org.howdah.technology.LinkState;
import org.howdah.technology.PlanContext;
import org.howdah.technology.ServerState;
import org.howdah.technology.ServerState.Presence;
import org.howdah.technology.Step;
import org.howdah.technology.postgresql.ClusterSteps;
import org.howdah.technology.postgresql.Instance;
import org.howdah.technology.postgresql.PostgresSteps;

/** Makes the steps of log shipping links. */
final class LogShippingPlanner implements LinkPlanner {

    @Override
    public List<Step> establish(Link link, PlanContext context) {
        Optional<Shipment> found = Shipment.of(context.desired(), link, context.observed());
        if (found.isEmpty() || Preconditions.stop(found.get(), context)) {
            return List.of();
        }
        Shipment shipment = found.get();
        List<Step> steps = new ArrayList<>();
        List<String> sending = sending(shipment, steps);
        steps.addAll(standby(shipment, context, sending));
        return steps;
    }

    /** Everything up to WAL files arriving on the standby's host; gives the ids to wait for. */
    private static List<String> sending(Shipment shipment, List<Step> steps) {
        Instance primary = shipment.primary();
        String primaryFolder = ShippingSteps.sendersStep(shipment);
        String standbyFolder = shipment.standby().id() + ".folder";
        steps.add(ShippingSteps.senders(shipment));
        steps.add(ClusterSteps.prepare(standbyFolder, shipment.standby(), List.of()));
        steps.add(ShippingSteps.directory(shipment, List.of(standbyFolder)));
        ScriptFiles.ofStandby(shipment)
                .forEach((path, content) -> steps.add(ShippingSteps.script(shipment, shipment.standby(), path, content, List.of(standbyFolder))));
        List<String> delivered = new ArrayList<>(List.of(ShippingSteps.directoryStep(shipment)));
        ScriptFiles.ofStandby(shipment).keySet().forEach(path -> delivered.add(ShippingSteps.scriptStep(shipment, shipment.standby(), path)));
        List<String> senders = new ArrayList<>();
        ScriptFiles.ofPrimary(shipment).forEach((path, content) -> {
            List<String> needed = new ArrayList<>(delivered);
            needed.add(primaryFolder);
            Step step = ShippingSteps.script(shipment, primary, path, content, needed);
            steps.add(step);
            senders.add(step.id());
        });
        steps.add(ShippingSteps.reach(shipment, delivered));
        List<String> ready = new ArrayList<>(senders);
        ready.add(ShippingSteps.reachStep(shipment));
        steps.add(archive(shipment, ready));
        Step first = ShippingSteps.firstFile(shipment, List.of(primary.id() + ".archive"));
        steps.add(first);
        return List.of(first.id());
    }

    /** With archive_mode off the server shows no archive_command at all, so both are set, and proved, in one step. */
    private static Step archive(Shipment shipment, List<String> ready) {
        Instance primary = shipment.primary();
        Map<String, String> settings = archiving(shipment);
        boolean off = !"on".equals(primary.setting("archive_mode")) && !"always".equals(primary.setting("archive_mode"));
        boolean minimal = "minimal".equals(primary.setting("wal_level"));
        if (minimal) {
            settings.put("wal_level", "replica");
        }
        if (off || minimal) {
            settings.put("archive_mode", "on");
            return PostgresSteps.setAndRestart(primary.id() + ".archive", primary, settings,
                    "The server hands each finished WAL file to archive_command and keeps it until that succeeds; the archiver is a process which a server starts only when it starts itself.",
                    ready);
        }
        return PostgresSteps.set(primary.id() + ".archive", primary, settings, "Let " + primary.id() + " archive its WAL files",
                "The server hands each finished WAL file to this command, and keeps the file until the command succeeds.", ready);
    }

    /** The settings of the primary. Several links share them, so the least timeout counts. */
    private static Map<String, String> archiving(Shipment shipment) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("archive_command", shipment.archiveCommand());
        settings.put("archive_timeout", Long.toString(shipment.settings().archiveTimeoutSeconds()));
        return settings;
    }

    /** From nothing, or from what lies there, to a standby that replays. */
    private static List<Step> standby(Shipment shipment, PlanContext context, List<String> sending) {
        Instance standby = shipment.standby();
        ServerState state = standby.state();
        List<Step> steps = new ArrayList<>();
        List<String> before = sending;
        if (!reusable(shipment)) {
            if (state.presence() != Presence.ABSENT) {
                String what = state.presence() == Presence.FOREIGN ? "What lies there is not a copy of " + shipment.primary().id() + "."
                        : "The cluster that is there is not a standby of " + shipment.primary().id() + ".";
                Step aside = ClusterSteps.aside(shipment.id() + ".aside", standby, Preconditions.stamp(context), what, before);
                steps.add(aside);
                before = List.of(aside.id());
            }
            Step copy = ShippingSteps.baseBackup(shipment, before);
            steps.add(copy);
            before = List.of(copy.id());
        } else if (state.running()) {
            Step stop = ClusterSteps.stop(shipment.id() + ".stop", standby, "It is a copy already; its new settings are read when it starts.",
                    java.time.Duration.ofMinutes(5), before);
            steps.add(stop);
            before = List.of(stop.id());
        }
        Step configure = ShippingSteps.configure(shipment, before);
        Step start = ClusterSteps.start(shipment.id() + ".start", standby, "The standby starts, and replays what lies in " + shipment.directory() + ".",
                Step.Risk.SAFE, List.of(configure.id()));
        steps.add(configure);
        steps.add(start);
        steps.add(ShippingSteps.replaying(shipment, List.of(start.id())));
        return steps;
    }

    /** A copy of the same cluster that was never written to by itself: only its settings differ. */
    private static boolean reusable(Shipment shipment) {
        ServerState state = shipment.standby().state();
        return (state.presence() == Presence.RUNNING || state.presence() == Presence.STOPPED) && state.role() == ServerState.Role.STANDBY
                && !state.systemIdentifier().isEmpty() && state.systemIdentifier().equals(shipment.primary().state().systemIdentifier());
    }

    @Override
    public List<Step> change(Link link, LinkState observed, PlanContext context) {
        Optional<Shipment> found = Shipment.of(context.desired(), link, context.observed());
        if (found.isEmpty()) {
            return List.of();
        }
        Shipment shipment = found.get();
        List<Step> steps = new ArrayList<>();
        boolean scripts = !observed.facts().getOrDefault("scripts", "").equals("same same");
        boolean archiving = shipment.primary().state().running() && (!shipment.primary().setting("archive_command").equals(shipment.archiveCommand())
                || !shipment.primary().setting("archive_timeout").equals(Long.toString(shipment.settings().archiveTimeoutSeconds())));
        List<String> before = List.of();
        if (scripts || archiving) {
            if (Preconditions.stop(shipment, context)) {
                return List.of();
            }
            before = sending(shipment, steps);
        }
        if (Health.gap(observed.details())) {
            context.report(new Finding("LOGSHIPPING-024", Severity.WARNING, LogShippingChecker.subject(link),
                    "The standby is copied anew, because WAL file " + observed.details().get("directory.gap") + " is missing.",
                    "Nothing else brings it on, unless you still have that file.", "If you have the file, copy it into " + shipment.directory() + " instead."));
            steps.addAll(rebuild(shipment, context, before));
            return steps;
        }
        Map<String, String> differing = new LinkedHashMap<>();
        Map<String, String> wished = ShippingSteps.standbySettings(shipment);
        wished.forEach((name, value) -> {
            if (!value.equals(shipment.standby().setting(name))) {
                differing.put(name, value);
            }
        });
        if (shipment.standby().state().presence() == Presence.STOPPED) {
            Step configure = ShippingSteps.configure(shipment, before);
            Step start = ClusterSteps.start(shipment.id() + ".start", shipment.standby(), "The standby is down; it starts, and replays what has arrived meanwhile.",
                    Step.Risk.SAFE, List.of(configure.id()));
            steps.add(configure);
            steps.add(start);
            steps.add(ShippingSteps.replaying(shipment, List.of(start.id())));
        } else if (!differing.isEmpty()) {
            steps.addAll(ShippingSteps.adjust(shipment, differing, before));
        }
        return steps;
    }

    /** Copies the standby anew; what is there is moved aside. */
    static List<Step> rebuild(Shipment shipment, PlanContext context, List<String> before) {
        List<Step> steps = new ArrayList<>();
        Instance standby = shipment.standby();
        Step aside = ClusterSteps.aside(shipment.id() + ".aside", standby, Preconditions.stamp(context),
                "The standby cannot go on from where it is, so it is copied anew.", before);
        Step copy = ShippingSteps.baseBackup(shipment, List.of(aside.id()));
        Step configure = ShippingSteps.configure(shipment, List.of(copy.id()));
        Step start = ClusterSteps.start(shipment.id() + ".start", standby, "The standby starts, and replays what lies in " + shipment.directory() + ".",
                Step.Risk.SAFE, List.of(configure.id()));
        steps.addAll(List.of(aside, copy, configure, start, ShippingSteps.replaying(shipment, List.of(start.id()))));
        return steps;
    }

    @Override
    public List<Step> remove(LinkState observed, PlanContext context) {
        return Removal.steps(observed, context);
    }
}
