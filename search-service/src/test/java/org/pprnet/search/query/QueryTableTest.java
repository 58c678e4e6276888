package org.pprnet.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What readers type, and what they must find: no less, and no more. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QueryTableTest {

    private Corpus corpus;

    @BeforeAll
    void index() {
        corpus = new Corpus();
    }

    @AfterAll
    void drop() {
        corpus.index().close();
    }

    @ParameterizedTest(name = "{0} finds {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            alliance                             | alliance
            ALLIANCES                            | alliance
            it's alliance                        | alliance
            it’s alliance                        | alliance
            alliance &                           | alliance
            and/or alliance                      | alliance
            behavioural                          | behaviour
            behavioral                           | behaviour
            behavior                             | behaviour
            program                              | behaviour
            programmes                           | behaviour
            center                               | behaviour
            color                                | behaviour
            aging                                | behaviour
            pediatric                            | behaviour
            organised                            | behaviour supervision
            organize                             | behaviour supervision
            counselor                            | alliance supervision
            counsellor                           | alliance supervision
            randomised                           | behaviour supervision
            supervising                          | supervision
            depressive                           | behaviour
            outcome                              | alliance attachment
            Flückiger                            | alliance
            Fluckiger                            | alliance
            naive                                | attachment
            naïve                                | attachment
            client's                             | alliance dropout supervision
            client’s                             | alliance dropout supervision
            meta-analysis                        | alliance dropout
            cbt                                  | behaviour
            dropout                              | dropout
            drop-out                             | dropout
            group attachment                     | attachment
            alliance attachment                  |
            attachment group poorer zebra        | attachment
            zyxgarblefoo                         |
            alliance zyxgarblefoo                |
            "working alliance"                   | alliance
            "alliance working"                   |
            "was related to outcome (r = .28, p < .01)" | alliance
            “therapeutic alliance”               | alliance
            "clients' own ratings"               | alliance
            "behavioral activation was"          |
            "behavioural activation was"         | behaviour
            "Anxiety Disorders"                  |
            outcome -group                       | alliance
            alliance OR attachment               | alliance attachment
            supervision OR "earned security"     | attachment supervision
            -alliance                            | attachment behaviour dropout supervision
            -"group therapy" -supervision        | alliance behaviour dropout
            title:alliance                       | alliance
            title:attachment outcome             | attachment
            title:"leaves therapy"               | dropout
            author:fluckiger                     | alliance
            author:"Del Re"                      | alliance
            author:"Horvath, A. O."              | alliance
            author:watkins                       | supervision
            author:alliance                      |
            journal:gerontology                  | behaviour
            journal:"group dynamics"             | attachment
            year:2018                            | alliance
            year:2018..2019                      | alliance attachment
            year:..2013                          | behaviour
            year:2019..                          | attachment
            year:soon                            |
            doi:10.1037/PST0000172               | alliance
            doi:https://doi.org/10.1037/pst0000172. | alliance
            doi:10.9999/none                     |
            the                                  | alliance attachment dropout
            the alliance                         | alliance
            alliance, in,                        | alliance
            "alliance                            | alliance
            alliance" predicts                   | alliance
            title:                               |
            (alliance AND                        | alliance
            alliance OR                          | alliance
            OR alliance                          | alliance
            α                                    | attachment
            therapeutic relationship             | alliance
            CBT activation                       | behaviour
            "cbt"                                |
            premature termination                | dropout
            RCT                                  | behaviour
            early attrition                      | dropout
            title:attrition                      | dropout
            -attrition -alliance -supervision    | attachment behaviour
            p < .01                              | alliance
            p<0.01                               | alliance
            "p < .01"                            | alliance
            p > .01                              |
            p = .01                              |
            p < .001                             |
            r = .28                              | alliance
            r=0.28 outcome                       | alliance
            α = .81                              | attachment
            α = -.81                             |
            .28                                  | alliance
            0.81                                 | attachment
            aliance                              | alliance
            allaince                             | alliance
            atachment                            | attachment
            suprevision                          | supervision
            author:fluckigger                    | alliance
            "aliance"                            |
            zlliance                             |
            thet                                 |
            2918                                 |
            nobody                               |
            withdrawn                            |
            Tasca                                | attachment
            """)
    void finds(String q, String names) {
        String[] expected = names == null ? new String[0] : names.split(" ");
        assertThat(corpus.found(q)).containsExactlyInAnyOrder(expected);
        assertThat(corpus.search(q).total()).isEqualTo(expected.length);
        assertThat(Arrays.asList(expected)).doesNotHaveDuplicates();
    }
}
