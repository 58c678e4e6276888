package org.pprnet.feed.oai;

import java.time.DateTimeException;
import java.util.List;
import java.util.NoSuchElementException;
import org.pprnet.feed.oai.OaiError.Code;
import org.pprnet.feed.store.Feed;
import org.pprnet.feed.store.Harvested.Place;
import org.pprnet.feed.store.Selection;
import org.pprnet.service.problem.ProblemException;
import org.pprnet.service.reading.Cursor;

/** The rest of a list, in a text that holds all of it: nothing is remembered here, so it never expires. */
final class ResumptionToken {

    private static final int KEYS = 4;

    private ResumptionToken() {}

    /** The text for what is left of a list behind a place. */
    static String encode(Verb verb, Selection selection, Place after) {
        return Cursor.of(selection.feed().name(), after.datestamp().toString(), Long.toString(after.change()),
                selection.until().toString()).encoded(list(verb));
    }

    /** @throws OaiError badResumptionToken, if it is none of a list of this verb */
    static Selection decode(Verb verb, String text) {
        try {
            List<String> keys = Cursor.decode(list(verb), text, KEYS).keys();
            return new Selection(Feed.named(keys.get(0)).orElseThrow(),
                    new Place(Datestamp.second(keys.get(1)).first(), Long.parseLong(keys.get(2))),
                    Datestamp.second(keys.get(3)).first());
        } catch (ProblemException | DateTimeException | NumberFormatException | NoSuchElementException e) {
            throw Code.BAD_RESUMPTION_TOKEN.because("this is no resumptionToken of " + verb.wireName());
        }
    }

    private static String list(Verb verb) {
        return "oai " + verb.wireName();
    }
}
