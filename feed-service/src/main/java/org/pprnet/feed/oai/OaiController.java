package org.pprnet.feed.oai;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pprnet.feed.serve.Form;
import org.pprnet.service.document.Answers;
import org.pprnet.service.document.Document;
import org.pprnet.service.overload.OwnSeats;
import org.pprnet.service.reading.LenientQuery;

/**
 * The repository for harvesters: OAI-PMH 2.0. Status and media type are the same for answers and errors (sections 3.1.2 and
 * 3.6). The seats bound the memory that pages take.
 */
@Controller("/oai")
@Produces(MediaType.ALL)
@LenientQuery
@OwnSeats(8)
@ExecuteOn(TaskExecutors.BLOCKING)
final class OaiController {

    private final Repository repository;
    private final Answers answers;

    OaiController(Repository repository, Answers answers) {
        this.repository = repository;
        this.answers = answers;
    }

    /** What the query's verb asks for. */
    @Get
    HttpResponse<?> get(HttpRequest<?> request) {
        Map<String, List<String>> arguments = request.getParameters().names().stream()
                .collect(Collectors.toMap(name -> name, request.getParameters()::getAll));
        return answers.once(request, new Document(repository.answer(arguments), MediaType.TEXT_XML, null));
    }

    /** The same, asked for by a form; an empty one lacks a verb. It reads, so it needs no token. */
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> post(@Nullable @Body Form form) {
        return HttpResponse.ok(repository.answer(form == null ? Map.of() : form.fields()))
                .header("Content-Type", MediaType.TEXT_XML + ";charset=utf-8");
    }
}
