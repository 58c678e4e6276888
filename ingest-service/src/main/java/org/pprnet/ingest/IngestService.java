package org.pprnet.ingest;

import io.micronaut.runtime.Micronaut;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.security.SecurityScheme;

/** Takes submissions, and puts what is published on the log. */
@OpenAPIDefinition(info = @Info(title = "PPRNet digest: ingest", version = "1"))
@SecurityScheme(name = "token", type = SecuritySchemeType.HTTP, scheme = "bearer", bearerFormat = "JWT", description = "Signed with the secret of the service (HS256), or by the OpenID Connect provider that it is set up with")
public final class IngestService {

    private IngestService() {}

    /** Starts the service; see {@code application.yml} for its settings. */
    public static void main(String[] arguments) {
        Micronaut.run(IngestService.class, arguments);
    }
}
