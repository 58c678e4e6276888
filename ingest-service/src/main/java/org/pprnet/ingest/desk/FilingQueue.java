package org.pprnet.ingest.desk;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.pprnet.ingest.access.Caller;
import org.pprnet.ingest.store.Submissions;
import org.pprnet.ingest.store.UnfiledSubmissions;
import org.pprnet.ingest.store.UnfiledSubmissions.Left;
import org.pprnet.ingest.submission.Submission;

/** What waits to be filed, for a caller: their own submissions, an editor's are everybody's. */
@Singleton
final class FilingQueue {

    private final UnfiledSubmissions unfiled;
    private final Submissions submissions;

    FilingQueue(UnfiledSubmissions unfiled, Submissions submissions) {
        this.unfiled = unfiled;
        this.submissions = submissions;
    }

    /** The queue from a place on. A place behind what is no longer there is the begin. */
    Queue at(Caller caller, FilingPlace place) {
        Submission last = place.after() == null ? null : submissions.find(place.after()).orElse(null);
        Left left = unfiled.after(caller.isEditor() ? null : caller.subject(), place.order(), last);
        return new Queue(place, left.next().flatMap(submissions::find), left.ahead(), left.all());
    }

    /**
     * A queue.
     *
     * @param next empty where nothing comes any more
     * @param ahead how many come now
     * @param all how many wait in all
     */
    record Queue(FilingPlace place, Optional<Submission> next, long ahead, long all) {

        /** Which one of all the next one is, counted from 1. */
        long number() {
            return all - ahead + 1;
        }
    }
}
