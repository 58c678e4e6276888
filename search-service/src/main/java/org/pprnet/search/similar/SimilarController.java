package org.pprnet.search.similar;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;
import java.util.UUID;
import org.pprnet.events.Json;
import org.pprnet.service.problem.ProblemException;
import org.pprnet.service.problem.ProblemType;
import org.pprnet.service.problem.Violation;

/** What to read next. */
@Controller("/search/similar")
final class SimilarController {

    private static final int MOST = 20;

    private final FindingSimilar similar;

    SimilarController(FindingSimilar similar) {
        this.similar = similar;
    }

    /**
     * The summaries that are most like one, {@link SimilarSummaries} as JSON.
     *
     * @param id of that summary
     * @param limit how many at most, 1 to 20
     */
    @Operation(responses = @ApiResponse(responseCode = "200", description = "The most similar first", content = @Content(mediaType = "application/json", schema = @Schema(implementation = SimilarSummaries.class))))
    @ApiResponse(responseCode = "404", description = "There is no summary of this id")
    @ApiResponse(responseCode = "410", description = "The summary was withdrawn")
    @ApiResponse(responseCode = "422", description = "The limit is out of its range")
    @ApiResponse(responseCode = "503", description = "The index is away or not complete")
    @Get("/{id}")
    @ExecuteOn(TaskExecutors.BLOCKING)
    String similar(String id, @QueryValue(defaultValue = "5") int limit) {
        if (limit < 1 || limit > MOST) {
            String detail = "limit is %d, must be 1 to %d".formatted(limit, MOST);
            throw new ProblemException(ProblemType.INVALID, detail, List.of(Violation.at(detail, "limit")));
        }
        return Json.text(similar.to(identified(id), limit));
    }

    private static UUID identified(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw FindingSimilar.unknown(id);
        }
    }
}
