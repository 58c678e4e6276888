package org.pprnet.ingest.access;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.security.token.DefaultRolesFinder;
import io.micronaut.security.token.RolesFinder;
import io.micronaut.security.token.config.TokenConfiguration;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** An admin is also an editor, and an editor also an author. */
@Singleton
@Replaces(DefaultRolesFinder.class)
final class NestedRoles implements RolesFinder {

    private final DefaultRolesFinder claims;

    NestedRoles(TokenConfiguration settings) {
        claims = new DefaultRolesFinder(settings);
    }

    @Override
    public List<String> resolveRoles(Map<String, Object> attributes) {
        return Roles.among(claims.resolveRoles(attributes));
    }
}
