package org.pprnet.ingest.imports;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.jspecify.annotations.Nullable;
import org.pprnet.ingest.form.Fields;
import org.pprnet.service.problem.ProblemException;

/**
 * Where an import comes from.
 *
 * @param owner whose submissions its summaries become
 * @param name what it is called, as a file is; null if it has no name
 * @param dryRun whether nothing is to be kept
 */
public record ImportSource(String owner, @Nullable String name, boolean dryRun) {

    private static final int LONGEST_NAME = 255;

    /** @throws ProblemException invalid, if the name is too long, or is no text */
    public ImportSource {
        requireNonNull(owner, "owner is null");
        Fields fields = Fields.of(JsonNodeFactory.instance.objectNode().put("name", name));
        name = fields.optionalText("name", LONGEST_NAME);
        fields.done();
    }
}
