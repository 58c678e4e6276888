package org.pprnet.ingest.access;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import java.lang.annotation.ElementType;
import java.lang.annotation.Target;
import org.pprnet.service.problem.Problem;

/** Says in the description of the interface that calls need a token, and that a refused one is answered with a problem. */
@Target(ElementType.TYPE)
@SecurityRequirement(name = "token")
@ApiResponse(responseCode = "4XX", description = "What is wrong with the request (RFC 9457)", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public @interface NeedsToken {
}
