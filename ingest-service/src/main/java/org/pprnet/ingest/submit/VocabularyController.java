package org.pprnet.ingest.submit;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.List;
import org.pprnet.events.Term;
import org.pprnet.events.Vocabulary;

/** What a submission can be filed under. */
@Controller("/submissions/vocabulary")
@Secured(SecurityRule.IS_ANONYMOUS)
final class VocabularyController {

    /** All topics and types of research. */
    @Get
    Terms terms() {
        return new Terms(Vocabulary.topics(), Vocabulary.researchTypes());
    }

    /** The controlled vocabularies. */
    record Terms(List<Term> topics, List<Term> researchTypes) {}
}
