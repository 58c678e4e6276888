package org.pprnet.search.query;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Target;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pprnet.service.problem.Problem;
import org.pprnet.service.problem.Violation;

/**
 * What the description of the interface (OpenAPI) says of the calls, where their signatures do not say it. Answers stand in
 * {@link Operation}: elsewhere, what makes the description writes {@code *}{@code /*} for JSON.
 */
final class Described {

    private static final String JSON = "application/json";
    private static final String PAGE = "text/html";

    private Described() {}

    /** Every read: may have to wait for the index, or be refused. */
    @Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
    @ApiResponse(responseCode = "400", description = "A damaged cursor; in JSON, an unknown parameter", content = {
        @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Refusal.class)),
        @Content(mediaType = PAGE, schema = @Schema(type = "string"))})
    @ApiResponse(responseCode = "503", description = "The index is away or not complete, or not as new as was asked for", content = {
        @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Refusal.class)),
        @Content(mediaType = PAGE, schema = @Schema(type = "string"))})
    @interface Read {
    }

    /** The search itself. */
    @Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
    @Operation(parameters = {
        @Parameter(name = Asked.Q, in = ParameterIn.QUERY, description = "Words, \"phrases\", -not, OR, title:, author:, journal:, year:2019..2021, doi:; never an error", schema = @Schema(type = "string")),
        @Parameter(name = Asked.TOPIC, in = ParameterIn.QUERY, description = "Slug or alias of a topic; one of several is enough", array = @ArraySchema(schema = @Schema(type = "string"))),
        @Parameter(name = Asked.TYPE, in = ParameterIn.QUERY, description = "Slug or alias of a type of research; one of several is enough", array = @ArraySchema(schema = @Schema(type = "string"))),
        @Parameter(name = Asked.FROM, in = ParameterIn.QUERY, description = "First month of issues, such as 2020-09, or year", schema = @Schema(type = "string")),
        @Parameter(name = Asked.TO, in = ParameterIn.QUERY, description = "Last month of issues, or year", schema = @Schema(type = "string")),
        @Parameter(name = Asked.BY, in = ParameterIn.QUERY, description = "Who wrote the summary, without regard to case", schema = @Schema(type = "string")),
        @Parameter(name = Asked.SORT, in = ParameterIn.QUERY, description = "What comes first", schema = @Schema(type = "string", allowableValues = {
            "relevance", "newest"}, defaultValue = "relevance")),
        @Parameter(name = "minPosition", in = ParameterIn.QUERY, description = "The place on the log that the answer must know of; waited for up to 2 s", schema = @Schema(type = "integer", format = "int64"))}, responses = @ApiResponse(responseCode = "200", description = "One page of what was found", content = {
            @Content(mediaType = JSON, schema = @Schema(implementation = SearchAnswer.class)),
            @Content(mediaType = PAGE, schema = @Schema(type = "string"))}))
    @Read
    @ApiResponse(responseCode = "304", description = "What If-None-Match names is still so")
    @ApiResponse(responseCode = "406", description = "Accept names no form that this has", content = {
        @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Refusal.class)),
        @Content(mediaType = PAGE, schema = @Schema(type = "string"))})
    @ApiResponse(responseCode = "410", description = "A cursor by relevance that is older than five minutes", content = {
        @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Refusal.class)),
        @Content(mediaType = PAGE, schema = @Schema(type = "string"))})
    @ApiResponse(responseCode = "422", description = "A parameter with a value that is none of its kind", content = {
        @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Refusal.class)),
        @Content(mediaType = PAGE, schema = @Schema(type = "string"))})
    @interface Search {
    }

    /** A {@link Problem}: its list is absent where it is empty, which the description cannot see there. */
    @Schema(name = "Problem", description = "What is wrong (RFC 9457)")
    private record Refusal(URI type, String title, int status, String detail, @Nullable List<Violation> errors) {}
}
