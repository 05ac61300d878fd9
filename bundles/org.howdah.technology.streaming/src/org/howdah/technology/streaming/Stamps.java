package org.howdah.technology.streaming;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

import org.howdah.technology.Observation;

/** Names that differ from plan to plan and are the same whenever one plan is made again from one observation. */
final class Stamps {

    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private Stamps() {
    }

    static String of(Observation observed) {
        return FORMAT.format(observed.taken());
    }
}
