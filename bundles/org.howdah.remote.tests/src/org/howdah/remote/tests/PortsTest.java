package org.howdah.remote.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicInteger;

import org.howdah.remote.Cancellation;
import org.howdah.remote.Masking;
import org.howdah.remote.Secret;
import org.howdah.remote.ShellWords;
import org.howdah.remote.SqlNames;
import org.junit.jupiter.api.Test;

/** The parts of the ports that do something by themselves. */
class PortsTest {

    @Test
    void namesAreQuoted() {
        assertEquals("\"a b\"\"c\"", SqlNames.identifier("a b\"c"));
        assertEquals("\"%s?x=y;--\"", SqlNames.identifier("%s?x=y;--"));
        assertEquals("'it''s'", SqlNames.literal("it's"));
        assertEquals(" E'\\\\'''", SqlNames.literal("\\'"));
        assertEquals("\"" + "é".repeat(31) + "\"", SqlNames.identifier("é".repeat(31)));
        assertThrows(IllegalArgumentException.class, () -> SqlNames.identifier("é".repeat(32)));
        assertThrows(IllegalArgumentException.class, () -> SqlNames.identifier(""));
        assertThrows(IllegalArgumentException.class, () -> SqlNames.literal("a\0"));
        assertEquals("''", ShellWords.quote(""));
        assertEquals("ls -l '-a b' 'it'\\''s'", ShellWords.join("ls", "-l", "-a b", "it's"));
        assertThrows(IllegalArgumentException.class, () -> ShellWords.quote("a\0"));
    }

    @Test
    void secretsAreMaskedAndWiped() {
        Secret secret = Secret.of("pass");
        assertEquals("••••", secret.toString());
        assertEquals("pass", secret.reveal());
        secret.close();
        assertEquals("\0\0\0\0", secret.reveal());
    }

    @Test
    void cancellationTellsOnceAndForgetsWhoLeft() {
        Cancellation cancellation = new Cancellation();
        AtomicInteger told = new AtomicInteger();
        cancellation.onCancel(told::incrementAndGet);
        try (Cancellation.Registration left = cancellation.onCancel(() -> told.addAndGet(100))) {
            assertEquals(0, told.get());
        }
        cancellation.cancel();
        cancellation.cancel();
        assertEquals(1, told.get());
        cancellation.onCancel(told::incrementAndGet);
        assertEquals(2, told.get());
        assertTrue(cancellation.isCancelled());
    }

    @Test
    void passwordsAreTakenOutOfTexts() {
        assertEquals("alter role r password '••••' login", Masking.mask("alter role r password 'it''s' login"));
        assertEquals("create role r PASSWORD '••••'", Masking.mask("create role r PASSWORD $x$ab$x$"));
        assertEquals("host=a password=•••• user=b", Masking.mask("host=a password=secret user=b"));
        assertEquals("PGPASSWORD=•••• psql", Masking.mask("PGPASSWORD='se cret' psql"));
        assertEquals("postgresql://u:••••@h/d", Masking.mask("postgresql://u:secret@h/d"));
        assertEquals("set password_encryption = 'md5'", Masking.mask("set password_encryption = 'md5'"));
        assertEquals("select 1", Masking.mask("select 1"));
    }
}
