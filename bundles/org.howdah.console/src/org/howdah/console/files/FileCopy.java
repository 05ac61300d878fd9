package org.howdah.console.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.howdah.remote.Cancellation;
import org.howdah.remote.FileNames;
import org.howdah.remote.FileTransfer;
import org.howdah.remote.FileTransfer.Entry;
import org.howdah.remote.FileTransfer.Type;
import org.howdah.remote.RemoteException;
import org.howdah.remote.RemoteException.Kind;

/** The way of one file: into a part beside its place, compared, and then renamed. */
final class FileCopy {

    /** Parts that are being written now, by this process: two transfers into one file would mix them. */
    private static final Set<String> BUSY = ConcurrentHashMap.newKeySet();
    private static final int BLOCK = 64 * 1024;

    private final Transfer transfer;
    private final TransferLog log;
    private final FileTransfer from;
    private final FileTransfer to;
    private final Decisions decisions;
    private final Checksums checksums;
    private final Cancellation cancellation;

    FileCopy(Transfer transfer, TransferLog log, FileTransfer from, FileTransfer to, Decisions decisions, Checksums checksums) {
        this.transfer = transfer;
        this.log = log;
        this.from = from;
        this.to = to;
        this.decisions = decisions;
        this.checksums = checksums;
        cancellation = transfer.cancellation();
    }

    /**
     * @param path below the sources, for the log and for people
     * @param target where it shall be
     */
    void copy(String path, String sourcePath, Entry source, String target) throws RemoteException {
        Optional<TransferLog.Known> known = log.known(path);
        if (known.isPresent() && known.get().done() && known.get().same(source)
                && to.look(known.get().target()).filter(e -> e.type() == Type.FILE && e.size() == source.size()).isPresent()) {
            transfer.spare(source.size());
            transfer.fileDone();
            return;
        }
        boolean begun = known.isPresent() && !known.get().done();
        String place = begun ? known.get().target() : target;
        Optional<Entry> existing = to.look(place);
        boolean replace = begun && known.get().replace();
        if (existing.isPresent() && !replace) {
            switch (decisions.about(target, existing.get(), source)) {
            case SKIP -> {
                transfer.fileSkipped(source.size());
                return;
            }
            case OVERWRITE -> replace = true;
            case KEEP_BOTH -> place = free(target);
            }
        }
        if (existing.isPresent() && replace && existing.get().type() != Type.FILE && existing.get().type() != Type.LINK) {
            throw refused("there is a " + (existing.get().directory() ? "folder" : "pipe, socket or device") + " of this name");
        }
        String part = Request.join(place.substring(0, place.lastIndexOf('/') + 1), PartNames.part(Request.name(place)));
        String key = to.login() + ":" + part;
        if (!BUSY.add(key)) {
            throw refused("another transfer is writing it right now");
        }
        try {
            long offset = resumeAt(path, sourcePath, known, source, part);
            log.part(path, source, place, replace);
            send(path, sourcePath, source, part, offset, existing);
            to.rename(part, place, replace);
            log.done(path, source, place);
            transfer.fileDone();
        } finally {
            BUSY.remove(key);
        }
    }

    private static RemoteException refused(String why) {
        return new RemoteException(Kind.REFUSED, "Not copied: " + why + ".", "");
    }

    /** How much of the part is surely this source's; what is not goes. */
    private long resumeAt(String path, String sourcePath, Optional<TransferLog.Known> known, Entry source, String part) throws RemoteException {
        Optional<Entry> there = to.look(part);
        if (there.isEmpty()) {
            return 0;
        }
        String why = null;
        long size = Math.min(there.get().size(), source.size());
        if (there.get().directory()) {
            throw refused("there is a folder " + FileNames.shown(Request.name(part)) + " in the way");
        } else if (there.get().type() != Type.FILE || known.isEmpty()) {
            why = "";
        } else if (!known.get().same(source)) {
            why = "It has changed since its copy was begun, so it was copied anew.";
        } else if (size > 0 && !(same(sourcePath, part, Math.max(0, size - BLOCK), size) && same(sourcePath, part, 0, Math.min(size, BLOCK)))) {
            why = "The part that was there is not of this file, so it was copied anew.";
        }
        if (why == null) {
            return size;
        }
        if (!why.isEmpty()) {
            transfer.note(false, path, why);
        }
        // Never written over: it may be a link to something else.
        to.delete(part);
        return 0;
    }

    private boolean same(String sourcePath, String part, long begin, long end) throws RemoteException {
        int length = (int) (end - begin);
        return Arrays.equals(from.read(sourcePath, begin, length), to.read(part, begin, length));
    }

    private void send(String path, String sourcePath, Entry source, String part, long offset, Optional<Entry> existing) throws RemoteException {
        transfer.spare(offset);
        long[] counted = new long[1];
        java.util.function.LongConsumer progress = n -> {
            transfer.advance(n - counted[0]);
            counted[0] = n;
        };
        if (to instanceof LocalFiles local) {
            try (LocalFiles.Sink sink = local.sink(part, offset, 0600)) {
                from.download(sourcePath, offset, sink, progress, cancellation);
                sink.finish();
            } catch (IOException e) {
                throw LocalFiles.failed("writing " + FileNames.shown(part), e);
            } catch (RemoteException e) {
                throw LocalFiles.full(e) && e.getCause() instanceof IOException here ? LocalFiles.failed("writing " + FileNames.shown(part), here) : e;
            }
        } else {
            try (InputStream content = ((LocalFiles) from).open(sourcePath, offset)) {
                to.append(content, part, offset, 0600, progress, cancellation);
            } catch (IOException e) {
                throw LocalFiles.failed("reading " + FileNames.shown(sourcePath), e);
            }
        }
        long written = offset + counted[0];
        long size = to.look(part).map(Entry::size).orElse(-1L);
        if (size != written) {
            throw new RemoteException(Kind.REFUSED, "Its copy has " + size + " bytes although " + written + " were written.", "Try it again.");
        }
        Optional<Entry> after = from.stat(sourcePath);
        if (after.isEmpty() || after.get().size() != source.size() || !after.get().modified().equals(source.modified()) || written != source.size()) {
            transfer.note(false, path, "It was changed while it was copied; the copy may be neither the old nor the new one.");
        } else {
            if (!checksums.equal(path, sourcePath, part)) {
                to.delete(part);
                throw new RemoteException(Kind.REFUSED, "Its copy differed from it and was thrown away: the checksums were not the same.",
                        "Look at the disks and the memory of both sides, and try it again.");
            }
        }
        boolean preserve = transfer.request().options().preserve();
        int mode = preserve ? source.mode() & 0777 : existing.filter(e -> e.type() == Type.FILE).map(e -> e.mode() & 0777).orElse(0644);
        to.setAttributes(part, OptionalInt.of(mode), preserve ? Optional.of(source.modified()) : Optional.empty());
    }

    private String free(String target) throws RemoteException {
        String directory = target.substring(0, target.lastIndexOf('/') + 1);
        for (int n = 2;; n++) {
            String other = directory + PartNames.another(Request.name(target), n);
            if (to.look(other).isEmpty()) {
                return other;
            }
        }
    }
}
