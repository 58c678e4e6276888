package org.pprnet.faults.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Faults are tied to methods by their names: whoever renames one is told here. */
class NamedStepsTest {

    static Stream<Step> steps() {
        return Stream.concat(Steps.ALL.stream(), Stream.of(Steps.LEADS, Steps.SENDS));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void everyStepIsAMethodOfAService(Step step) throws ClassNotFoundException {
        assertThat(methods(step.type())).as(step.toString()).anySatisfy(method -> {
            assertThat(method.getName()).isEqualTo(step.method());
            assertThat(method.getParameterCount()).isEqualTo(step.arguments());
        });
    }

    @ParameterizedTest
    @EnumSource(Plant.class)
    void everyPlantedBugHasAMethodToBePlantedIn(Plant plant) throws ClassNotFoundException {
        assertThat(methods(plant.type())).extracting(Method::getName).as(plant.toString()).contains(plant.method());
    }

    private static List<Method> methods(String type) throws ClassNotFoundException {
        return Arrays.asList(
                Class.forName(type, false, NamedStepsTest.class.getClassLoader()).getDeclaredMethods());
    }
}
