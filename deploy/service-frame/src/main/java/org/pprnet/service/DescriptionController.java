package org.pprnet.service;

import io.micronaut.context.annotation.Property;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.pprnet.service.problem.ProblemException;
import org.pprnet.service.problem.ProblemType;

/** The description of the service's HTTP interface (OpenAPI 3), where its build made one that has the service's name. */
@Controller("/openapi/${service.name:service}.yml")
final class DescriptionController {

    private static final String YAML = "application/yaml";

    private final byte @Nullable [] description;

    DescriptionController(@Property(name = "service.name", defaultValue = "service") String service)
            throws IOException {
        String file = "META-INF/swagger/%s.yml".formatted(service);
        try (InputStream in = DescriptionController.class.getClassLoader().getResourceAsStream(file)) {
            description = in == null ? null : in.readAllBytes();
        }
    }

    @Get(produces = YAML)
    byte[] description() {
        if (description == null) {
            throw new ProblemException(ProblemType.NOT_FOUND, "This service describes nothing");
        }
        return description;
    }
}
