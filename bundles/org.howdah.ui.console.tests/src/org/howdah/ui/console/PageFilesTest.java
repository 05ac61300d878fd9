package org.howdah.ui.console;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.howdah.console.client.ClientFiles;
import org.junit.jupiter.api.Test;

class PageFilesTest {

    @Test
    void thePageIsThereAndNothingBesideIt() {
        assertNotNull(ClientFiles.find("index.html"));
        assertNotNull(ClientFiles.find("console.js"));
        assertNull(ClientFiles.find("../index.html"));
    }
}
