package org.pprnet.ingest.submit;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pprnet.ingest.access.Roles;
import org.pprnet.events.Doi;
import org.pprnet.events.Flag;
import org.pprnet.ingest.form.Fields;
import org.pprnet.ingest.form.Text;
import org.pprnet.service.problem.ProblemException;
import org.pprnet.service.problem.ProblemType;

/** The notices that were published on cited articles. A DOI is the rest of the address, with its slashes as they are. */
@Controller("/submissions/retractions")
@Secured(Roles.ADMIN)
@ExecuteOn(TaskExecutors.BLOCKING)
final class RetractionController {

    /** As long as an index entry of the database may be, and longer than any that was ever registered. */
    private static final int LONGEST_DOI = 2_000;

    private final FlaggingArticle flagging;

    RetractionController(FlaggingArticle flagging) {
        this.flagging = flagging;
    }

    /** Sets the whole list of notices on one article. */
    @Put("/{doi:.+}")
    Article flag(@PathVariable String doi, @Nullable @Body JsonNode body) {
        Doi article = article(doi);
        Fields fields = Fields.of(body);
        fields.require("flags");
        List<Flag> flags = fields.objects("flags").stream().map(RetractionController::flag).toList();
        fields.done();
        flagging.flag(article, flags);
        return new Article(article, flags);
    }

    /** Takes back what was entered by mistake. */
    @Delete("/{doi:.+}")
    Article clear(@PathVariable String doi) {
        Doi article = article(doi);
        flagging.flag(article, List.of());
        return new Article(article, List.of());
    }

    private static Doi article(String text) {
        return Doi.findIn(text)
                .filter(doi -> text.startsWith("10.") && text.getBytes(StandardCharsets.UTF_8).length <= LONGEST_DOI)
                .filter(doi -> Text.fault(text).isEmpty())
                .orElseThrow(() -> new ProblemException(ProblemType.INVALID, "The address does not end with a DOI"));
    }

    private static Flag flag(Fields fields) {
        Flag.Kind kind = fields.parsed("kind", "must be one of retraction, concern, correction, reinstatement",
                RetractionController::kind);
        Doi notice = fields.parsed("noticeDoi", "must be a DOI",
                text -> Doi.findIn(text).orElseThrow(IllegalArgumentException::new));
        LocalDate date = fields.date("date");
        String reason = fields.text("reason", Reason.LONGEST);
        fields.require("kind", "date");
        fields.refuseOthers();
        return new Flag(requireNonNullElse(kind, Flag.Kind.RETRACTION), notice, reason,
                requireNonNullElse(date, LocalDate.EPOCH));
    }

    private static Flag.Kind kind(String name) {
        return Arrays.stream(Flag.Kind.values())
                .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(IllegalArgumentException::new);
    }

    /** An article and everything that is noted on it. */
    record Article(Doi doi, List<Flag> flags) {}
}
