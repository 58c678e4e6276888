package org.pprnet.catalog.browse;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Target;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pprnet.events.SummaryView;
import org.pprnet.service.problem.Problem;
import org.pprnet.service.problem.Violation;

/**
 * What the description of the interface (OpenAPI) says of the calls, where their signatures do not say it. Parameters and
 * answers stand in {@link Operation}: elsewhere, what makes the description loses the types of parameters, and writes
 * {@code *}{@code /*} for JSON.
 */
final class Described {

    private static final String JSON = "application/json";
    private static final String PAGE = "text/html";
    private static final String JSON_LD = "application/ld+json";
    private static final String BIBTEX = "application/x-bibtex";
    private static final String RIS = "application/x-research-info-systems";
    private static final String CSL_JSON = "application/vnd.citationstyles.csl+json";

    private Described() {}

    /** Every read: may find that the reader has the answer, or be refused. */
    @Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
    @ApiResponse(responseCode = "304", description = "What If-None-Match or If-Modified-Since names is still so")
    @ApiResponse(responseCode = "400", description = "A damaged cursor; in all forms but pages, an unknown parameter", content = {
        @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Refusal.class)),
        @Content(mediaType = PAGE, schema = @Schema(type = "string"))})
    @ApiResponse(responseCode = "406", description = "Accept names no form that this has", content = {
        @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Refusal.class)),
        @Content(mediaType = PAGE, schema = @Schema(type = "string"))})
    @ApiResponse(responseCode = "422", description = "A parameter with a value that is none of its kind", content = {
        @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Refusal.class)),
        @Content(mediaType = PAGE, schema = @Schema(type = "string"))})
    @ApiResponse(responseCode = "503", description = "The database is away, or not as new as was asked for", content = {
        @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Refusal.class)),
        @Content(mediaType = PAGE, schema = @Schema(type = "string"))})
    @interface Read {
    }

    /** Is of now. */
    @Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
    @Operation(parameters = {
        @Parameter(name = "minPosition", in = ParameterIn.QUERY, description = "The place on the log that the answer must know of; waited for up to 2 s", schema = @Schema(type = "integer", format = "int64"))})
    @interface Present {
    }

    /** Can be asked for as it was. */
    @Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
    @Operation(parameters = {
        @Parameter(name = AsOf.PARAMETER, in = ParameterIn.QUERY, description = "The catalog as it was: a month such as 2022-11, meant to its end, or an instant (RFC 3339)", schema = @Schema(type = "string")),
        @Parameter(name = "minPosition", in = ParameterIn.QUERY, description = "The place on the log that the answer must know of; waited for up to 2 s", schema = @Schema(type = "integer", format = "int64"))})
    @interface Earlier {
    }

    /** Is chosen by filters, and can be asked for as it was. */
    @Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
    @Operation(parameters = {
        @Parameter(name = "topic", in = ParameterIn.QUERY, description = "Slug or alias of a topic", array = @ArraySchema(schema = @Schema(type = "string"))),
        @Parameter(name = "type", in = ParameterIn.QUERY, description = "Slug or alias of a type of research", array = @ArraySchema(schema = @Schema(type = "string"))),
        @Parameter(name = "month", in = ParameterIn.QUERY, description = "Month of the issue, such as 2022-11", array = @ArraySchema(schema = @Schema(type = "string"))),
        @Parameter(name = "author", in = ParameterIn.QUERY, description = "Family name of an author of the cited article, without regard to case and accents", array = @ArraySchema(schema = @Schema(type = "string"))),
        @Parameter(name = "by", in = ParameterIn.QUERY, description = "Who wrote the summary, without regard to case and accents", array = @ArraySchema(schema = @Schema(type = "string"))),
        @Parameter(name = "year", in = ParameterIn.QUERY, description = "Year of the cited article", array = @ArraySchema(schema = @Schema(type = "integer"))),
        @Parameter(name = "doi", in = ParameterIn.QUERY, description = "DOI of the cited article", array = @ArraySchema(schema = @Schema(type = "string"))),
        @Parameter(name = FilterParameters.MATCH, in = ParameterIn.QUERY, description = "Whether any value of a kind is enough, or all must fit; of the kinds all must", schema = @Schema(type = "string", allowableValues = {
            "any", FilterParameters.ALL}, defaultValue = "any")),
        @Parameter(name = AsOf.PARAMETER, in = ParameterIn.QUERY, description = "The catalog as it was: a month such as 2022-11, meant to its end, or an instant (RFC 3339)", schema = @Schema(type = "string")),
        @Parameter(name = "minPosition", in = ParameterIn.QUERY, description = "The place on the log that the answer must know of; waited for up to 2 s", schema = @Schema(type = "integer", format = "int64"))})
    @interface Chosen {
    }

    /** Has a name, or the suffix of a form: it can be missing. */
    @Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
    @ApiResponse(responseCode = "404", description = "There is no such thing, or no such form of it", content = {
        @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Refusal.class)),
        @Content(mediaType = PAGE, schema = @Schema(type = "string"))})
    @interface Named {
    }

    /** Can have another address now. */
    @Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
    @ApiResponse(responseCode = "301", description = "It is at another address", headers = @Header(name = "Location", description = "That address", schema = @Schema(type = "string")))
    @interface Moving {
    }

    /** Can have been taken back. */
    @Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
    @ApiResponse(responseCode = "410", description = "It was withdrawn: title, reason and instant", content = {
        @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = WithdrawnProblem.class)),
        @Content(mediaType = PAGE, schema = @Schema(type = "string"))})
    @interface Withdrawable {
    }

    /** The first page. */
    @Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
    @Read
    @Earlier
    @Moving
    @Operation(responses = @ApiResponse(responseCode = "200", description = "The page", content = {
        @Content(mediaType = PAGE, schema = @Schema(type = "string"))}))
    @interface Home {
    }

    /** A list of summaries. */
    @Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
    @Read
    @Chosen
    @Operation(responses = @ApiResponse(responseCode = "200", description = "One page of summaries; as BibTeX, RIS and CSL-JSON the articles that they cite", content = {
        @Content(mediaType = JSON, schema = @Schema(implementation = SummaryList.class)),
        @Content(mediaType = PAGE, schema = @Schema(type = "string")),
        @Content(mediaType = JSON_LD, schema = @Schema(type = "object")),
        @Content(mediaType = BIBTEX, schema = @Schema(type = "string")),
        @Content(mediaType = RIS, schema = @Schema(type = "string")),
        @Content(mediaType = CSL_JSON, array = @ArraySchema(schema = @Schema(type = "object")))}))
    @interface Summaries {
    }

    /** One summary. */
    @Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
    @Read
    @Earlier
    @Named
    @Moving
    @Withdrawable
    @Operation(responses = @ApiResponse(responseCode = "200", description = "The summary; as BibTeX, RIS and CSL-JSON the article that it cites", content = {
        @Content(mediaType = JSON, schema = @Schema(implementation = SummaryView.class)),
        @Content(mediaType = PAGE, schema = @Schema(type = "string")),
        @Content(mediaType = JSON_LD, schema = @Schema(type = "object")),
        @Content(mediaType = BIBTEX, schema = @Schema(type = "string")),
        @Content(mediaType = RIS, schema = @Schema(type = "string")),
        @Content(mediaType = CSL_JSON, array = @ArraySchema(schema = @Schema(type = "object")))}))
    @interface OneSummary {
    }

    /** The versions of a summary. */
    @Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
    @Read
    @Present
    @Named
    @Moving
    @Withdrawable
    @Operation(responses = @ApiResponse(responseCode = "200", description = "One page of its versions", content = {
        @Content(mediaType = JSON, schema = @Schema(implementation = RevisionList.class)),
        @Content(mediaType = PAGE, schema = @Schema(type = "string"))}))
    @interface Versions {
    }

    /** The issues. */
    @Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
    @Read
    @Earlier
    @Operation(responses = @ApiResponse(responseCode = "200", description = "One page of issues; as a page for people all of them", content = {
        @Content(mediaType = JSON, schema = @Schema(implementation = IssueList.class)),
        @Content(mediaType = PAGE, schema = @Schema(type = "string"))}))
    @interface Months {
    }

    /** One issue. */
    @Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
    @Read
    @Earlier
    @Named
    @Operation(responses = @ApiResponse(responseCode = "200", description = "The issue with one page of its summaries", content = {
        @Content(mediaType = JSON, schema = @Schema(implementation = IssuePage.class)),
        @Content(mediaType = PAGE, schema = @Schema(type = "string"))}))
    @interface OneMonth {
    }

    /** A vocabulary. */
    @Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
    @Read
    @Chosen
    @Operation(responses = @ApiResponse(responseCode = "200", description = "All words, with the numbers of summaries that fit", content = {
        @Content(mediaType = JSON, schema = @Schema(implementation = TermCounts.class)),
        @Content(mediaType = PAGE, schema = @Schema(type = "string"))}))
    @interface Words {
    }

    /** One word of a vocabulary. */
    @Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
    @Read
    @Chosen
    @Named
    @Moving
    @Operation(responses = @ApiResponse(responseCode = "200", description = "The word with its number; as a page the summaries under it", content = {
        @Content(mediaType = JSON, schema = @Schema(implementation = TermCounts.class)),
        @Content(mediaType = PAGE, schema = @Schema(type = "string"))}))
    @interface OneWord {
    }

    /** A {@link Problem}: its list is absent where it is empty, which the description cannot see there. */
    @Schema(name = "Problem", description = "What is wrong (RFC 9457)")
    private record Refusal(URI type, String title, int status, String detail, @Nullable List<Violation> errors) {}

    /** A page of issues: an annotation cannot name a type with parameters. */
    @Schema(name = "IssueList", description = "One page of issues, newest first")
    private record IssueList(List<Issue> items, @Nullable String next, long total) {}

    /** A page of versions, for the same reason. */
    @Schema(name = "RevisionList", description = "One page of versions, newest first")
    private record RevisionList(List<Revision> items, @Nullable String next, long total) {}
}
