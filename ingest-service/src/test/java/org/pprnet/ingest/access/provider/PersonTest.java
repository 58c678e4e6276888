package org.pprnet.ingest.access.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PersonTest {

    @ParameterizedTest
    @MethodSource("roles")
    void rolesAreFoundWhereTheSettingSays(String claim, Object value, List<String> roles) {
        assertThat(person("a.roles", Map.of("sub", "1", claim, value)).roles()).isEqualTo(roles);
    }

    static Stream<Arguments> roles() {
        return Stream.of(
                Arguments.of("a", Map.of("roles", List.of("editor", "offline_access")), List.of("author", "editor")),
                Arguments.of("a.roles", List.of("author"), List.of("author")),
                Arguments.of("a", Map.of("roles", "openid author"), List.of("author")),
                Arguments.of("a", List.of("admin"), List.of()), Arguments.of("a", Map.of(), List.of()),
                Arguments.of("roles", List.of("admin"), List.of()),
                Arguments.of("a", Map.of("roles", List.of("ADMIN", "administrator", 7)), List.of()));
    }

    @Test
    void nameOfAClaimMayHaveDots() {
        assertThat(person("https://pprnet.example/roles", Map.of("sub", "1", "https://pprnet.example/roles",
                List.of("author"))).roles()).containsExactly("author");
    }

    @Test
    void nameIsTheBestThatIsTold() {
        assertThat(person("r", Map.of("sub", "1", "name", "Ada", "email", "a@b.example")).name()).isEqualTo("Ada");
        assertThat(person("r", Map.of("sub", "1", "name", " \u0010\n", "email", "a@b.example")).name())
                .isEqualTo("a@b.example");
        assertThat(person("r", Map.of("sub", "1", "name", "x".repeat(5000))).name()).isEqualTo("1");
    }

    private static Person person(String rolesClaim, Map<String, Object> claims) {
        return Person.of(claims,
                new ProviderSettings("https://login.example", "desk", "", "openid", rolesClaim, "pprnet", "",
                        Duration.ofSeconds(30)));
    }
}
