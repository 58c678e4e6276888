package org.pprnet.ingest.access.provider;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.pprnet.ingest.access.Roles;

/**
 * Whom the provider vouches for.
 *
 * @param subject theirs and nobody else's, here and there
 * @param name under which their summaries appear
 * @param roles that they have here; empty if none
 */
record Person(String subject, String name, List<String> roles) {

    private static final int LONGEST_NAME = 200;

    /** What no view can carry (XML 1.0, section 2.2), and what breaks lines. */
    private static final String UNPRINTABLE = "[\\p{Cntrl}\\p{Cs}\\uFFFE\\uFFFF]";

    Person {
        requireNonNull(subject, "subject is null");
        requireNonNull(name, "name is null");
        roles = List.copyOf(roles);
    }

    /** @param claims verified, {@code sub} among them */
    static Person of(Map<String, Object> claims, ProviderSettings settings) {
        String sub = claims.get("sub").toString();
        return new Person(settings.subject(sub), name(claims).orElse(sub),
                Roles.among(roles(claims, settings.rolesClaim())));
    }

    /** Whether these claims say all that is asked here. */
    static boolean isWhole(Map<String, Object> claims, ProviderSettings settings) {
        return name(claims).isPresent() && at(claims, settings.rolesClaim()).isPresent();
    }

    private static Optional<String> name(Map<String, Object> claims) {
        return Stream.of("name", "preferred_username", "email").map(claims::get).filter(Objects::nonNull)
                .map(name -> name.toString().replaceAll(UNPRINTABLE, "").strip())
                .filter(name -> !name.isEmpty() && name.length() <= LONGEST_NAME).findFirst();
    }

    private static List<String> roles(Map<String, Object> claims, String path) {
        return switch (at(claims, path).orElse("")) {
            case Collection<?> names -> names.stream().map(String::valueOf).toList();
            case Object names -> List.of(names.toString().split(" "));
        };
    }

    /** Names may have dots themselves, those that are addresses do. */
    private static Optional<Object> at(Map<?, ?> claims, String path) {
        Object whole = claims.get(path);
        if (whole != null) {
            return Optional.of(whole);
        }
        for (int dot = path.indexOf('.'); dot >= 0; dot = path.indexOf('.', dot + 1)) {
            if (claims.get(path.substring(0, dot)) instanceof Map<?, ?> inner) {
                return at(inner, path.substring(dot + 1));
            }
        }
        return Optional.empty();
    }
}
