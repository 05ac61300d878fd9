package org.howdah.console.files;

import java.util.Optional;

import org.howdah.remote.Cancellation;
import org.howdah.remote.FileTransfer.Entry;

/** Asked where a file is there already. Called in a thread of the transfer; may wait for a person. */
@FunctionalInterface
public interface Conflicts {

    /** What to do with a file that is there already. */
    enum Choice {
        OVERWRITE, KEEP_BOTH, SKIP
    }

    /**
     * @param path of the file that is there
     * @param existing what is there
     * @param coming what would come in its place
     * @param server the running server whose data directory it lies in: overwriting may destroy it
     */
    record Question(Transfer transfer, String path, Entry existing, Entry coming, Optional<DataDirectory> server) {
    }

    /** @param forAll whether it holds for the rest of the transfer */
    record Answer(Choice choice, boolean forAll) {
    }

    /** @return empty to stop the whole transfer */
    Optional<Answer> ask(Question question, Cancellation cancellation);
}
