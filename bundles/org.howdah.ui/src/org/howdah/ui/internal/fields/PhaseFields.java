package org.howdah.ui.internal.fields;

import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.howdah.edit.Names;
import org.howdah.model.topology.Phase;
import org.howdah.model.topology.Service;
import org.howdah.model.topology.ServicePhase;
import org.howdah.model.topology.TopologyFactory;

/** What a service is in a phase. */
final class PhaseFields {

    private static final List<String> STATES = List.of("absent", "active", "shadow", "retired"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$

    private PhaseFields() {
    }

    static Field of(Phase phase, Service service) {
        String id = Names.of(service);
        return Field.proposals("service." + id, id, NLS.bind(Messages.Doc_servicePhase, id), () -> { //$NON-NLS-1$
            ServicePhase state = find(phase, id);
            return state == null || state.getState() == null ? "" : state.getState(); //$NON-NLS-1$
        }, text -> set(phase, id, text), () -> STATES);
    }

    private static void set(Phase phase, String service, String state) {
        ServicePhase known = find(phase, service);
        if (state.isBlank()) {
            phase.getServices().remove(known);
            return;
        }
        if (known == null) {
            known = TopologyFactory.eINSTANCE.createServicePhase();
            known.setService(service);
            phase.getServices().add(known);
        }
        known.setState(state.strip());
    }

    private static ServicePhase find(Phase phase, String service) {
        return phase.getServices().stream().filter(state -> service.equals(state.getService())).findFirst().orElse(null);
    }
}
