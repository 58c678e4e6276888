package org.pprnet.service;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.pprnet.service.problem.ProblemException;
import org.pprnet.service.problem.ProblemType;
import org.pprnet.service.problem.Violation;
import org.pprnet.service.reading.AlsoTakes;
import org.pprnet.service.reading.Cursor;
import org.pprnet.service.reading.LenientQuery;
import org.pprnet.service.reading.Page;
import org.pprnet.service.reading.Paging;
import org.pprnet.service.tracing.RequestTrace;
import org.slf4j.MDC;

/** Endpoints that have nothing but what the frame gives them. */
@Controller("/things")
@ExecuteOn(TaskExecutors.BLOCKING)
public class Things {

    private static final String LIST = "things";
    private static final int COUNT = 14;

    /** A body with everything that bodies here have. */
    @Introspected
    public record Thing(
            @NotBlank String title,
            @Nullable YearMonth issue,
            @Nullable Instant at,
            List<@NotBlank @Size(max = 5) String> topics,
            @Valid @Nullable Part part) {}

    /** A body inside a body. */
    @Introspected
    public record Part(@NotBlank String name, int count) {}

    private final Optional<SettablePosition> store;
    private final Gate gate;

    Things(Optional<SettablePosition> store, Gate gate) {
        this.store = store;
        this.gate = gate;
    }

    @Get("/slow")
    @Produces(MediaType.TEXT_PLAIN)
    String slow() throws InterruptedException {
        gate.pass();
        return "done";
    }

    @Get
    Page<String> list(@RequestBean Paging paging, @Nullable @QueryValue List<String> topic) {
        int from = paging.after(LIST, 1).map(cursor -> Integer.parseInt(cursor.keys().getFirst()) + 1).orElse(0);
        int to = Math.min(COUNT, from + paging.limit());
        String next = to == COUNT ? null : Cursor.of(Integer.toString(to - 1)).encoded(LIST);
        return new Page<>(IntStream.range(from, to).mapToObj(number -> "thing " + number).toList(), next, COUNT);
    }

    @Post
    Thing create(@Valid @Body Thing thing) {
        return thing;
    }

    @Get("/numbers/{number}")
    int number(int number, @QueryValue(defaultValue = "1") int times) {
        return number * times;
    }

    @Get("/required")
    String required(@QueryValue String word) {
        return word;
    }

    @Get("/nothing")
    @Nullable
    Thing nothing() {
        return null;
    }

    @Get("/bare")
    HttpResponse<String> bare() {
        return HttpResponse.status(HttpStatus.CONFLICT);
    }

    @Get("/secret")
    HttpResponse<String> secret() {
        return HttpResponse.unauthorized();
    }

    @Get("/teapot")
    HttpResponse<String> teapot() {
        throw new HttpStatusException(HttpStatus.I_AM_A_TEAPOT, "org.pprnet.Secret");
    }

    @Get("/withdrawn")
    String withdrawn() {
        throw new ProblemException(ProblemType.WITHDRAWN, "Withdrawn: it was an April joke",
                List.of(Violation.at("is a joke", "title", 0, "a/b~c"))).with("X-Reason", "joke");
    }

    @Get("/broken")
    String broken() {
        throw new IllegalStateException("select * from secrets", new SQLException("relation org.pprnet", "42P01"));
    }

    @Get("/database-away")
    String databaseAway() {
        throw new IllegalStateException("could not", new SQLTransientConnectionException("db:5432 refused"));
    }

    @Get("/database-stopping")
    String databaseStopping() throws SQLException {
        throw new SQLException("terminating connection", "57P01");
    }

    @Get("/store-away")
    String storeAway() {
        throw new OtherStoreAway();
    }

    @Get("/lenient")
    @LenientQuery
    String lenient() {
        return "\"lenient\"";
    }

    @Get("/past")
    @AlsoTakes("asOf")
    String past() {
        return "\"past\"";
    }

    @Get("/thread")
    @Produces(MediaType.TEXT_PLAIN)
    String thread() {
        return Thread.currentThread().isVirtual() ? "virtual" : "platform";
    }

    @Get("/overtaken")
    String overtaken() {
        store.orElseThrow().standAt(99);
        return "\"overtaken\"";
    }

    @Get("/known-position")
    HttpResponse<String> knownPosition() {
        return HttpResponse.ok("\"known\"").header("Log-Position", "5");
    }

    @Post("/trace")
    Map<String, String> trace() {
        return Map.of("traceparent", String.valueOf(RequestTrace.current()), "logged",
                String.valueOf(MDC.get("trace_id")));
    }

    @Get("/page")
    @Produces(MediaType.TEXT_HTML)
    String page() {
        return "<p>page</p>";
    }

    @Get("/either")
    @Produces({MediaType.TEXT_HTML, MediaType.APPLICATION_JSON})
    String either() {
        return "\"either\"";
    }

    /** What a store that the frame does not know throws. */
    static final class OtherStoreAway extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
