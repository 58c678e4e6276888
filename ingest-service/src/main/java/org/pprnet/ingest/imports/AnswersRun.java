package org.pprnet.ingest.imports;

import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Target;

/** Says in the description of the interface that a call is answered with an import and its address. */
@Target(ElementType.METHOD)
@ApiResponse(responseCode = "202", description = "What it came to", headers = @Header(name = "Location", schema = @Schema(type = "string")), content = @Content(mediaType = "application/json", schema = @Schema(implementation = ImportRun.class)))
@interface AnswersRun {
}
