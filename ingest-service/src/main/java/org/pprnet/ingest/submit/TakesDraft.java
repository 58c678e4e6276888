package org.pprnet.ingest.submit;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import java.lang.annotation.ElementType;
import java.lang.annotation.Target;
import org.pprnet.ingest.form.Draft;

/** Says in the description of the interface that a call takes a draft. */
@Target(ElementType.METHOD)
@RequestBody(required = true, content = @Content(mediaType = "application/json", schema = @Schema(implementation = Draft.class)))
@interface TakesDraft {
}
