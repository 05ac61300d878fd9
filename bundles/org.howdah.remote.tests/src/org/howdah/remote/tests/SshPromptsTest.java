package org.howdah.remote.tests;

import static org.howdah.remote.kit.Failures.fails;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

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

/** Keyboard-interactive logins of several prompts, as PAM asks them, and what the server says before a login. Needs root. */
class SshPromptsTest {

    private static final String PASSWORD = "old pässwörd 1";

    /** A PAM module: its arguments are {@code style:prompt:answer}; a style of 1 hides the answer, 2 shows it, 4 only tells. */
    private static final String MODULE = """
            #include <stdlib.h>
            #include <string.h>
            struct message { int style; const char *text; };
            struct response { char *text; int code; };
            struct conversation { int (*ask)(int, const struct message **, struct response **, void *); void *data; };
            int pam_get_item(const void *, int, const void **);
            int pam_sm_setcred(void *h, int f, int n, const char **a) { return 0; }
            int pam_sm_authenticate(void *h, int f, int n, const char **a) {
                const struct conversation *c;
                if (pam_get_item(h, 5, (const void **) &c)) return 7;
                for (int i = 0; i < n; i++) {
                    char text[8192];
                    strcpy(text, a[i]);
                    char *end = strrchr(text, ':');
                    *end = 0;
                    struct message m = { atoi(text), strchr(text, ':') + 1 };
                    const struct message *p = &m;
                    struct response *r = 0;
                    if (c->ask(1, &p, &r, c->data)) return 7;
                    if (m.style != 4 && (!r || !r->text || strcmp(r->text, end + 1))) return 7;
                }
                return 0;
            }
            """;

    /** Writes down what is asked, and answers what it was given, in this order. */
    private static final class Person implements Credentials {
        private final List<String> asked = new CopyOnWriteArrayList<>();
        private final Deque<String> answers = new ArrayDeque<>();

        Person(String... answers) {
            this.answers.addAll(Arrays.asList(answers));
        }

        private synchronized Optional<Secret> next(String what) {
            asked.add(what);
            return Optional.ofNullable(answers.poll()).map(Secret::of);
        }

        @Override
        public Optional<Secret> password(Login login) {
            return next("password");
        }

        @Override
        public Optional<Secret> passwordAgain(Login login) {
            return next("password again");
        }

        @Override
        public Optional<Secret> answer(Question question) {
            return next((question.echo() ? "shown " : "hidden ") + question.prompt().replace("\n", " | "));
        }
    }

    private static void connects(SshServer server, Credentials credentials) throws RemoteException {
        try (Access access = Adapters.ssh(Access.Settings.usual().with(credentials))) {
            for (int i = 0; i < 2; i++) {
                assertEquals(0, access.shell(server.login()).run(Shell.Command.of("true", Duration.ofSeconds(10), "test")).exitCode());
            }
        }
    }

    private static SshServer asking(String... prompts) throws Exception {
        assumeTrue(Programs.root() && Files.isExecutable(Path.of("/usr/bin/gcc")));
        SshServer server = SshServer.create("KbdInteractiveAuthentication yes", "PubkeyAuthentication no");
        Path source = server.folder().resolve("ask.c");
        Files.writeString(source, MODULE);
        Path module = server.folder().resolve("ask.so");
        Programs.run("/usr/bin/gcc", "-shared", "-fPIC", "-w", "-o", module.toString(), source.toString());
        StringBuilder line = new StringBuilder("auth required " + module);
        for (String prompt : prompts) {
            line.append(" [").append(prompt).append(']');
        }
        Path service = server.folder().resolve("service");
        Files.writeString(service, line + "\naccount required pam_permit.so\nsession required pam_permit.so\n");
        server.prepare("mount --bind " + service + " /etc/pam.d/sshd");
        return server;
    }

    @Test
    void eachPromptIsAskedOnceInOrderWithItsText() throws Exception {
        try (SshServer server = asking("2:Name in the directory: :maría", "1:Password: :p w", "4:A code was sent to your phone.:", "1:Verification code: :123456",
                "2:Which node? :slave1")) {
            Person person = new Person("maría", "p w", "123456", "slave1");
            connects(server, person);
            assertEquals(List.of("shown Name in the directory:", "password", "hidden A code was sent to your phone. | Verification code:", "shown Which node?"),
                    person.asked);
        }
    }

    @Test
    void promptsThatAreNotAnsweredEndTheLogin() throws Exception {
        try (SshServer server = asking("2:Name: :x", "1:Code: :y")) {
            Person silent = new Person("x");
            fails(Kind.AUTHENTICATION, () -> connects(server, silent), "test1", "there is no answer to the prompt \"Code:\"");
            assertEquals(List.of("shown Name:", "hidden Code:"), silent.asked);
            Person corrected = new Person("x", "wrong", "x", "y");
            connects(server, corrected);
            assertEquals(List.of("shown Name:", "hidden Code:", "shown Name:", "hidden Code:"), corrected.asked);
        }
    }

    @Test
    void hostilePromptIsShownCleanAndShort() throws Exception {
        try (SshServer server = asking("2:\u001b\u0007\u001b[2JPass\u202eword" + "!".repeat(400) + " :x")) {
            Person person = new Person("x");
            connects(server, person);
            String prompt = person.asked.get(0);
            assertTrue(prompt.startsWith("shown \\u001b\\u0007\\u001b[2JPass\\u202eword!!!") && prompt.length() < 150, prompt);
        }
    }

    @Test
    void expiredPasswordIsChangedPromptByPrompt() throws Exception {
        assumeTrue(Programs.root(), "needs root");
        String hash = Programs.run(Programs.find("openssl").toString(), "passwd", "-6", PASSWORD).strip();
        try (SshServer server = SshServer.create("KbdInteractiveAuthentication yes", "PubkeyAuthentication no")) {
            // The server's own copy of all settings: pam_unix replaces the file of passwords when it changes one.
            Path etc = server.folder().resolve("etc");
            Programs.run("/bin/cp", "-a", "/etc", etc.toString());
            String user = server.login().user();
            Path shadow = etc.resolve("shadow");
            Files.write(shadow, Files.readAllLines(shadow).stream().map(line -> line.startsWith(user + ":") ? user + ":" + hash + ":0:0:99999:7:::" : line).toList());
            Files.setPosixFilePermissions(shadow, PosixFilePermissions.fromString("rw-------"));
            server.prepare("mount --bind " + etc + " /etc");
            String fresh = "quite Anöther 77";
            Person person = new Person(PASSWORD, PASSWORD, fresh, fresh, fresh);
            try (Access access = Adapters.ssh(Access.Settings.usual().with(person))) {
                Shell shell = access.shell(server.login());
                assertEquals("in\n", shell.run(Shell.Command.of("echo in", Duration.ofSeconds(10), "test")).output());
                assertEquals(List.of("password", "hidden You are required to change your password immediately (administrator enforced). | Changing password for "
                        + user + ". | Current password:", "hidden New password:", "hidden Retype new password:"), person.asked);
                server.killConnections();
                Programs.await("it can be used again", 10, () -> {
                    try {
                        return shell.run(Shell.Command.of("true", Duration.ofSeconds(10), "test")).ok();
                    } catch (RemoteException broken) {
                        return broken.kind() != Kind.DISCONNECTED;
                    }
                });
                assertEquals("password", person.asked.get(4), "the old password is not tried again");
                assertEquals(5, person.asked.size());
            }
        }
    }

    /** Everything that is logged, on the finest level, meanwhile. */
    private static List<String> logged(org.junit.jupiter.api.function.ThrowingSupplier<String> work) throws Throwable {
        List<String> seen = new CopyOnWriteArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord record) {
                seen.add(record.getMessage() + Arrays.deepToString(record.getParameters()));
            }

            @Override
            public void flush() {
                // nothing is kept back
            }

            @Override
            public void close() {
                // nothing is open
            }
        };
        handler.setLevel(Level.ALL);
        Logger logger = Logger.getLogger("org.howdah");
        Level before = logger.getLevel();
        logger.setLevel(Level.ALL);
        logger.setUseParentHandlers(false);
        logger.addHandler(handler);
        try {
            seen.add(work.get());
        } finally {
            logger.removeHandler(handler);
            logger.setUseParentHandlers(true);
            logger.setLevel(before);
        }
        return seen;
    }

    @Test
    void bannerIsHarmlessAndShownNowhere() throws Throwable {
        assumeTrue(Programs.root(), "needs root");
        // A server of OpenSSH sends no more than 256 KB: with 1 MB it hangs up, on ssh as well.
        for (int size : new int[] { 2_000, 200_000, 1 << 20 }) {
            try (SshServer server = SshServer.create()) {
                Path banner = server.folder().resolve("banner");
                String text = "\u001b]52;c;cm0=\u0007\u001b[2J\u009b31m\u202e canary \r\n";
                Files.write(banner, Arrays.copyOf(text.repeat(size / text.length() + 1).getBytes(StandardCharsets.UTF_8), size));
                server.prepare("echo 'Banner " + banner + "' >> " + server.folder().resolve("sshd_config"));
                List<String> seen = logged(() -> {
                    if (size < 256 << 10) {
                        connects(server, Credentials.NONE);
                        return "";
                    }
                    RemoteException e = fails(Kind.UNREACHABLE, () -> connects(server, Credentials.NONE), "test1", "closed the connection");
                    return e.getMessage() + e.hint();
                });
                assertTrue(seen.stream().anyMatch(line -> line.contains("SSH_MSG_KEXINIT")), "the finest level was really listened to");
                for (String line : seen) {
                    assertTrue(line.length() < 5000 && line.chars().noneMatch(c -> c == 0x1b || c == 0x9b || c == 0x202e), line);
                }
            }
        }
    }
}
