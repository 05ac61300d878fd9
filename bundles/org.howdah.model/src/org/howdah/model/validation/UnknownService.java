package org.howdah.model.validation;

import org.howdah.model.topology.Phase;
import org.howdah.model.topology.Service;
import org.howdah.model.topology.ServicePhase;

/** Phases and replacements name services that the architecture has. */
final class UnknownService implements Rule {

    @Override
    public String code() {
        return "TOPOLOGY-007";
    }

    @Override
    public String summary() {
        return "A phase or a replacement names a service that does not exist.";
    }

    @Override
    public void check(Design design, Report report) {
        for (Service service : design.services()) {
            if (Design.given(service.getReplaces()) && design.service(service.getReplaces()) == null) {
                report.error("service " + service.getId(), "Service " + service.getId() + " replaces '" + service.getReplaces() + "', which does not exist.", design.knownServices());
            }
        }
        for (Phase phase : design.phases()) {
            for (ServicePhase state : phase.getServices()) {
                if (design.service(state.getService()) == null) {
                    report.error("phase " + phase.getName(), "Phase " + phase.getName() + " names service '" + state.getService() + "', which does not exist.", design.knownServices());
                }
            }
        }
    }
}
