package org.howdah.console.files;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.howdah.remote.Cancellation;
import org.howdah.remote.FileNames;
import org.howdah.remote.FileTransfer;
import org.howdah.remote.FileTransfer.Entry;
import org.howdah.remote.FileTransfer.Type;
import org.howdah.remote.RemoteException;
import org.howdah.remote.RemoteException.Kind;

/** One attempt at a transfer: looks what there is, then copies what is not there yet. */
final class TransferRun {

    /** @param path below the sources; the first part is the source's own name */
    private record Item(String path, String source, Entry entry) {
    }

    private record Made(String path, Entry source) {
    }

    private final Transfer transfer;
    private final TransferLog log;
    private final FileTransfer from;
    private final FileTransfer to;
    private final FileCopy files;
    private final boolean download;
    private final Cancellation cancellation;
    private final List<Item> items = new ArrayList<>();
    private final Deque<Made> made = new ArrayDeque<>();
    private final List<String> closed = new ArrayList<>();

    TransferRun(Transfer transfer, TransferLog log, Nodes nodes, Conflicts conflicts) throws RemoteException {
        this.transfer = transfer;
        this.log = log;
        Request request = transfer.request();
        LocalFiles local = new LocalFiles();
        FileTransfer far = nodes.files(request.node());
        download = request.direction() == Request.Direction.DOWNLOAD;
        from = download ? far : local;
        to = download ? local : far;
        cancellation = transfer.cancellation();
        Guard guard = new Guard(to, download ? List.of() : nodes.dataDirectories(request.node()));
        files = new FileCopy(transfer, log, from, to, new Decisions(transfer, log, conflicts, guard),
                new Checksums(transfer, local, request.options().checksum() ? nodes.shell(request.node()) : null));
    }

    /** @throws RemoteException where it stopped before its end */
    void run() throws RemoteException {
        transfer.restart();
        transfer.state(Transfer.State.COUNTING, "", "");
        String target = transfer.request().target();
        if (to.stat(target).filter(Entry::directory).isEmpty()) {
            throw new RemoteException(Kind.REFUSED, "There is no folder " + FileNames.shown(target) + " on " + to.login().host() + ".",
                    "Make it, or choose another one.");
        }
        look();
        transfer.total(items.stream().filter(i -> i.entry().type() == Type.FILE).count(),
                items.stream().filter(i -> i.entry().type() == Type.FILE).mapToLong(i -> i.entry().size()).sum());
        transfer.state(Transfer.State.RUNNING, "", "");
        for (Item item : items) {
            cancellation.throwIfCancelled();
            transfer.begin(item.path());
            long before = transfer.progress().bytesDone();
            try {
                one(item);
            } catch (RemoteException e) {
                if (!onlyThisFile(e)) {
                    throw e;
                }
                long size = item.entry().type() == Type.FILE ? item.entry().size() : 0;
                transfer.spare(before + size - transfer.progress().bytesDone());
                problem(item.path(), e);
                if (item.entry().directory()) {
                    closed.add(item.path() + "/");
                }
            }
        }
        while (!made.isEmpty()) {
            finish(made.pop());
        }
    }

    private boolean onlyThisFile(RemoteException e) {
        return (e.kind() == Kind.REFUSED || e.kind() == Kind.INVALID) && !LocalFiles.full(e);
    }

    private void problem(String path, RemoteException e) {
        transfer.note(true, path, e.hint().isEmpty() ? e.getMessage() : e.getMessage() + " " + e.hint());
    }

    private void look() throws RemoteException {
        for (String source : transfer.request().sources()) {
            String name = Request.name(source).isEmpty() ? "root" : Request.name(source);
            Optional<Entry> entry = Optional.empty();
            try {
                // What was chosen itself is followed: a link to a folder was chosen for the folder.
                entry = from.stat(source);
                if (entry.isEmpty()) {
                    transfer.note(true, name, "It is not there any more.");
                }
            } catch (RemoteException e) {
                if (!onlyThisFile(e)) {
                    throw e;
                }
                problem(name, e);
            }
            if (entry.isPresent()) {
                add(name, source, entry.get());
            }
        }
    }

    private void add(String path, String source, Entry entry) throws RemoteException {
        if (entry.type() == Type.OTHER) {
            transfer.note(false, path, "Left out: a pipe, a socket or a device.");
        } else if (entry.name().endsWith(PartNames.SUFFIX) && entry.type() == Type.FILE) {
            transfer.note(false, path, "Left out: the part of an unfinished transfer.");
        } else if (!entry.directory()) {
            items.add(new Item(path, source, entry));
        } else {
            items.add(new Item(path, source, entry));
            List<Entry> inside = new ArrayList<>();
            try {
                from.list(source, inside::addAll, cancellation);
            } catch (RemoteException e) {
                if (!onlyThisFile(e)) {
                    throw e;
                }
                problem(path, e);
            }
            inside.sort(Comparator.comparing(Entry::name));
            for (Entry one : inside) {
                cancellation.throwIfCancelled();
                add(path + "/" + one.name(), Request.join(source, one.name()), one);
            }
        }
    }

    private void one(Item item) throws RemoteException {
        if (closed.stream().anyMatch(item.path()::startsWith)) {
            if (item.entry().type() == Type.FILE) {
                transfer.fileSkipped(item.entry().size());
            }
            return;
        }
        String target = Request.join(transfer.request().target(), possible(item));
        switch (item.entry().type()) {
        case DIRECTORY -> directory(item, target);
        case LINK -> link(item, target);
        default -> files.copy(item.path(), item.source(), item.entry(), target);
        }
    }

    /** The path with names that this computer can have. */
    private String possible(Item item) {
        if (!download) {
            return item.path();
        }
        StringBuilder result = new StringBuilder();
        for (String name : item.path().split("/")) {
            result.append(result.isEmpty() ? "" : "/").append(LocalPaths.possible(name));
        }
        String name = Request.name(item.path());
        if (!LocalPaths.possible(name).equals(name)) {
            transfer.note(false, item.path(), "Written as " + LocalPaths.possible(name) + ": this computer cannot have its name.");
        }
        return result.toString();
    }

    private void directory(Item item, String target) throws RemoteException {
        // Not through a link: what comes from elsewhere must not choose where it is written.
        Optional<Entry> there = to.look(target);
        if (there.isEmpty()) {
            boolean preserve = transfer.request().options().preserve();
            to.makeDirectory(target, preserve ? item.entry().mode() & 0777 | 0700 : 0755);
            made.push(new Made(target, item.entry()));
        } else if (!there.get().directory()) {
            throw new RemoteException(Kind.REFUSED, "There is a " + (there.get().type() == Type.LINK ? "link" : "file")
                    + " of this name; what is in the folder was left out.", "Move it away.");
        }
    }

    /** Mode and time at the end: writing into a directory changes its time, and its mode may forbid it. */
    private void finish(Made directory) throws RemoteException {
        if (transfer.request().options().preserve()) {
            try {
                to.setAttributes(directory.path(), OptionalInt.of(directory.source().mode() & 0777), Optional.of(directory.source().modified()));
            } catch (RemoteException e) {
                if (!onlyThisFile(e)) {
                    throw e;
                }
                transfer.note(false, directory.path(), "Its mode or time could not be set.");
            }
        }
    }

    private void link(Item item, String target) throws RemoteException {
        String says = from.readLink(item.source());
        if (!inside(item.path(), says)) {
            transfer.note(false, item.path(), "Left out: a link that leads out of the folder, to " + FileNames.shown(says) + ".");
            return;
        }
        Optional<Entry> there = to.look(target);
        if (there.isEmpty()) {
            to.makeLink(target, says);
        } else if (there.get().type() != Type.LINK || !to.readLink(target).equals(says)) {
            transfer.note(true, item.path(), "This link was not made: there is something of its name already.");
        }
    }

    /**
     * Whether a link stays in the tree that is copied, also by way of other links: it may climb only at its beginning, and no
     * higher than the tree's root.
     */
    static boolean inside(String path, String says) {
        if (says.isEmpty() || says.startsWith("/")) {
            return false;
        }
        int depth = path.split("/").length - 2;
        boolean climbing = true;
        for (String step : says.split("/")) {
            if (step.equals("..")) {
                if (!climbing || depth-- <= 0) {
                    return false;
                }
            } else if (!step.isEmpty() && !step.equals(".")) {
                climbing = false;
            }
        }
        return true;
    }
}
