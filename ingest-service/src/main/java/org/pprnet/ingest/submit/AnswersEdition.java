package org.pprnet.ingest.submit;

import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Target;

/** Says in the description of the interface that a call is answered with a submission and the tag of its edition. */
@Target(ElementType.METHOD)
@ApiResponse(responseCode = "200", description = "The submission as it is now", headers = @Header(name = "ETag", description = "Of this edition, for If-Match", schema = @Schema(type = "string")), content = @Content(mediaType = "application/json", schema = @Schema(implementation = SubmissionView.class)))
@interface AnswersEdition {
}
