package org.pprnet.service.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Broken constraints of Jakarta Validation, as broken rules at places in the request. */
final class Constraints {

    private Constraints() {}

    static ProblemException problem(ConstraintViolationException exception) {
        List<Violation> violations = exception.getConstraintViolations()
                .stream()
                .map(Constraints::violation)
                .sorted(Comparator.comparing(Violation::pointer).thenComparing(Violation::detail))
                .toList();
        String detail = violations.stream()
                .map(violation -> violation.pointer().replaceFirst("^#/?", "") + " " + violation.detail())
                .collect(Collectors.joining("; "));
        return new ProblemException(ProblemType.INVALID, detail.strip(), violations);
    }

    private static Violation violation(ConstraintViolation<?> broken) {
        return Violation.at(broken.getMessage(), place(broken.getPropertyPath()).toArray());
    }

    /** A path starts with the method and its parameter; what is inside the parameter is what the client knows. */
    private static List<Object> place(Path path) {
        List<Path.Node> nodes = StreamSupport.stream(path.spliterator(), false)
                .filter(node -> node.getKind() != ElementKind.METHOD)
                .toList();
        boolean inBody = nodes.size() > 1 && nodes.getFirst().getKind() == ElementKind.PARAMETER;
        List<Object> steps = new ArrayList<>();
        for (Path.Node node : inBody ? nodes.subList(1, nodes.size()) : nodes) {
            steps.addAll(steps(node));
        }
        return steps;
    }

    private static List<Object> steps(Path.Node node) {
        List<Object> steps = new ArrayList<>();
        if (node.getIndex() != null) {
            steps.add(node.getIndex());
        } else if (node.getKey() != null) {
            steps.add(node.getKey());
        }
        if (node.getKind() != ElementKind.CONTAINER_ELEMENT && node.getName() != null) {
            steps.add(node.getName());
        }
        return steps;
    }
}
