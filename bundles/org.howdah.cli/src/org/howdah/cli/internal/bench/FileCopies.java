package org.howdah.cli.internal.bench;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.howdah.remote.FileTransfer;

/** One large file over a session that is there already, as the window's transfers copy it; peer: scp. */
final class FileCopies implements Benchmark {

    static final List<Benchmark> ALL = List.of(new FileCopies(true), new FileCopies(false));
    private static final int MB = 500;
    private static final double GOAL = 1.1;

    private final boolean upload;

    private FileCopies(boolean upload) {
        this.upload = upload;
    }

    @Override
    public String name() {
        return upload ? "files-upload" : "files-download";
    }

    @Override
    public String title() {
        return (upload ? "A file of " + MB + " MB to a node" : "A file of " + MB + " MB from a node") + ", over SFTP; peer: scp";
    }

    @Override
    public Measurement run(Bench bench) throws Exception {
        Path here = Files.createTempDirectory("howdah");
        try (BenchLab lab = new BenchLab(bench, "bench-files", 0)) {
            FileTransfer files = lab.access().files(lab.host(0), "");
            String there = files.home() + "/bench-file";
            Path file = here.resolve("file");
            Path back = here.resolve("back");
            byte[] piece = new byte[1 << 20];
            new Random(1).nextBytes(piece);
            try (OutputStream out = Files.newOutputStream(file)) {
                for (int i = 0; i < MB; i++) {
                    out.write(piece);
                }
            }
            try {
                upload(bench, files, file, there);
                List<String> ssh = lab.sshCommand(lab.labHost(0));
                String far = ssh.getLast() + ":" + there;
                List<String> scp = new ArrayList<>(ssh.subList(1, ssh.size() - 1));
                scp.replaceAll(word -> word.equals("-p") ? "-P" : word);
                scp.addFirst("scp");
                scp.add("-q");
                scp.addAll(upload ? List.of(file.toString(), far) : List.of(far, back.toString()));
                return bench.alternate(name(), bench.runs(3), GOAL, () -> Files.deleteIfExists(back), () -> {
                    if (upload) {
                        upload(bench, files, file, there);
                    } else {
                        try (OutputStream out = Files.newOutputStream(back)) {
                            files.download(there, out, n -> {
                            }, bench.cancellation());
                        }
                    }
                }, () -> bench.process(Map.of(), "", scp, 600));
            } finally {
                files.delete(there);
            }
        } finally {
            for (String name : List.of("file", "back")) {
                Files.deleteIfExists(here.resolve(name));
            }
            Files.deleteIfExists(here);
        }
    }

    private static void upload(Bench bench, FileTransfer files, Path file, String there) throws Exception {
        try (InputStream in = Files.newInputStream(file)) {
            files.append(in, there, 0, 0600, n -> {
            }, bench.cancellation());
        }
    }
}
