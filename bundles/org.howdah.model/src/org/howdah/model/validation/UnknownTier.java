package org.howdah.model.validation;

import java.util.List;

import org.howdah.model.topology.Service;
import org.howdah.model.topology.Tier;

/** A service belongs to a tier of the architecture. */
final class UnknownTier implements Rule {

    @Override
    public String code() {
        return "TOPOLOGY-006";
    }

    @Override
    public String summary() {
        return "A service names a tier that is not listed.";
    }

    @Override
    public void check(Design design, Report report) {
        if (design.topology().getArchitecture() == null) {
            return;
        }
        List<String> tiers = design.topology().getArchitecture().getTiers().stream().map(Tier::getName).toList();
        for (Service service : design.services()) {
            if (Design.given(service.getTier()) && !tiers.contains(service.getTier())) {
                report.error("service " + service.getId(), "Service " + service.getId() + " is in tier '" + service.getTier() + "', which does not exist.",
                        Design.known("tiers", tiers));
            }
        }
    }
}
