package org.howdah.technology.logshipping;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.howdah.remote.ShellWords;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs the scripts with the real shell. "ssh" is a script that runs the remote command here. */
class ArchiveScriptsTest {

    private static final String NAME = "000000010000000000000007";

    @TempDir
    Path temporary;
    private Path directory;
    private Path receiver;
    private byte[] content;

    private record Result(int exitCode, String output) {
    }

    @BeforeEach
    void prepare() throws IOException {
        // A name that breaks every script which does not quote.
        directory = Files.createDirectory(temporary.resolve("the \"WAL\" of $HOME's `x` %s"));
        receiver = temporary.resolve("receive it's.sh");
        Files.writeString(receiver, ArchiveScripts.receiver("copy", directory.toString()));
        content = new byte[300_000];
        new Random(1).nextBytes(content);
    }

    private Result run(byte[] input, String... command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (var stdin = process.getOutputStream()) {
            stdin.write(input);
        } catch (IOException closedEarly) {
            // A script that refuses does not read its input.
            assertTrue(process.waitFor(10, TimeUnit.SECONDS), closedEarly.toString());
        }
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(20, TimeUnit.SECONDS));
        return new Result(process.exitValue(), output);
    }

    private Result receive(byte[] input, byte[] announced, String name) throws Exception {
        return run(input, "sh", receiver.toString(), name, Integer.toString(announced.length), Long.toString(ScriptFiles.posixChecksum(announced)));
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void receivesAFileWhole() throws Exception {
        assertEquals(new Result(0, ""), receive(content, content, NAME));
        assertArrayEquals(content, Files.readAllBytes(directory.resolve(NAME)));
        assertEquals(List.of(NAME), files());
    }

    @Test
    void acceptsTheSameFileAgain() throws Exception {
        receive(content, content, NAME);
        assertEquals(0, receive(content, content, NAME).exitCode());
        assertEquals(List.of(NAME), files());
    }

    @Test
    void neverReplacesAFileWithOtherContent() throws Exception {
        receive(content, content, NAME);
        byte[] other = content.clone();
        other[5]++;
        Result result = receive(other, other, NAME);
        assertEquals(1, result.exitCode());
        assertTrue(result.output().contains("a file of that name with other content is there already"), result.output());
        assertArrayEquals(content, Files.readAllBytes(directory.resolve(NAME)));
        assertEquals(List.of(NAME), files());
    }

    @Test
    void leavesNothingOfAFileThatWasCutShort() throws Exception {
        Result result = receive(Arrays.copyOf(content, 1000), content, NAME);
        assertEquals(1, result.exitCode());
        assertTrue(result.output().contains("cut short"), result.output());
        assertEquals(List.of(), files());
    }

    @Test
    void leavesNothingOfADamagedFile() throws Exception {
        byte[] damaged = content.clone();
        damaged[299_999]++;
        Result result = receive(damaged, content, NAME);
        assertEquals(1, result.exitCode());
        assertTrue(result.output().contains("damaged"), result.output());
        assertEquals(List.of(), files());
    }

    @Test
    void aFullDiskIsAnOrdinaryFailure() throws Exception {
        // No file may grow beyond 64 kB in that shell, as on a disk that fills up under it.
        Result result = run(content, "bash", "-c", "trap '' XFSZ; ulimit -f 64; exec " + ShellWords.join("sh", receiver.toString(), NAME, "300000", "1"));
        assertEquals(1, result.exitCode());
        assertTrue(result.output().contains("is the disk full?"), result.output());
        assertEquals(List.of(), files());
    }

    @ParameterizedTest
    @ValueSource(strings = { "../escape", "a b", ".hidden", "$(reboot)", "x;y", "" })
    void refusesNamesThatAreNoWalFiles(String name) throws Exception {
        Result result = receive(content, content, name);
        assertEquals(1, result.exitCode());
        assertEquals(List.of(), files());
        assertFalse(Files.exists(temporary.resolve("escape")));
    }

    @Test
    void sendsThroughASecondShell() throws Exception {
        Path file = Files.write(temporary.resolve("wal file"), content);
        Path sender = temporary.resolve("send.sh");
        Files.writeString(sender, ArchiveScripts.sender("copy\n# reboot", "slave1", fakeSsh(""), receiver.toString()));
        assertEquals(new Result(0, ""), run(new byte[0], "sh", sender.toString(), file.toString(), NAME));
        assertArrayEquals(content, Files.readAllBytes(directory.resolve(NAME)));
    }

    @ParameterizedTest
    @ValueSource(ints = { 1, 2, 126, 127, 130, 137, 255 })
    void everyFailureOfSshIsAnOrdinaryOne(int exitCode) throws Exception {
        Path file = Files.write(temporary.resolve("wal"), content);
        Path senders = Files.createDirectory(temporary.resolve("senders"));
        Files.writeString(senders.resolve("copy.sh"), ArchiveScripts.sender("copy", "slave1", fakeSsh("exit " + exitCode), receiver.toString()));
        Path dispatcher = temporary.resolve("archive.sh");
        Files.writeString(dispatcher, ArchiveScripts.dispatcher(senders.toString()));
        assertEquals(1, run(new byte[0], "sh", dispatcher.toString(), file.toString(), NAME).exitCode());
    }

    @Test
    void aFileIsKeptUntilEverySenderHasSentIt() throws Exception {
        Path file = Files.write(temporary.resolve("wal"), content);
        Path senders = Files.createDirectory(temporary.resolve("senders"));
        Files.writeString(senders.resolve("a.sh"), ArchiveScripts.sender("a", "slave1", fakeSsh("exit 255"), receiver.toString()));
        Files.writeString(senders.resolve("b.sh"), ArchiveScripts.sender("b", "slave2", fakeSsh(""), receiver.toString()));
        Path dispatcher = temporary.resolve("archive.sh");
        Files.writeString(dispatcher, ArchiveScripts.dispatcher(senders.toString()));
        assertEquals(1, run(new byte[0], "sh", dispatcher.toString(), file.toString(), NAME).exitCode());
        assertEquals(List.of(NAME), files(), "the sender that works did its part");
        Files.writeString(senders.resolve("a.sh"), ArchiveScripts.sender("a", "slave1", fakeSsh(""), receiver.toString()));
        assertEquals(0, run(new byte[0], "sh", dispatcher.toString(), file.toString(), NAME).exitCode());
    }

    @Test
    void aMissingFileIsAnOrdinaryFailureOfRestoring() throws Exception {
        Path restorer = temporary.resolve("restore.sh");
        Files.writeString(restorer, ArchiveScripts.restorer("copy", directory.toString()));
        Path target = temporary.resolve("RECOVERYXLOG");
        assertEquals(new Result(1, ""), run(new byte[0], "sh", restorer.toString(), "00000002.history", target.toString()));
        receive(content, content, NAME);
        assertEquals(new Result(0, ""), run(new byte[0], "sh", restorer.toString(), NAME, target.toString()));
        assertArrayEquals(content, Files.readAllBytes(target));
        assertEquals(1, run(new byte[0], "sh", restorer.toString(), NAME, "/nonexistent/RECOVERYXLOG").exitCode());
    }

    @Test
    void checksumsAsCksumDoes() throws Exception {
        for (byte[] bytes : List.of(new byte[0], "123456789".getBytes(StandardCharsets.US_ASCII), content)) {
            assertEquals(ScriptFiles.posixChecksum(bytes) + " " + bytes.length, run(bytes, "cksum").output().strip());
        }
    }

    private String fakeSsh(String instead) throws IOException {
        Path ssh = Files.createTempFile(temporary, "ssh", ".sh");
        Files.writeString(ssh, instead.isEmpty() ? "exec sh -c \"$1\"\n" : instead + "\n");
        return ShellWords.join("sh", ssh.toString());
    }
}
