package org.pprnet.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pprnet.events.Json;
import org.pprnet.local.stack.SeenStack;
import picocli.CommandLine;

class SignInCommandTest {

    private static final String LINK = "http://localhost:8080/desk/sign-in?ticket=";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @BeforeEach
    void home() throws IOException {
        System.setProperty("pprnet.home", folder.toString());
        Files.writeString(folder.resolve("token-secret"), "0123456789abcdef0123456789abcdef");
    }

    @Test
    void oneLinkIsPrintedAndNothingElse() throws IOException {
        SeenStack.leave(folder, 9092);

        assertThat(run()).isZero();
        assertThat(out.toString()).matches("http://localhost:8080/desk/sign-in\\?ticket=[\\w-]+\\.[\\w-]+\\.[\\w-]+\n");
        JsonNode claims = claims();
        assertThat(claims.get("aud").textValue()).isEqualTo("pprnet-sign-in");
        assertThat(claims.get("roles")).hasSize(1).first().extracting(JsonNode::textValue).isEqualTo("admin");
        assertThat(claims.get("sub").textValue()).isEqualTo("local:Local author");
        assertThat(claims.get("exp").longValue() - claims.get("iat").longValue()).isEqualTo(15 * 60);
    }

    @Test
    void linkIsForTheRoleAndNameThatWereAsked() throws IOException {
        SeenStack.leave(folder, 9092);

        assertThat(run("Editor", "--name", "Dr. Flückiger")).isZero();
        assertThat(claims().get("roles").get(0).textValue()).isEqualTo("editor");
        assertThat(claims().get("name").textValue()).isEqualTo("Dr. Flückiger");
        assertThat(run("owner")).isEqualTo(Failure.COULD_NOT_RUN);
        assertThat(run("author", "--name", " ")).isEqualTo(Failure.COULD_NOT_RUN);
    }

    @Test
    void eachLinkIsAnother() throws IOException {
        SeenStack.leave(folder, 9092);
        run();
        String first = claims().get("jti").textValue();
        out.getBuffer().setLength(0);
        run();

        assertThat(claims().get("jti").textValue()).isNotEqualTo(first);
    }

    @Test
    void withoutAStackThereIsNoDesk() {
        assertThat(run()).isEqualTo(Failure.WRONG_STATE);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).contains("no stack is running");
    }

    private JsonNode claims() throws IOException {
        String ticket = out.toString().strip().substring(LINK.length());
        return Json.mapper().readTree(Base64.getUrlDecoder().decode(ticket.split("\\.")[1]));
    }

    private int run(String... more) {
        List<String> arguments = new ArrayList<>(List.of("sign-in", "--data", folder.toString()));
        arguments.addAll(List.of(more));
        CommandLine command = Pprnet.commandLine();
        return command.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true))
                .execute(arguments.toArray(String[]::new));
    }
}
