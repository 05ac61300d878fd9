package org.howdah.console.files;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.howdah.remote.Cancellation;

/** One transfer of the queue: what it is about, and how far it is. Safe for use by many threads. */
public final class Transfer {

    /** Where a transfer stands. */
    public enum State {
        /** Others on the same host come first. */
        WAITING,
        /** It looks how much there is. */
        COUNTING, RUNNING,
        /** A person was asked. */
        ASKING,
        /** The connection was lost; it goes on by itself after a pause. */
        RECONNECTING,
        /** Everything is there, or what is not is told. */
        DONE,
        /** It stopped and can go on: the connection or the workbench was gone, or a disk was full. */
        STOPPED, CANCELLED;

        public boolean ended() {
            return this == DONE || this == STOPPED || this == CANCELLED;
        }
    }

    /**
     * Something to be told about one file.
     *
     * @param problem whether the file was not copied although it was to be
     */
    public record Note(boolean problem, String path, String text) {
    }

    /**
     * A look at it.
     *
     * @param files how many there are to copy; 0 while that is not known
     * @param filesDone copied or found there
     * @param bytes of all files
     * @param bytesDone of them, those there before included
     * @param bytesMoved what went over the connection since the workbench was started
     * @param perSecond rate of the last seconds
     * @param secondsLeft at that rate
     * @param current the file that is being copied, below the source; empty for none
     * @param text why it stopped, or what it waits for; a sentence
     * @param hint what to do next
     */
    public record Progress(State state, long files, long filesDone, long filesSkipped, long bytes, long bytesDone, long bytesMoved,
            OptionalLong perSecond, OptionalLong secondsLeft, String current, String text, String hint, int notes, int problems) {
    }

    static final int COUNTS = 6;
    private static final int MAX_NOTES = 1000;

    private final String id;
    private final Request request;
    private final Instant created;
    private final Transfers queue;
    private final List<Note> notes = new ArrayList<>();
    private final Rate rate = new Rate();
    private int problems;
    private int noteCount;
    private State state = State.WAITING;
    private long files;
    private long filesDone;
    private long filesSkipped;
    private long bytes;
    private long bytesDone;
    private long moved;
    private String current = "";
    private String text = "";
    private String hint = "";
    private Cancellation cancellation = new Cancellation();
    private boolean cancelWanted;

    Transfer(Transfers queue, String id, Request request, Instant created) {
        this.queue = queue;
        this.id = id;
        this.request = request;
        this.created = created;
    }

    public String id() {
        return id;
    }

    public Request request() {
        return request;
    }

    public Instant created() {
        return created;
    }

    public synchronized State state() {
        return state;
    }

    public synchronized Progress progress() {
        OptionalLong speed = state == State.RUNNING ? rate.perSecond(System.nanoTime(), moved) : OptionalLong.empty();
        OptionalLong left = speed.isPresent() && speed.getAsLong() > 0 ? OptionalLong.of((bytes - bytesDone + speed.getAsLong() - 1) / speed.getAsLong())
                : OptionalLong.empty();
        return new Progress(state, files, filesDone, filesSkipped, bytes, bytesDone, moved, speed, left, current, text, hint, noteCount, problems);
    }

    /** What is to be told about single files; at most the first thousand. */
    public synchronized List<Note> notes() {
        return List.copyOf(notes);
    }

    /** Ends it, soon; what is there stays, so that it can be resumed. Does not wait. */
    public void cancel() {
        Cancellation now;
        synchronized (this) {
            cancelWanted = true;
            now = cancellation;
        }
        Thread.ofVirtual().name("Cancel a transfer").start(() -> {
            now.cancel();
            queue.cancelled(this);
        });
    }

    /** Puts one that ended into the queue again; it goes on where it stopped, and tries again what failed. */
    public void resume() {
        queue.resume(this);
    }

    synchronized boolean cancelWanted() {
        return cancelWanted;
    }

    synchronized Cancellation cancellation() {
        return cancellation;
    }

    /** What is kept of it when it has ended. */
    synchronized long[] counts() {
        return new long[] { files, filesDone, filesSkipped, bytes, bytesDone, problems };
    }

    /** One of an earlier process, as it ended. */
    synchronized void restore(long[] counts) {
        files = counts[0];
        filesDone = counts[1];
        filesSkipped = counts[2];
        bytes = counts[3];
        bytesDone = counts[4];
        problems = (int) counts[5];
        noteCount = problems;
    }

    /** Ready to run from its beginning, or from where it stopped. */
    synchronized void again() {
        cancellation = new Cancellation();
        cancelWanted = false;
        notes.clear();
        noteCount = 0;
        problems = 0;
        state = State.WAITING;
        text = "";
        hint = "";
    }

    /** Before each look at what there is. */
    synchronized void restart() {
        files = 0;
        filesDone = 0;
        filesSkipped = 0;
        bytes = 0;
        bytesDone = 0;
        current = "";
        notes.clear();
        noteCount = 0;
        problems = 0;
        rate.reset();
    }

    void state(State now, String why, String next) {
        synchronized (this) {
            state = now;
            text = why;
            hint = next;
            if (now != State.RUNNING) {
                rate.reset();
            }
            if (now.ended()) {
                current = "";
            }
        }
        queue.changed(this);
    }

    void note(boolean problem, String path, String what) {
        synchronized (this) {
            noteCount++;
            problems += problem ? 1 : 0;
            if (notes.size() < MAX_NOTES) {
                notes.add(new Note(problem, path, what));
            }
        }
    }

    synchronized void total(long allFiles, long allBytes) {
        files = allFiles;
        bytes = allBytes;
    }

    synchronized void begin(String path) {
        current = path;
    }

    /** @param gone over the connection */
    synchronized void advance(long gone) {
        bytesDone += gone;
        moved += gone;
        rate.add(System.nanoTime(), moved);
    }

    /** Bytes that need not be moved; negative where they turned out to be needed after all. */
    synchronized void spare(long there) {
        bytesDone += there;
    }

    synchronized void fileDone() {
        filesDone++;
    }

    synchronized void fileSkipped(long size) {
        filesSkipped++;
        bytesDone += size;
    }

    /** The first problem, for a list that has one line for it. */
    public synchronized Optional<Note> firstProblem() {
        return notes.stream().filter(Note::problem).findFirst();
    }

    @Override
    public String toString() {
        return request.direction() + " " + request.title() + " " + state();
    }
}
