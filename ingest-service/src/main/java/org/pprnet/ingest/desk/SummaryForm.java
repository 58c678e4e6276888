package org.pprnet.ingest.desk;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;
import org.pprnet.ingest.form.Draft;
import org.pprnet.ingest.form.Fields;
import org.pprnet.ingest.submission.Content;
import org.pprnet.service.problem.ProblemException;

/** A summary as it stands in the form, finished or not, right or wrong. */
public record SummaryForm(
        String title,
        String citation,
        String summary,
        String practiceImplications,
        List<String> topics,
        List<String> researchTypes,
        String issue,
        String slug) {

    static final SummaryForm BLANK = new SummaryForm("", "", "", "", List.of(), List.of(), "", "");

    public SummaryForm {
        requireNonNull(title, "title is null");
        requireNonNull(citation, "citation is null");
        requireNonNull(summary, "summary is null");
        requireNonNull(practiceImplications, "practiceImplications is null");
        topics = List.copyOf(topics);
        researchTypes = List.copyOf(researchTypes);
        requireNonNull(issue, "issue is null");
        requireNonNull(slug, "slug is null");
    }

    /** A title is one line: its field is larger only so that all of it can be seen. */
    static SummaryForm of(Form form) {
        return new SummaryForm(typed(form, "title").replace('\n', ' '), typed(form, "citation"), typed(form, "summary"),
                typed(form, "practiceImplications"), form.all("topics"), form.all("researchTypes"),
                typed(form, "issue").strip(), typed(form, "slug").strip());
    }

    static SummaryForm of(Content content) {
        return new SummaryForm(content.title(), Objects.toString(content.citation(), ""), content.summary(),
                content.practiceImplications(), content.topics(), content.researchTypes(),
                Objects.toString(content.issue(), ""), content.slug());
    }

    /** What the rules of the HTTP interface make of it. @throws ProblemException with every broken rule */
    Draft draft() {
        Fields fields = Fields.of(json());
        Draft draft = Draft.read(fields);
        fields.done();
        return draft;
    }

    /** What can be understood of it: for who looks at it while it is written. */
    Draft unfinished() {
        return Draft.read(Fields.of(json()));
    }

    private JsonNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("title", title).put("summary", summary)
                .put("practiceImplications", practiceImplications);
        putUnlessBlank(json, "citation", citation);
        putUnlessBlank(json, "issue", issue);
        putUnlessBlank(json, "slug", slug);
        json.set("topics", list(topics));
        json.set("researchTypes", list(researchTypes));
        return json;
    }

    private static void putUnlessBlank(ObjectNode json, String name, String text) {
        if (!text.isBlank()) {
            json.put(name, text);
        }
    }

    private static ArrayNode list(List<String> values) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        values.forEach(list::add);
        return list;
    }

    private static String typed(Form form, String name) {
        return form.text(name).orElse("");
    }
}
