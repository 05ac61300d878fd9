package org.howdah.technology.logshipping;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.howdah.model.topology.Link;
import org.howdah.model.topology.TopologyFactory;
import org.howdah.remote.ShellWords;
import org.howdah.technology.Action;
import org.howdah.technology.LinkState;
import org.howdah.technology.PlanContext;
import org.howdah.technology.Probe;
import org.howdah.technology.ServerState.Presence;
import org.howdah.technology.Step;
import org.howdah.technology.Step.Risk;
import org.howdah.technology.postgresql.ClusterSteps;
import org.howdah.technology.postgresql.Instance;
import org.howdah.technology.postgresql.Scripts;

/** Takes a log shipping link away: first the sending, so that no WAL gathers, then the standby. */
final class Removal {

    private Removal() {
    }

    static List<Step> steps(LinkState observed, PlanContext context) {
        Optional<Shipment> found = shipment(observed, context);
        return found.isEmpty() ? List.of() : steps(found.get(), context);
    }

    /** The link as it was when it was established; where it is no longer in the topology, its name stands in its sender's name. */
    private static Optional<Shipment> shipment(LinkState observed, PlanContext context) {
        Link link = context.desired().getLinks().stream().filter(wished -> wished.getId().equals(observed.id())).findFirst().map(EcoreUtil::copy)
                .orElseGet(() -> {
                    Link made = TopologyFactory.eINSTANCE.createLink();
                    made.setId(observed.facts().getOrDefault("link", observed.id()));
                    made.setTechnology(LogShippingTechnology.ID);
                    made.setFrom(observed.from());
                    made.setTo(observed.to());
                    return made;
                });
        return Shipment.of(context.desired(), link, context.observed());
    }

    static List<Step> steps(Shipment shipment, PlanContext context) {
        List<Step> steps = new ArrayList<>();
        Instance standby = shipment.standby();
        List<String> before = List.of();
        if (shipment.primary().state().running()) {
            Step sending = stopSending(shipment);
            steps.add(sending);
            before = List.of(sending.id());
        }
        if (standby.state().running() || standby.state().presence() == Presence.STOPPED) {
            Step stop = ClusterSteps.stop(shipment.id() + ".stop", standby, "Without WAL files it would answer with ever older data.", Duration.ofMinutes(5), before);
            Step aside = ClusterSteps.aside(shipment.id() + ".aside", standby, Preconditions.stamp(context), "The copy is not replicated to any more.",
                    List.of(stop.id()));
            steps.add(stop);
            steps.add(aside);
            before = List.of(aside.id());
        }
        String directory = ShellWords.quote(shipment.directory());
        Probe gone = Probe.shell(standby.host(), "", "[ ! -e " + directory + " ] && [ ! -e " + ShellWords.quote(shipment.receiver()) + " ] && [ ! -e "
                + ShellWords.quote(shipment.restorer()) + " ]");
        steps.add(new Step(shipment.id() + ".clean", "Delete the WAL files and scripts of link " + shipment.id() + " on " + standby.host(),
                "They were made for this link alone.", standby.host(), "", shipment.id(),
                Action.shell("rm -rf -- " + directory + " " + ShellWords.quote(shipment.receiver()) + " " + ShellWords.quote(shipment.restorer()) + " "
                        + ShellWords.quote(standby.home() + "/made") + "\n", Duration.ofMinutes(5)),
                gone, gone, null, Risk.SAFE, before));
        return steps;
    }

    /**
     * Deletes the sender. Where it was the last one, archiving is switched off: archive_command becomes {@code true} at once, since an
     * empty one would keep all WAL for ever, and archive_mode goes with the next restart, which is not forced.
     */
    private static Step stopSending(Shipment shipment) {
        Instance primary = shipment.primary();
        String senders = ShellWords.quote(shipment.senders());
        String ours = org.howdah.remote.SqlNames.literal(shipment.archiveCommand());
        String off = "select current_setting('archive_command') = " + ours + " as ours \\gset\n\\if :ours\nalter system set archive_command = 'true';\n"
                + "alter system reset archive_timeout;\nalter system reset archive_mode;\nselect pg_reload_conf();\n\\endif\n";
        String to = ShellWords.quote(ArchiveScripts.to(shipment.receiver()));
        String each = "for f in " + senders + "/*.sh; do\n  [ -f \"$f\" ] && grep -Fqx -- " + to + " \"$f\" || continue\n  ";
        String others = "ls " + senders + "/*.sh > /dev/null 2>&1";
        String script = Scripts.start(primary) + each + "rm -f -- \"$f\"\ndone\nif ! " + others + "; then\n  printf '%s\\n' " + ShellWords.quote(off) + " | "
                + Scripts.psql(primary, "postgres") + " > /dev/null\n  rm -rf -- " + senders + " " + ShellWords.quote(shipment.dispatcher())
                + "\n  rmdir \"$H\" \"${H%/*}\" 2> /dev/null || :\nfi\n";
        Probe gone = Probe.shell(primary.host(), "", Scripts.start(primary) + each + "exit 1\ndone\nif " + others + "; then exit 0; fi\n[ ! -e "
                + ShellWords.quote(shipment.dispatcher()) + " ] || exit 1\n[ \"$(" + Scripts.psql(primary, "postgres") + " -c "
                + ShellWords.quote("select current_setting('archive_command') = " + ours) + ")\" = f ] || exit 1\n");
        return new Step(shipment.id() + ".stop-sending", "Stop sending WAL files of link " + shipment.id(),
                "First the primary forgets the standby, so that no WAL gathers for one that is gone.", primary.host(), "", shipment.id(),
                Action.shell(script, Duration.ofSeconds(60)), gone, gone, null, Risk.SAFE, List.of());
    }
}
