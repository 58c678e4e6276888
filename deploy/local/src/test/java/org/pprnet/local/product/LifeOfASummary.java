package org.pprnet.local.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;

/**
 * What becomes of a summary, as its author and readers see it.
 *
 * @param first a word that no other summary has
 * @param second another one
 */
record LifeOfASummary(Writer author, Reader reader, String first, String second) {

    void passes() throws IOException {
        String id = author.submit("Repairing " + first, "Therapists can repair a " + first + ".");
        assertThat(reader.summary(id).status()).isEqualTo(404);
        isPublished(id);
        isRevised(id);
        isWithdrawn(id);
    }

    private void isPublished(String id) throws IOException {
        author.publish(id);
        assertThat(reader.summary(id).json().required("summary").textValue())
                .isEqualTo("Therapists can repair a " + first + ".");
        assertThat(reader.found("repair a " + first)).containsExactly(id);
        assertThat(reader.atom()).contains("<id>urn:uuid:" + id + "</id>").contains(first);
    }

    private void isRevised(String id) throws IOException {
        author.revise(id, "Repairing " + second, "Therapists can repair a " + second + ".");
        assertThat(reader.found("repair a " + second)).isEmpty();
        author.publish(id);
        assertThat(reader.summary(id).json().required("version").intValue()).isEqualTo(2);
        assertThat(reader.found("repair a " + second)).containsExactly(id);
        assertThat(reader.found("repair a " + first)).isEmpty();
        assertThat(reader.atom()).contains("<id>urn:uuid:" + id + "</id>").contains(second)
                .doesNotContain("a " + first);
    }

    private void isWithdrawn(String id) throws IOException {
        author.withdraw(id, "duplicate%20of%20another");
        assertThat(reader.summary(id).status()).isEqualTo(410);
        assertThat(reader.summary(id).body()).contains("duplicate of another").doesNotContain("can repair a");
        assertThat(reader.found("repair a " + second)).isEmpty();
        assertThat(reader.atom()).contains("<at:deleted-entry ref=\"urn:uuid:" + id + "\"")
                .doesNotContain("<id>urn:uuid:" + id + "</id>");
    }
}
