package org.howdah.technology.streaming;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.howdah.technology.PlanContext;
import org.howdah.technology.ServerState.Presence;
import org.howdah.technology.Step;
import org.howdah.technology.Step.Risk;
import org.howdah.technology.postgresql.ClusterSteps;
import org.howdah.technology.postgresql.ConnInfo;
import org.howdah.technology.postgresql.PostgresSteps;

/** Brings a link that is there to its wished settings. What the topology leaves open stays as it is found. */
final class Changes {

    private final StreamingLink link;
    private final PlanContext context;

    Changes(StreamingLink link, PlanContext context) {
        this.link = link;
        this.context = context;
    }

    List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        Set<String> ready = new LinkedHashSet<>();
        if (link.standby().state().presence() == Presence.UNKNOWN || !link.provider().state().running()) {
            return steps;
        }
        boolean connected = link.provider().state().senders().stream().anyMatch(sender -> link.standby().setting("primary_slot_name").equals(sender.slot()));
        if (link.standby().state().running() && !connected && LinkHealth.gone(link.provider().state(), link.standby().state())) {
            // Nothing short of a new copy helps, and that is for a person to decide: the finding says so.
            return StreamingPlanner.synchronous(link.provider(), context);
        }
        String slot = wantedSlot();
        boolean slotMissing = !slot.isEmpty() && link.provider().state().slots().stream().noneMatch(found -> found.name().equals(slot));
        if (slotMissing) {
            steps.add(PostgresSteps.slot(link.step("slot"), link.provider(), slot, link.id(), link.standby().id(), List.of()));
            ready.add(link.step("slot"));
        }
        Map<String, String> changed = changed(slot);
        boolean running = link.standby().state().running();
        if (!changed.isEmpty() && running) {
            steps.add(PostgresSteps.set(link.step("change"), link.standby(), changed, "Set " + String.join(", ", changed.keySet()) + " on " + link.standby().id(),
                    "It differs from what is drawn.", List.copyOf(ready)));
            ready.add(link.step("change"));
            if (link.standby().major() < 13 && (changed.containsKey("primary_conninfo") || changed.containsKey("primary_slot_name"))) {
                steps.add(ClusterSteps.stop(link.step("stop"), link.standby(), "Before version 13 these settings take effect at a start only.",
                        Duration.ofMinutes(5), List.copyOf(ready)));
                steps.add(ClusterSteps.start(link.step("start"), link.standby(), "It follows with its new settings.", Risk.SAFE, List.of(link.step("stop"))));
                ready.add(link.step("start"));
            }
        } else if (!changed.isEmpty()) {
            steps.add(ClusterSteps.configure(link.step("configure"), link.standby(), changed, "They differ from what is drawn; it reads them when it starts.", null, List.copyOf(ready)));
            ready.add(link.step("configure"));
        }
        if (link.standby().state().presence() == Presence.STOPPED) {
            steps.add(ClusterSteps.start(link.step("start"), link.standby(), "A standby that does not run falls behind.", Risk.SAFE, List.copyOf(ready)));
            ready.add(link.step("start"));
        }
        String old = link.standby().setting("primary_slot_name");
        // Through a lost slot nobody will stream again: waiting for it would be in vain, and a rebuild is for a person to decide.
        boolean lost = link.provider().state().slots().stream().anyMatch(found -> found.name().equals(slot) && "lost".equals(found.walStatus()));
        if (!ready.isEmpty() && !slot.isEmpty() && !lost) {
            steps.add(streaming(slot, ready));
            if (!old.isEmpty() && !old.equals(slot)) {
                steps.add(PostgresSteps.dropSlot(link.step("drop-old-slot"), link.provider(), old, link.id(),
                        "Nobody reads through it any more, and it would keep WAL until the disk is full.", List.of(link.step("streaming"))));
            }
        }
        steps.addAll(StreamingPlanner.synchronous(link.provider(), context));
        return steps;
    }

    private Step streaming(String slot, Set<String> ready) {
        Settings settings = link.settings();
        return StreamingPlanner.streaming(link.with(settings.with(slot, settings.application(), settings.user())), ready);
    }

    private String wantedSlot() {
        String present = link.standby().setting("primary_slot_name");
        return link.settings().slotGiven() ? link.settings().slot() : present;
    }

    private Map<String, String> changed(String slot) {
        Map<String, String> changed = new LinkedHashMap<>();
        Map<String, String> conninfo = new LinkedHashMap<>(ConnInfo.parse(link.standby().setting("primary_conninfo")));
        Map<String, String> wanted = new LinkedHashMap<>(conninfo);
        if (link.settings().applicationGiven()) {
            wanted.put("application_name", link.settings().application());
        } else if (link.settings().synchronous() && !conninfo.containsKey("application_name")) {
            wanted.put("application_name", link.settings().application());
        }
        if (link.settings().userGiven()) {
            wanted.put("user", link.settings().user());
        }
        if (!link.settings().address().isEmpty()) {
            wanted.put("host", link.settings().address());
        }
        if (!wanted.equals(conninfo)) {
            changed.put("primary_conninfo", ConnInfo.format(wanted));
        }
        if (!slot.equals(link.standby().setting("primary_slot_name"))) {
            changed.put("primary_slot_name", slot);
        }
        String delay = Long.toString(link.settings().delayMillis());
        if (!delay.equals(number(link.standby().setting("recovery_min_apply_delay")))) {
            changed.put("recovery_min_apply_delay", delay);
        }
        return changed;
    }

    /** A running server says milliseconds; a file of a stopped one may leave it out. */
    private static String number(String setting) {
        return setting.isEmpty() ? "0" : setting;
    }
}
