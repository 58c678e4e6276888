package org.pprnet.ingest.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pprnet.events.Term;
import org.pprnet.service.problem.ProblemException;
import org.pprnet.service.problem.ProblemType;
import org.pprnet.service.problem.Violation;

/**
 * The fields of a JSON object from outside. Each rule that one breaks is collected, and stands there in the answer's place
 * until all are read; {@link #done} then refuses the request with all of them.
 */
public final class Fields {

    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    /** The last instant that anything here can have. */
    public static final Instant LATEST = Instant.parse("2999-12-31T23:59:59.999Z");
    private static final String MONTH = "(19|2\\d)\\d\\d-(0[1-9]|1[0-2])";

    /** A body may hold a million broken rules, and their list would be many times as long as itself. */
    private static final int MOST_TOLD = 1_000;

    private final JsonNode object;
    private final List<Object> path;
    private final List<Violation> broken;
    private final Set<String> known = new HashSet<>();

    private Fields(JsonNode object, List<Object> path, List<Violation> broken) {
        this.object = object;
        this.path = path;
        this.broken = broken;
        if (!object.isObject()) {
            refuse("must be an object");
        }
    }

    /** The fields of a request's body; no body has no fields. */
    public static Fields of(@Nullable JsonNode body) {
        boolean none = body == null || body.isMissingNode();
        return new Fields(none ? JsonNodeFactory.instance.objectNode() : body, List.of(), new ArrayList<>());
    }

    /** A text that must be there and say something. */
    public String text(String name, int longest) {
        String text = optionalText(name, longest);
        if (text == null) {
            refuse("is missing", name);
            return "";
        }
        if (text.isBlank() && object.get(name).isTextual()) {
            refuse("is blank", name);
        }
        return text;
    }

    /** A text; null if it is not there. */
    public @Nullable String optionalText(String name, int longest) {
        JsonNode value = value(name);
        if (value == null) {
            return null;
        }
        if (!value.isTextual()) {
            refuse("must be a text", name);
            return "";
        }
        return checked(value.textValue(), longest, name);
    }

    /** Slugs or aliases of a vocabulary, as its slugs. */
    public List<String> terms(String name, Function<String, Optional<Term>> vocabulary) {
        List<String> slugs = new ArrayList<>();
        int index = 0;
        for (JsonNode item : list(name)) {
            Optional<Term> term = item.isTextual() ? vocabulary.apply(item.textValue()) : Optional.empty();
            if (term.isEmpty()) {
                refuse("is not in the vocabulary", name, index);
            }
            term.map(Term::slug).ifPresent(slugs::add);
            index++;
        }
        return slugs.stream().distinct().toList();
    }

    /** The objects of a list. */
    public List<Fields> objects(String name) {
        List<Fields> objects = new ArrayList<>();
        for (JsonNode item : list(name)) {
            List<Object> place = new ArrayList<>(path);
            place.addAll(List.of(name, objects.size()));
            objects.add(new Fields(item, place, broken));
        }
        return objects;
    }

    /** A month; null if it is not there. */
    public @Nullable YearMonth month(String name) {
        return parsed(name, "must be a month such as 2022-11", text -> {
            if (!text.matches(MONTH)) {
                throw new DateTimeException(text);
            }
            return YearMonth.parse(text);
        });
    }

    /** An instant, of any offset; null if it is not there. */
    public @Nullable Instant instant(String name) {
        return parsed(name, "must be an instant such as 2022-11-01T09:00:00Z, from 1900 to 2999", text -> {
            Instant instant = Instant.parse(text);
            if (instant.isBefore(EARLIEST) || instant.isAfter(LATEST)) {
                throw new DateTimeException(text);
            }
            return instant;
        });
    }

    /** A day; null if it is not there. */
    public @Nullable LocalDate date(String name) {
        return parsed(name, "must be a date such as 2022-11-01", LocalDate::parse);
    }

    /** Notes fields that must be there and are not. */
    public void require(String... names) {
        for (String name : names) {
            if (value(name) == null) {
                refuse("is missing", name);
            }
        }
    }

    /** A field in a form of its own. What the function throws is a broken rule. */
    public <T> @Nullable T parsed(String name, String rule, Function<String, T> form) {
        JsonNode value = value(name);
        if (value == null) {
            return null;
        }
        try {
            if (value.isTextual()) {
                return form.apply(value.textValue());
            }
        } catch (DateTimeException | IllegalArgumentException e) {
            refuse(rule, name);
            return null;
        }
        refuse(rule, name);
        return null;
    }

    /** Notes a broken rule of a field, or of the whole. */
    public void refuse(String rule, Object... steps) {
        if (broken.size() < MOST_TOLD) {
            List<Object> place = new ArrayList<>(path);
            place.addAll(List.of(steps));
            broken.add(Violation.at(rule, place.toArray()));
        }
    }

    /** Notes a field that nobody asked for. */
    public void refuseOthers() {
        object.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                refuse("is not a field that is known here", name);
            }
        });
    }

    /** @throws ProblemException with every broken rule, if there is one; the first thousand of more */
    public void done() {
        refuseOthers();
        if (!broken.isEmpty()) {
            throw new ProblemException(ProblemType.INVALID, describe(broken), broken);
        }
    }

    private static String describe(List<Violation> broken) {
        Violation first = broken.getFirst();
        String more = broken.size() == 1 ? "" : ", and %d more".formatted(broken.size() - 1);
        return "%s %s%s".formatted(first.pointer().replaceFirst("^#/?", ""), first.detail(), more).strip();
    }

    private String checked(String raw, int longest, String name) {
        Optional<String> fault = Text.fault(raw);
        fault.ifPresent(rule -> refuse(rule, name));
        String text = fault.isPresent() ? raw : Text.normal(raw);
        if (Text.length(text) > longest) {
            refuse("has %d characters, and may have %d: %d too many".formatted(Text.length(text), longest,
                    Text.length(text) - longest), name);
        }
        return text;
    }

    private Iterable<JsonNode> list(String name) {
        JsonNode value = value(name);
        if (value == null) {
            return List.of();
        }
        if (!value.isArray()) {
            refuse("must be a list", name);
            return List.of();
        }
        return value;
    }

    private @Nullable JsonNode value(String name) {
        known.add(name);
        JsonNode value = object.get(name);
        return value == null || value.isNull() ? null : value;
    }
}
