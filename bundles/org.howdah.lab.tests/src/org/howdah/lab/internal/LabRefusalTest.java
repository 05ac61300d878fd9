package org.howdah.lab.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.howdah.lab.Daemon;
import org.howdah.lab.LabException;
import org.howdah.lab.LabSpec;
import org.howdah.lab.Labs;
import org.howdah.lab.SlowLink;
import org.howdah.remote.Cancellation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What labs refuse, in one sentence and leaving nothing behind. */
class LabRefusalTest {

    private LabHome home;

    @BeforeEach
    void open() throws Exception {
        home = LabHome.open();
    }

    @AfterEach
    void close() throws Exception {
        home.close();
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "-oProxyCommand=x", "a;reboot", "../up", ".hidden", "a b", "x\u202egnp", "0123456789012345678901234567890", "ä", "a\n" })
    void namesThatAreUnfit(String name) throws Exception {
        assertTrue(refused(LabSpec.of(name, List.of("a", "b"), false)).contains("cannot be a lab's name"));
        assertTrue(refused(LabSpec.of("lab", List.of("a", name), false)).contains("cannot be a host's name"));
        assertThrows(LabException.class, () -> home.labs.status(name));
        assertThrows(LabException.class, () -> home.labs.destroy(name, sentence -> { }));
        assertEquals(List.of(), home.labs.list());
    }

    @Test
    void messagesHoldNoControlCharacters() throws Exception {
        assertFalse(refused(LabSpec.of("x\u202e\u001b[2J", List.of("a"), false)).codePoints()
                .anyMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT));
    }

    @Test
    void tooManyHostsOrTheSameTwice() throws Exception {
        assertTrue(refused(LabSpec.of("lab", List.of(), false)).contains("1 to 20 hosts"));
        assertTrue(refused(LabSpec.of("lab", IntStream.range(0, 21).mapToObj(i -> "h" + i).toList(), false)).contains("21 were asked for"));
        assertTrue(refused(LabSpec.of("lab", List.of("one", "ONE"), false)).contains("Two hosts are named"));
    }

    @Test
    void addressesThatAProcessHas() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.24.77"))) {
            String message = refused(spec("127.0.24.77", other.getLocalPort(), 5432));
            assertTrue(message.contains("127.0.24.77:" + other.getLocalPort() + " is in use by java (process " + ProcessHandle.current().pid() + ")"), message);
            message = refused(spec("127.0.24.77", 2222, other.getLocalPort()));
            assertTrue(message.contains("is in use"), message);
        }
        assertEquals(List.of(), home.labs.list());
        assertEquals(List.of(), home.remains("lab"));
    }

    @Test
    void versionsThatAreNotInstalled() throws Exception {
        LabSpec.Server server = new LabSpec.Server("main", OptionalInt.empty(), Optional.of("9.1"), Optional.empty());
        String message = refused(new LabSpec("lab", List.of(new LabSpec.Host("a", Optional.empty(), OptionalInt.empty(), List.of(), List.of(server))), false));
        assertTrue(message.contains("PostgreSQL 9.1 is not installed, found ["), message);
    }

    @Test
    void whatIsThereAlready() throws Exception {
        var lab = home.create(spec("127.0.24.78", 2222, 5432));
        assertTrue(refused(spec("127.0.24.79", 2222, 5432)).contains("The lab \"lab\" exists"));
        assertEquals(lab, home.labs.status("lab"));

        home.labs.stop("lab", sentence -> { });
        String message = refused(new LabSpec("other", spec("127.0.24.78", 2222, 5433).hosts(), false));
        assertTrue(message.contains("127.0.24.78:2222 belongs to a of the lab \"lab\""), message);
        try (ServerSocket thief = new ServerSocket(5432, 1, InetAddress.getByName("127.0.24.78"))) {
            message = assertThrows(LabException.class, () -> home.labs.start("lab", sentence -> { })).getMessage();
            assertTrue(message.contains("PostgreSQL main of a did not start") && message.contains("Address already in use"), message);
        }
        assertEquals(lab, home.labs.start("lab", sentence -> { }));

        message = assertThrows(LabException.class, () -> home.labs.cut("lab", "a")).getMessage();
        assertTrue(message.contains("--isolated"), message);
        assertThrows(LabException.class, () -> home.labs.slow("lab", "a", SlowLink.DEFAULT));
        message = assertThrows(LabException.class, () -> home.labs.kill("lab", "b", Daemon.ALL)).getMessage();
        assertTrue(message.contains("has no host \"b\"; it has a."), message);
    }

    @Test
    void labsThatAreNot() throws Exception {
        Labs labs = home.labs;
        for (var call : List.<org.junit.jupiter.api.function.Executable>of(() -> labs.status("none"), () -> labs.start("none", sentence -> { }),
                () -> labs.stop("none", sentence -> { }), () -> labs.destroy("none", sentence -> { }), () -> labs.topology("none"),
                () -> labs.freeze("none", "a", Daemon.ALL))) {
            assertTrue(assertThrows(LabException.class, call).getMessage().contains("There is no lab \"none\""));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = { 2222, 5432 })
    void anAddressThatIsTakenInTheMiddle(int port) throws Exception {
        List<ServerSocket> thieves = new ArrayList<>();
        String[] address = new String[1];
        try {
            var lab = home.labs.create(LabSpec.of("lab", List.of("a"), false), sentence -> {
                Matcher chosen = Pattern.compile("a \\(([0-9.]+)\\)").matcher(sentence);
                if (chosen.find() && address[0] == null) {
                    address[0] = chosen.group(1);
                }
                if (sentence.equals("Starting.") && thieves.isEmpty()) {
                    thieves.add(steal(address[0], port));
                }
            }, Cancellation.none());
            assertNotEquals(address[0], lab.hosts().getFirst().address());
            assertTrue(lab.running());
        } finally {
            for (ServerSocket thief : thieves) {
                thief.close();
            }
        }
    }

    private static ServerSocket steal(String address, int port) {
        try {
            return new ServerSocket(port, 1, InetAddress.getByName(address));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void cancelledInTheMiddle() throws Exception {
        Cancellation cancellation = new Cancellation();
        long[] cancelled = new long[1];
        assertThrows(LabException.class, () -> home.labs.create(LabSpec.of("lab", List.of("a", "b", "c", "d"), false), sentence -> {
            if (sentence.contains("databases")) {
                Thread.ofVirtual().start(() -> {
                    Await.until(java.time.Duration.ofMillis(200), () -> false);
                    cancelled[0] = System.nanoTime();
                    cancellation.cancel();
                });
            }
        }, cancellation));
        assertTrue(System.nanoTime() - cancelled[0] < 5_000_000_000L);
        assertEquals(List.of(), home.labs.list());
        assertEquals(List.of(), home.remains("lab"));
    }

    private static LabSpec spec(String address, int sshPort, int port) {
        LabSpec.Server server = new LabSpec.Server("main", OptionalInt.of(port), Optional.empty(), Optional.empty());
        return new LabSpec("lab", List.of(new LabSpec.Host("a", Optional.of(address), OptionalInt.of(sshPort), List.of(), List.of(server))), false);
    }

    private String refused(LabSpec spec) {
        String message = assertThrows(LabException.class, () -> home.create(spec)).getMessage();
        assertTrue(message.endsWith("."), message);
        return message;
    }
}
