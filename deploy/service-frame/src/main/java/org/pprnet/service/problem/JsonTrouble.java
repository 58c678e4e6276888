package org.pprnet.service.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.List;

/** What is wrong with a JSON body. Jackson's own messages name classes, so none of them is passed on. */
final class JsonTrouble {

    private JsonTrouble() {}

    static ProblemException problem(JsonProcessingException trouble) {
        return switch (trouble) {
            case UnrecognizedPropertyException unknown -> at(unknown, "there is no field of this name");
            case JsonMappingException mapping when mapping.getPath().isEmpty()
                    && mapping.getCause() instanceof JsonProcessingException syntax ->
                problem(syntax);
            case JsonMappingException mapping -> at(mapping, "is not of the form that is expected here");
            default -> new ProblemException(ProblemType.MALFORMED, "the body is not JSON" + place(trouble));
        };
    }

    private static ProblemException at(JsonMappingException trouble, String rule) {
        Object[] path = trouble.getPath().stream().map(JsonTrouble::step).toArray();
        Violation violation = Violation.at(rule, path);
        String detail = "%s: %s".formatted(path.length == 0 ? "the body" : violation.pointer().substring(2), rule);
        return new ProblemException(ProblemType.MALFORMED, detail, List.of(violation));
    }

    private static Object step(JsonMappingException.Reference step) {
        return step.getFieldName() == null ? step.getIndex() : step.getFieldName();
    }

    private static String place(JacksonException trouble) {
        JsonLocation location = trouble.getLocation();
        return location == null
                ? ""
                : " (line %d, column %d)".formatted(location.getLineNr(), location.getColumnNr());
    }
}
