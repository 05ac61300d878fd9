package org.howdah.model.validation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.howdah.model.topology.Setting;

/** A setting has one value. */
final class DuplicateSetting implements Rule {

    @Override
    public String code() {
        return "TOPOLOGY-037";
    }

    @Override
    public String summary() {
        return "A setting of a link or set is given twice.";
    }

    @Override
    public void check(Design design, Report report) {
        design.topology().getLinks().forEach(link -> once(report, "link " + link.getId(), link.getSettings()));
        design.topology().getSets().forEach(set -> once(report, "set " + set.getId(), set.getSettings()));
    }

    private static void once(Report report, String subject, List<Setting> settings) {
        Set<String> seen = new HashSet<>();
        for (Setting setting : settings) {
            if (!seen.add(setting.getKey())) {
                report.error(subject, "The setting '" + setting.getKey() + "' of " + subject + " is given twice.", "Remove one of them.");
            }
        }
    }
}
