package org.howdah.console.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;

import org.howdah.remote.Cancellation;
import org.howdah.remote.Credentials;
import org.howdah.remote.FileTransfer;
import org.howdah.remote.HostKeys;
import org.howdah.remote.Login;
import org.howdah.remote.RemoteException;
import org.howdah.remote.Shell;
import org.howdah.remote.kit.Programs;
import org.howdah.remote.kit.SshServer;
import org.howdah.remote.ssh.SshOptions;
import org.howdah.remote.ssh.SshSessions;

/** A folder of this computer, one of a real SSH server, and a queue between them. */
final class Bench implements Nodes, Conflicts, AutoCloseable {

    static final Node NODE = new Node("/shop.topology", "test1", "");

    final SshServer server;
    final Login login;
    final Path home;
    final Path here;
    final Path there;
    final Wire wire = new Wire();
    final List<Question> questions = new ArrayList<>();
    final List<DataDirectory> servers = new ArrayList<>();
    final SshSessions sessions = new SshSessions(Credentials.NONE, HostKeys.STRICT, SshOptions.defaults());
    Optional<Answer> answer = Optional.empty();
    int perHost = 2;
    Transfers transfers;

    Bench(SshServer server) throws IOException {
        this.server = server;
        login = server.login();
        home = Files.createTempDirectory(server.folder(), "home");
        here = open(Files.createTempDirectory(server.folder(), "here"));
        there = open(Files.createTempDirectory(server.folder(), "there"));
        start();
    }

    /** The far side works as another user than this one. */
    static Path open(Path folder) throws IOException {
        return Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
    }

    /** A workbench is started. */
    void start() throws IOException {
        transfers = new Transfers(home.resolve("transfers"), this, this, () -> perHost);
    }

    @Override
    public FileTransfer files(Node node) throws RemoteException {
        return wire.over(sessions.files(login));
    }

    @Override
    public Shell shell(Node node) throws RemoteException {
        return sessions.shell(login);
    }

    @Override
    public List<DataDirectory> dataDirectories(Node node) {
        return servers;
    }

    @Override
    public synchronized Optional<Answer> ask(Question question, Cancellation cancellation) {
        questions.add(question);
        return answer;
    }

    static Request request(boolean upload, Path source, Path target, Request.Options options) {
        return new Request(upload ? Request.Direction.UPLOAD : Request.Direction.DOWNLOAD, NODE, List.of(LocalPaths.text(source)), target.toString(), options);
    }

    /** From here to there, or the other way. */
    Transfer send(boolean upload, String name) throws IOException {
        return transfers.add(request(upload, from(upload).resolve(name), to(upload), Request.Options.USUAL));
    }

    Path from(boolean upload) {
        return upload ? here : there;
    }

    Path to(boolean upload) {
        return upload ? there : here;
    }

    static void await(Transfer transfer, Predicate<Transfer.Progress> wanted) {
        Programs.await("as wanted: " + transfer, 60, () -> wanted.test(transfer.progress()));
    }

    static Transfer.Progress end(Transfer transfer) {
        await(transfer, p -> p.state().ended());
        return transfer.progress();
    }

    static byte[] random(int length) {
        byte[] content = new byte[length];
        new Random(length).nextBytes(content);
        return content;
    }

    /** A file that both users may read and change. */
    static Path file(Path path, byte[] content) {
        try {
            Files.createDirectories(path.getParent());
            Files.write(path, content);
            return Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-rw-rw-"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        transfers.close();
        sessions.close();
    }
}
