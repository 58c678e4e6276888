package org.pprnet.service.reading;

import io.micronaut.core.annotation.AnnotationMetadata;
import io.micronaut.core.beans.BeanIntrospection;
import io.micronaut.core.beans.BeanProperty;
import io.micronaut.core.order.Ordered;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.RouteInfo;
import io.micronaut.web.router.MethodBasedRouteInfo;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pprnet.service.problem.ProblemException;
import org.pprnet.service.problem.ProblemType;

/**
 * Refuses unknown query parameters of endpoints that answer in JSON and nothing else, and a yes or no that is neither. Pages and feeds ignore them:
 * newsletters append theirs to every link.
 */
@ServerFilter("/**")
final class UnknownParameters implements Ordered {

    private static final Set<String> YES_OR_NO = Set.of("true", "false");

    private final Map<RouteInfo<?>, Set<String>> known = new ConcurrentHashMap<>();

    @RequestFilter
    void refuse(HttpRequest<?> request) {
        if (request.getUri().getRawQuery() == null) {
            return;
        }
        RouteAttributes.getRouteInfo(request).filter(UnknownParameters::isStrict).ifPresent(route -> {
            QueryParameters.refuseOthers(request, known.computeIfAbsent(route, UnknownParameters::taken));
            arguments(route).filter(argument -> argument.getType() == boolean.class)
                    .forEach(argument -> requireYesOrNo(request,
                            name(argument.getAnnotationMetadata(), argument.getName())));
        });
    }

    /** Micronaut takes whatever it does not know for no: a typing error would turn a trial into the real thing. */
    private static void requireYesOrNo(HttpRequest<?> request, String name) {
        if (!YES_OR_NO.containsAll(request.getParameters().getAll(name))) {
            throw new ProblemException(ProblemType.MALFORMED, name + " must be true or false");
        }
    }

    private static boolean isStrict(RouteInfo<?> route) {
        AnnotationMetadata annotations = route.getAnnotationMetadata();
        return annotations.hasStereotype(Controller.class)
                && !annotations.hasAnnotation(LenientQuery.class)
                && route.getProduces().stream().allMatch(UnknownParameters::isJson);
    }

    private static boolean isJson(MediaType type) {
        return type.getSubtype().equals("json") || type.getSubtype().endsWith("+json");
    }

    private static Set<String> taken(RouteInfo<?> route) {
        Stream<String> others = Arrays.stream(route.getAnnotationMetadata().stringValues(AlsoTakes.class));
        return Stream.concat(arguments(route).flatMap(UnknownParameters::names), others)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<Argument<?>> arguments(RouteInfo<?> route) {
        return route instanceof MethodBasedRouteInfo<?, ?> method
                ? Arrays.stream(method.getTargetMethod().getArguments())
                : Stream.of();
    }

    private static Stream<String> names(Argument<?> argument) {
        if (argument.getAnnotationMetadata().hasAnnotation(RequestBean.class)) {
            Collection<? extends BeanProperty<?, ?>> fields = properties(argument);
            return fields.stream().map(field -> name(field.getAnnotationMetadata(), field.getName()));
        }
        return Stream.of(name(argument.getAnnotationMetadata(), argument.getName()));
    }

    private static Collection<? extends BeanProperty<?, ?>> properties(Argument<?> bean) {
        return List.copyOf(BeanIntrospection.getIntrospection(bean.getType()).getBeanProperties());
    }

    private static String name(AnnotationMetadata annotations, String otherwise) {
        return annotations.stringValue(QueryValue.class).orElse(otherwise);
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.RENDERING.before();
    }
}
