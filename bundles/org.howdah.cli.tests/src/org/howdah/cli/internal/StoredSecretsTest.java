package org.howdah.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.howdah.app.HowdahHome;
import org.howdah.app.SecureCredentials;
import org.howdah.remote.Cancellation;
import org.howdah.remote.Credentials;
import org.howdah.remote.Login;
import org.howdah.remote.Secret;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.FrameworkUtil;

/** What the workbench stored serves the command line too, and stands nowhere in clear text. */
class StoredSecretsTest {

    private static final String CANARY = "canary-3b81";

    @TempDir
    Path home;

    @Test
    void storedPasswordsAreFound() throws Exception {
        Assumptions.assumeTrue(FrameworkUtil.getBundle(StoredSecretsTest.class) != null, "Equinox secure storage works inside OSGi only");
        Login login = new Login("master1", "127.0.27.9", 22, "postgres", Optional.empty(), Optional.empty(), Optional.empty(), false);
        assertTrue(credentials(Map.of()).password(login).isEmpty(), "nothing is stored yet");
        new SecureCredentials(new HowdahHome(home), false).storePassword(login, Secret.of(CANARY));
        assertEquals(CANARY, credentials(Map.of()).password(login).orElseThrow().reveal());
        assertEquals("other", credentials(Map.of("HOWDAH_PASSWORD_MASTER1_POSTGRES", "other")).password(login).orElseThrow().reveal(),
                "the environment goes first");
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertFalse(Files.readString(file, StandardCharsets.ISO_8859_1).contains(CANARY), file + " holds the password in clear text");
            }
        }
    }

    private Credentials credentials(Map<String, String> environment) {
        Map<String, String> variables = new HashMap<>(environment);
        variables.put("HOWDAH_HOME", home.toString());
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
        return CommandCredentials.of(new Io(nowhere, nowhere, new ByteArrayInputStream(new byte[0]), variables, false, false, false, new Cancellation()));
    }
}
