package org.howdah.edit;

import java.util.Objects;
import java.util.Optional;

import org.howdah.model.TopologyException;

/**
 * Notices what others do to a document's files: a pull, a text editor, another Howdah. A file that is missing or cannot be read may be in
 * the middle of being written, so that counts only where it is still so at the next look.
 */
final class DiskWatch {

    /** How both files are; null where there is none. */
    record Look(FileStamp topology, FileStamp layout) {
    }

    private final TopologyDocument document;
    /** What was odd at the last look, missing or unreadable; null where all was well. */
    private Optional<FileStamp> oddTopology;
    private Optional<FileStamp> oddLayout;

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
            oddTopology = null;
            return;
        }
        Optional<FileStamp> seen = Optional.ofNullable(look.topology());
        boolean again = seen.equals(oddTopology);
        oddTopology = seen;
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
            oddLayout = null;
            return;
        }
        Optional<FileStamp> seen = Optional.ofNullable(look.layout());
        boolean again = seen.equals(oddLayout);
        oddLayout = seen;
        if ((look.layout() != null || again) && layout.merge(document.topology(), !again)) {
            document.layoutChanged();
        }
    }
}
