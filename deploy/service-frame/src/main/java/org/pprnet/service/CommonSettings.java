package org.pprnet.service;

import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.context.ApplicationContextConfigurer;
import io.micronaut.context.annotation.ContextConfigurer;
import io.micronaut.context.env.AbstractPropertySourceLoader;
import io.micronaut.context.env.PropertySource;
import io.micronaut.context.env.yaml.YamlPropertySourceLoader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** Puts the settings that all services share beneath each service's own {@code application.yml}, which wins. */
@ContextConfigurer
public final class CommonSettings implements ApplicationContextConfigurer {

    private static final String FILE = "/service-frame.yml";
    private static final int BENEATH_THE_SERVICE = AbstractPropertySourceLoader.DEFAULT_POSITION - 100;

    @Override
    public void configure(ApplicationContextBuilder builder) {
        // It would stand in the log, where each line is an event.
        builder.banner(false);
        try (InputStream file = CommonSettings.class.getResourceAsStream(FILE)) {
            builder.propertySources(PropertySource.of("service-frame",
                    new YamlPropertySourceLoader().read("service-frame", Objects.requireNonNull(file, FILE)),
                    BENEATH_THE_SERVICE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
