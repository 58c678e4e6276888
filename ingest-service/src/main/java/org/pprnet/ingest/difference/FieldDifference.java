package org.pprnet.ingest.difference;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What became of one field.
 *
 * @param field as the HTTP interface calls it
 * @param pieces in their order: those kept and added are the new text, those kept and removed the old one
 */
public record FieldDifference(String field, List<Piece> pieces) {

    public FieldDifference {
        requireNonNull(field, "field is null");
        pieces = List.copyOf(pieces);
    }
}
