package org.howdah.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.howdah.remote.Credentials;
import org.howdah.remote.HostKeys;
import org.howdah.remote.Terminal;
import org.howdah.remote.ssh.SshOptions;
import org.howdah.remote.ssh.SshSessions;
import org.junit.jupiter.api.Test;

/** A console that is closed while a person is asked for it. */
class ClosedWhileAskedTest {

    @Test
    void closingTakesTheQuestionBack() throws Exception {
        try (Playground ground = new Playground()) {
            Files.delete(ground.server().knownHosts());
            CountDownLatch open = new CountDownLatch(1);
            CountDownLatch back = new CountDownLatch(1);
            AtomicInteger asked = new AtomicInteger();
            HostKeys person = unknown -> {
                if (asked.incrementAndGet() > 1) {
                    return true;
                }
                open.countDown();
                try {
                    TimeUnit.SECONDS.sleep(30);
                } catch (InterruptedException e) {
                    back.countDown();
                }
                return false;
            };
            try (SshSessions sessions = new SshSessions(Credentials.NONE, person, SshOptions.defaults().withSshDirectory(Path.of("/nonexistent/.ssh"))
                    .withAgentSocket(Optional.empty()))) {
                ConsoleOpener.Cancellable opener = (columns, rows, cancellation) -> {
                    Terminal.Options usual = Terminal.Options.of(columns, rows);
                    return sessions.shell(ground.server().login()).terminal(new Terminal.Options(usual.type(), columns, rows, usual.environment(), Playground.SHELL), cancellation);
                };
                ConsoleSpec spec = new ConsoleSpec("asking", "dba@asking", "", ConsoleSpec.SHELL, ConsoleSpec.NONE, "asking", opener);
                PlayedPage page = ground.page();
                Console console = ground.open(page, spec);
                assertTrue(open.await(10, TimeUnit.SECONDS), "the question is open");
                Thread life = Thread.getAllStackTraces().keySet().stream().filter(thread -> thread.getName().equals("Howdah console dba@asking")).findFirst().orElseThrow();
                console.close();
                assertTrue(back.await(2, TimeUnit.SECONDS), "the question is taken back");
                life.join(2000);
                assertTrue(!life.isAlive(), "nothing waits for it any more");
                assertTrue(ground.consoles().list().isEmpty());
                Console again = ground.open(page, spec);
                page.awaitText(again, Playground.PROMPT);
                assertEquals(2, asked.get());
            }
        }
    }
}
