package org.howdah.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import org.howdah.model.topology.TopologyFactory;
import org.howdah.model.topology.TopologyPackage;
import org.junit.jupiter.api.Test;

class GeneratedModelTest {

    @Test
    void packageIsRegisteredAndMakesObjects() {
        assertEquals("urn:org.howdah:topology:1", TopologyPackage.eNS_URI);
        assertNotNull(TopologyFactory.eINSTANCE.createTopology());
    }
}
