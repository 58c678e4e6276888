package org.pprnet.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who is woken finds what to do. That the rules fire when they should, promtool shows. */
class RunbookTest {

    private static final Path DEPLOY = Path.of("..").toAbsolutePath().normalize();
    private static final Path OBSERVABILITY = DEPLOY.resolve("observability");

    @Test
    void everyAlertSaysHowBadItIsAndLeadsToItsSectionOfTheRunbook() throws IOException {
        List<String> sections = sections();
        assertThat(AlertRules.in(OBSERVABILITY)).isNotEmpty().allSatisfy(rule -> {
            assertThat(rule.labels().get("severity")).as(rule.alert()).isIn("critical", "warning");
            assertThat(rule.annotations()).as(rule.alert()).containsOnlyKeys("summary", "description", "runbook_url");
            String section = rule.alert().toLowerCase(Locale.ROOT);
            assertThat(rule.annotations()).containsEntry("runbook_url", "deploy/docs/runbook.md#" + section);
            assertThat(sections).contains(section);
        });
    }

    @Test
    void everyAlertIsTriedByThoseThatPromtoolRuns() throws IOException {
        String tests = Files.readString(OBSERVABILITY.resolve("alerts.test.yml"));
        assertThat(AlertRules.in(OBSERVABILITY)).extracting(AlertRules.Rule::alert)
                .allSatisfy(alert -> assertThat(tests).contains("alertname: " + alert + "\n        exp_alerts:"));
    }

    private static List<String> sections() throws IOException {
        try (Stream<String> lines = Files.lines(DEPLOY.resolve("docs/runbook.md"))) {
            return lines.filter(line -> line.startsWith("## "))
                    .map(line -> line.substring(3).strip().toLowerCase(Locale.ROOT)).toList();
        }
    }
}
