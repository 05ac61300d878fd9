package org.howdah.edit;

import java.util.Objects;
import java.util.Optional;

import org.howdah.model.TopologyException;

/**
 * Notices what others do to a document's files: a pull, a text editor, another Howdah. A file that is missing or cannot be read may be in
 * the middle of being written, so that counts only where it is still so at a later look.
 */
final class DiskWatch {

    /** How both files are; null where there is none. */
    record Look(FileStamp topology, FileStamp layout) {
    }

    private final TopologyDocument document;
    /** Something odd, a file that is missing or unreadable, and since when. */
    private static final class Oddity {
        private Optional<FileStamp> seen;
        private long since;

        void clear() {
            seen = null;
        }

        /** Whether it has been so for long enough to be believed. */
        boolean lasts(FileStamp now, long patience) {
            Optional<FileStamp> stamp = Optional.ofNullable(now);
            if (!stamp.equals(seen)) {
                seen = stamp;
                since = System.nanoTime();
                return false;
            }
            return System.nanoTime() - since >= patience;
        }
    }

    /** Nanoseconds; less than the time between two looks. */
    static final long PATIENCE = 1_000_000_000;

    private final Oddity oddTopology = new Oddity();
    private final Oddity oddLayout = new Oddity();
    private long patience = PATIENCE;

    /** For tests, which cannot wait. */
    void setPatience(long nanoseconds) {
        patience = nanoseconds;
    }

    DiskWatch(TopologyDocument document) {
        this.document = document;
    }

    /** For any thread: touches nothing but the disk. */
    Look look() {
        return new Look(FileStamp.of(document.file()), FileStamp.of(document.layoutFile()));
    }

    /** Takes over what somebody else wrote where nothing is lost by it; else reports a conflict. */
    void check(Look seen) {
        // What was seen from another thread may be older than what was saved meanwhile.
        Look look = isCurrent(seen) ? seen : look();
        boolean before = document.isConflicting();
        topology(look);
        layout(look);
        if (document.isConflicting() && !before) {
            document.tellConflict();
        }
    }

    private boolean isCurrent(Look look) {
        return Objects.equals(look.topology(), document.stamp()) && Objects.equals(look.layout(), document.layoutPart().stamp());
    }

    private void topology(Look look) {
        if (Objects.equals(look.topology(), document.stamp())) {
            // As it was, perhaps again: a file that went away and came back is no conflict.
            if (document.isTopologyConflicting()) {
                document.setTopologyConflicting(false);
                document.layoutChanged();
            }
            oddTopology.clear();
            return;
        }
        boolean again = oddTopology.lasts(look.topology(), patience);
        if (look.topology() != null && document.isTopologyChanged()) {
            document.setTopologyConflicting(true);
        } else if (look.topology() == null) {
            if (again) {
                document.setTopologyConflicting(true);
            }
        } else {
            try {
                document.takeTopology();
            } catch (TopologyException unreadable) {
                // Half written, or broken: what is here stays until somebody decides.
                if (again) {
                    document.setTopologyConflicting(true);
                }
            }
        }
    }

    private void layout(Look look) {
        LayoutPart layout = document.layoutPart();
        if (layout.isConflicting() && !layout.isDirty()) {
            // What was in the way has been undone.
            layout.takeTheirs();
            document.layoutChanged();
        }
        if (Objects.equals(look.layout(), layout.stamp())) {
            oddLayout.clear();
            return;
        }
        boolean again = oddLayout.lasts(look.layout(), patience);
        if ((look.layout() != null || again) && layout.merge(document.topology(), !again)) {
            document.layoutChanged();
        }
    }
}
