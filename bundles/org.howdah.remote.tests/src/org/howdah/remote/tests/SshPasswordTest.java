package org.howdah.remote.tests;

import static org.howdah.remote.kit.Failures.fails;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import org.howdah.remote.Credentials;
import org.howdah.remote.Login;
import org.howdah.remote.RemoteException;
import org.howdah.remote.RemoteException.Kind;
import org.howdah.remote.Secret;
import org.howdah.remote.Shell;
import org.howdah.remote.kit.Access;
import org.howdah.remote.kit.Programs;
import org.howdah.remote.kit.SshServer;
import org.junit.jupiter.api.Test;

/** Logins by password and by keyboard-interactive; the server's user database needs root. */
class SshPasswordTest {

    private static final String PASSWORD = "pässwörd 1";

    private static Credentials password(String text, AtomicInteger asked) {
        return new Credentials() {
            @Override
            public Optional<Secret> password(Login login) {
                asked.incrementAndGet();
                return Optional.of(Secret.of(text));
            }
        };
    }

    private static void connects(SshServer server, Credentials credentials) throws RemoteException {
        try (Access access = Adapters.ssh(Access.Settings.usual().with(credentials))) {
            assertEquals(0, access.shell(server.login()).run(Shell.Command.of("true", Duration.ofSeconds(10), "test")).exitCode());
        }
    }

    @Test
    void passwordsWorkBothWays() throws Exception {
        assumeTrue(Programs.root());
        String hash = Programs.run(Programs.find("openssl").toString(), "passwd", "-6", PASSWORD).strip();
        for (String[] options : new String[][] { { "PasswordAuthentication yes" }, { "KbdInteractiveAuthentication yes" } }) {
            try (SshServer server = SshServer.createWithPassword(hash, options)) {
                AtomicInteger asked = new AtomicInteger();
                connects(server, password(PASSWORD, asked));
                assertEquals(1, asked.get(), options[0]);
                RemoteException e = fails(Kind.AUTHENTICATION, () -> connects(server, password("wrong one", asked)), server.login().user(), "test1");
                assertEquals(false, e.getMessage().contains("wrong one"));
                fails(Kind.AUTHENTICATION, () -> connects(server, Credentials.NONE));
            }
        }
        try (SshServer server = SshServer.createWithPassword(hash, "KbdInteractiveAuthentication yes")) {
            connects(server, new Credentials() {
                @Override
                public Optional<Secret> answer(Login login, String prompt, boolean echo) {
                    assertEquals("Password: ", prompt);
                    assertEquals(false, echo);
                    return Optional.of(Secret.of(PASSWORD));
                }
            });
        }
    }
}
