package org.howdah.technology.logshipping;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

import org.howdah.technology.Finding;
import org.howdah.technology.Finding.Severity;
import org.howdah.technology.PlanContext;
import org.howdah.technology.ServerState;
import org.howdah.technology.ServerState.Presence;

/** What must hold before a link can be established. */
final class Preconditions {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private Preconditions() {
    }

    /** Part of the names of what is moved aside: when the nodes were read, in UTC. */
    static String stamp(PlanContext context) {
        return STAMP.format(context.observed().taken());
    }

    /** Reports everything that is in the way, and tells whether something is. */
    static boolean stop(Shipment shipment, PlanContext context) {
        ServerState primary = shipment.primary().state();
        ServerState standby = shipment.standby().state();
        String subject = LogShippingChecker.subject(shipment.link());
        int before = 0;
        if (!primary.running() || primary.role() != ServerState.Role.PRIMARY) {
            before += report(context, "LOGSHIPPING-020", "server " + shipment.primary().id(), "Server " + shipment.primary().id() + " is not a running primary.",
                    primary.problem().isEmpty() ? "It is a standby." : primary.problem(), "Start it, or correct where the link comes from.");
        }
        if (standby.presence() == Presence.UNKNOWN || standby.presence() == Presence.NO_SOFTWARE || standby.presence() == Presence.NOT_ACCEPTING) {
            before += report(context, "LOGSHIPPING-021", "server " + shipment.standby().id(), "Server " + shipment.standby().id() + " cannot be made a standby.",
                    standby.problem(), "Mend that, and plan again.");
        }
        if (shipment.standby().data().isEmpty()) {
            before += report(context, "LOGSHIPPING-021", "server " + shipment.standby().id(),
                    "Nobody says where the data directory of server " + shipment.standby().id() + " shall be.", "", "Set dataDirectory of the server.");
        }
        boolean other = !standby.systemIdentifier().equals(shipment.primary().state().systemIdentifier());
        if ((standby.presence() == Presence.STOPPED || standby.presence() == Presence.FOREIGN) && other && !shipment.standby().fact("data.guessed").isEmpty()) {
            before += report(context, "LOGSHIPPING-021", "server " + shipment.standby().id(),
                    "It is not certain that the data of " + shipment.standby().id() + " lies in " + shipment.standby().data() + ".",
                    "No server runs on its port; only " + shipment.standby().fact("data.guessed") + " names the port, and what lies there is no copy of "
                            + shipment.primary().id() + ".", "Set dataDirectory of the server: to this folder, and it will be moved aside, or to where its data really is.");
        }
        String command = shipment.primary().setting("archive_command");
        boolean archives = primary.running() && !"off".equals(shipment.primary().setting("archive_mode"));
        if (archives && !command.isEmpty() && !command.equals("(disabled)") && !command.equals("true") && !command.equals(shipment.archiveCommand())) {
            before += report(context, "LOGSHIPPING-022", "server " + shipment.primary().id(),
                    "Server " + shipment.primary().id() + " archives its WAL already, by a command that Howdah did not write.", "archive_command is: " + command,
                    "A server has one archive_command. Move that command into a script of its own, " + shipment.senders()
                            + "/10-own.sh, called with %p %f; then set archive_command to " + shipment.archiveCommand() + " and plan again.");
        }
        int from = shipment.primary().major();
        int to = shipment.standby().major();
        if (from > 0 && to > 0 && from != to && standby.presence() == Presence.ABSENT || from > 0 && program(standby) > 0 && from != program(standby)) {
            before += report(context, "LOGSHIPPING-023", subject,
                    "The versions differ: PostgreSQL " + from + " on " + shipment.primary().host() + ", " + Math.max(to, program(standby)) + " on "
                            + shipment.standby().host() + ".",
                    "WAL files can be read by the same major version only.", "Install postgresql-" + from + " on " + shipment.standby().host() + ".");
        }
        String free = standby.facts().getOrDefault("freeBytes", "");
        String size = primary.facts().getOrDefault("dataBytes", "");
        if (standby.presence() == Presence.ABSENT && free.matches("\\d{1,18}") && size.matches("\\d{1,18}") && Long.parseLong(free) < Long.parseLong(size) * 11 / 10) {
            before += report(context, "LOGSHIPPING-025", "host " + shipment.standby().host(), "The copy does not fit on host " + shipment.standby().host() + ".",
                    free + " bytes are free under " + shipment.standby().data() + ", the primary's data take " + size + ", and a tenth more is kept for WAL.",
                    "Make room, or put dataDirectory on another disk.");
        }
        return before > 0;
    }

    private static int program(ServerState state) {
        String digits = state.facts().getOrDefault("programs", "").replaceFirst("^[^0-9]*(\\d+).*$", "$1");
        return digits.matches("\\d{1,4}") ? Integer.parseInt(digits) : -1;
    }

    private static int report(PlanContext context, String code, String subject, String summary, String reason, String hint) {
        context.report(new Finding(code, Severity.CRITICAL, subject, summary, reason, hint));
        return 1;
    }
}
