package org.pprnet.backing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.DisabledIf;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testcontainers.DockerClientFactory;

class DockerServersTest {

    @ParameterizedTest
    @MethodSource("servers")
    @DisabledIf("engineAnswers")
    void withoutAnEngineOneLineSaysSo(Supplier<Server> start) {
        ServerFailed failure = catchThrowableOfType(ServerFailed.class, start::get);

        assertThat(failure.reason()).isEqualTo(ServerFailed.Reason.NOT_INSTALLED);
        assertThat(failure).hasMessage(
                "-Dbacking=docker, but no Docker engine answers here: start one, or leave the setting out");
    }

    @ParameterizedTest
    @MethodSource("servers")
    @EnabledIf("engineAnswers")
    void containerComesBackOnTheSamePortAfterAKill(Supplier<Server> start) {
        try (Server server = start.get()) {
            int port = server.port();

            server.kill();
            server.restart();

            assertThat(server.port()).isEqualTo(port);
            assertThat(server.isAlive()).isTrue();
        }
    }

    static Stream<Supplier<Server>> servers() {
        return Stream.of(DockerKafka::start, DockerPostgres::start, DockerElasticsearch::start);
    }

    static boolean engineAnswers() {
        return DockerClientFactory.instance().isDockerAvailable();
    }
}
