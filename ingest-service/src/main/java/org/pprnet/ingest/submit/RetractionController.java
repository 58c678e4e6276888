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
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pprnet.events.Doi;
import org.pprnet.events.Flag;
import org.pprnet.ingest.access.NeedsToken;
import org.pprnet.ingest.access.Roles;
import org.pprnet.ingest.form.Fields;
import org.pprnet.ingest.form.Text;
import org.pprnet.service.problem.ProblemException;
import org.pprnet.service.problem.ProblemType;

/** The notices that were published on cited articles. A DOI is the rest of the address, with its slashes as they are. */
@Controller("/submissions/retractions")
@NeedsToken
@Secured(Roles.ADMIN)
@ExecuteOn(TaskExecutors.BLOCKING)
final class RetractionController {

    /** As long as an index entry of the database may be, and longer than any that was ever registered. */
    private static final int LONGEST_DOI = 2_000;

    /** What an address holds in the place of bytes that are no UTF-8. */
    private static final char UNREADABLE = '\ufffd';

    private static final Pattern RESOLVER = Pattern.compile("^(https?://(dx\\.)?doi\\.org/|doi:\\s*)",
            Pattern.CASE_INSENSITIVE);

    private final FlaggingArticle flagging;

    RetractionController(FlaggingArticle flagging) {
        this.flagging = flagging;
    }

    /** Sets the whole list of notices on one article. */
    @Put("/{doi:.+}")
    @RequestBody(required = true, content = @Content(mediaType = "application/json", schema = @Schema(implementation = Notices.class)))
    Article flag(@PathVariable String doi, @Nullable @Body JsonNode body) {
        Doi article = article(doi);
        List<Flag> flags = Notices.read(body).flags();
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
        try {
            if (text.getBytes(StandardCharsets.UTF_8).length <= LONGEST_DOI && Text.fault(text).isEmpty()
                    && text.indexOf(UNREADABLE) < 0) {
                return doi(text);
            }
        } catch (IllegalArgumentException e) {
            throw noDoi();
        }
        throw noDoi();
    }

    private static ProblemException noDoi() {
        return new ProblemException(ProblemType.INVALID, "The address does not end with a DOI");
    }

    /** All of the text, or nothing: the beginning of a DOI is the DOI of another article. */
    private static Doi doi(String text) {
        String bare = RESOLVER.matcher(text).replaceFirst("");
        return new Doi(bare.replaceFirst("[.,;:]+$", "").toLowerCase(Locale.ROOT));
    }

    private static Flag flag(Fields fields) {
        Flag.Kind kind = fields.parsed("kind", "must be one of retraction, concern, correction, reinstatement",
                RetractionController::kind);
        Doi notice = fields.parsed("noticeDoi", "must be a DOI", RetractionController::doi);
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

    /** Everything that is to be noted on an article. */
    record Notices(List<Flag> flags) {

        static Notices read(@Nullable JsonNode body) {
            Fields fields = Fields.of(body);
            fields.require("flags");
            Notices notices = new Notices(fields.objects("flags").stream().map(RetractionController::flag).toList());
            fields.done();
            return notices;
        }
    }

    /** An article and everything that is noted on it. */
    record Article(Doi doi, List<Flag> flags) {}
}
