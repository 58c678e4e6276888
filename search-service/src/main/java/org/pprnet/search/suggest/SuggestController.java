package org.pprnet.search.suggest;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.jspecify.annotations.Nullable;
import org.pprnet.events.Json;

/** Suggestions for a search field, as one types. */
@Controller("/search/suggest")
final class SuggestController {

    private static final String FOR_A_MINUTE = "public, max-age=60";
    private static final String NEVER = "no-store";

    private final Suggesting suggesting;

    SuggestController(Suggesting suggesting) {
        this.suggesting = suggesting;
    }

    /**
     * What the text may become, {@link Suggestions} as JSON.
     *
     * @param q what was typed so far; never an error
     */
    @Operation(responses = @ApiResponse(responseCode = "200", description = "At most ten; none for a text without words", content = @Content(mediaType = "application/json", schema = @Schema(implementation = Suggestions.class))))
    @Get
    @ExecuteOn(TaskExecutors.BLOCKING)
    HttpResponse<String> suggest(@Nullable @QueryValue String q) {
        Suggestions found = suggesting.suggest(Typed.of(q));
        return HttpResponse.ok(Json.text(found)).header(HttpHeaders.CACHE_CONTROL,
                found.whole() ? FOR_A_MINUTE : NEVER);
    }
}
