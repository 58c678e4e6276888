package org.pprnet.ingest.suggest;

import jakarta.inject.Singleton;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.pprnet.ingest.submission.Content;

/**
 * An author asks what a text may be filed under. Words of the vocabulary speak for its terms, and so do words that stood in
 * what was filed before; what readers see is read again when a twentieth of what was learned has changed.
 */
@Singleton
public class Suggesting {

    private static final int SHARE_OF_CHANGES = 20;

    private final FiledSummaries filed;
    private final Candidates topics = Candidates.topics();
    private final Candidates researchTypes = Candidates.researchTypes();
    private final ReentrantLock learning = new ReentrantLock();
    private volatile @Nullable Learned learned;

    private record Learned(Experience experience, long changes) {}

    Suggesting(FiledSummaries filed) {
        this.filed = filed;
    }

    /** Topics and types of research that may fit, whatever the content is filed under; it may be unfinished. */
    public Suggestions suggest(Content content) {
        Reading reading = Reading.of(content.title(), content.citation(), content.summary(),
                content.practiceImplications());
        Experience experience = experience();
        return new Suggestions(topics.best(reading, experience), researchTypes.best(reading, experience));
    }

    /** While one request learns anew, the others use what was learned before; only the first has to be waited for. */
    private Experience experience() {
        Learned known = learned;
        long changes = filed.changes();
        if (known != null && (!isOutdated(known, changes) || !learning.tryLock())) {
            return known.experience();
        }
        if (known == null) {
            learning.lock();
        }
        try {
            Learned now = learned;
            return now != null && !isOutdated(now, changes) ? now.experience() : learn(changes);
        } finally {
            learning.unlock();
        }
    }

    private Experience learn(long changes) {
        Experience experience = filed.read();
        learned = new Learned(experience, changes);
        return experience;
    }

    private static boolean isOutdated(Learned known, long changes) {
        long enough = Math.max(1, known.experience().learned() / SHARE_OF_CHANGES);
        return Math.abs(changes - known.changes()) >= enough;
    }
}
