package org.pprnet.feed.serve;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import org.pprnet.feed.render.Links;
import org.pprnet.feed.render.Renderer;

/** How feeds are rendered here, from the service's settings. */
@Factory
final class RenderingFactory {

    @Singleton
    Links links(@Value("${public-url}") String publicUrl) {
        return new Links(publicUrl.endsWith("/") ? publicUrl.substring(0, publicUrl.length() - 1) : publicUrl);
    }

    @Singleton
    Renderer renderer(Links links) {
        return new Renderer(links);
    }
}
