package org.pprnet.feed.oai;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.pprnet.feed.oai.OaiError.Code;
import org.pprnet.feed.store.Feed;
import org.pprnet.feed.store.Harvested.Place;
import org.pprnet.feed.store.Selection;

/** Which records a request for a list means (OAI-PMH 2.0, sections 2.7 and 3.5). */
final class Lists {

    /** The last second that a request can name. A list without an end goes on to what changes while it is read. */
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    private static final Pattern SET = Pattern.compile("[A-Za-z0-9\\-_.!~*'()]+(:[A-Za-z0-9\\-_.!~*'()]+)*");

    private Lists() {}

    /** @throws OaiError if nothing can be meant */
    static Selection selection(OaiRequest request) {
        Optional<String> token = request.argument(Argument.TOKEN);
        if (token.isPresent()) {
            return ResumptionToken.decode(request.verb(), token.get());
        }
        Optional<Datestamp> from = datestamp(request, Argument.FROM);
        Optional<Datestamp> until = datestamp(request, Argument.UNTIL);
        if (from.isPresent() && until.isPresent()) {
            requireOrder(from.get(), until.get());
        }
        Optional<String> set = request.argument(Argument.SET);
        set.ifPresent(Lists::requireSetSpec);
        request.requireDublinCore();
        return new Selection(set.map(Lists::feed).orElse(Feed.ALL),
                new Place(from.map(Datestamp::first).orElse(Instant.EPOCH), 0),
                until.map(Datestamp::last).orElse(LAST));
    }

    private static Optional<Datestamp> datestamp(OaiRequest request, String name) {
        return request.argument(name).map(text -> Datestamp.of(name, text));
    }

    private static void requireOrder(Datestamp from, Datestamp until) {
        if (from.isDay() != until.isDay()) {
            throw Code.BAD_ARGUMENT.because("one of from and until is a day, the other one a second");
        }
        if (from.first().isAfter(until.first())) {
            throw Code.BAD_ARGUMENT.because("from is later than until");
        }
    }

    private static void requireSetSpec(String set) {
        if (!SET.matcher(set).matches()) {
            throw Code.BAD_ARGUMENT.because("set has a character that none can have");
        }
    }

    private static Feed feed(String set) {
        return Feed.ofTopic(set).orElseThrow(() -> Code.NO_RECORDS_MATCH.because("there is no set " + set));
    }
}
