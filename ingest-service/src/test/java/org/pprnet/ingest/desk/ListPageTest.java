package org.pprnet.ingest.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pprnet.ingest.TestIngest;

class ListPageTest {

    private final TestIngest ingest = TestIngest.shared();

    @Test
    void authorBeginsWithTheListOfSubmissions() {
        var answer = ingest.page(TestIngest.author("ann"), "/desk");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains("<h1>Submissions");
    }

    @Test
    void whoIsNotSignedInReadsHowToSignIn() {
        var answer = ingest.page(null, "/desk");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html; charset=utf-8");
        assertThat(answer.body()).contains("pprnet sign-in").contains("<!DOCTYPE html>");
    }
}
