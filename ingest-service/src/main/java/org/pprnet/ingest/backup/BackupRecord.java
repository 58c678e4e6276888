package org.pprnet.ingest.backup;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The kinds of lines between the first and the last of a backup, in their order: one per row of a table. A line is a JSON
 * object: {@code record} names the kind, then come the columns, by their names in camel case; what is null is left out.
 */
enum BackupRecord {
    SUBMISSION("id", """
            id uuid, owner text, author text, state text, edition integer, revision integer, content_slug text,
            content_title text, content_citation text, content_summary text, content_practice_implications text,
            content_topics text[], content_research_types text[], content_issue text, content_language text,
            publication_version integer, publication_revision integer, publication_published_at timestamptz,
            publication_revised_at timestamptz, publication_due_at timestamptz, publication_withdrawn_at timestamptz,
            publication_reason text, created_at timestamptz, saved_at timestamptz"""),
    REVISION("submission, number", """
            id uuid, submission uuid, number integer, version integer, saved_at timestamptz, content_slug text,
            content_title text, content_citation text, content_summary text, content_practice_implications text,
            content_topics text[], content_research_types text[], content_issue text, content_language text"""),
    SLUG("slug", "slug text, submission uuid"),
    DISCARDED("id", "id uuid, owner text"),
    TEASER("month", "month text, version integer, teaser text"),
    FLAGGED_ARTICLE("doi", "doi text, version integer, flags jsonb"),
    IDEMPOTENCY_KEY("owner, key", """
            owner text, key text, request text, submission uuid, created_at timestamptz, answer text"""),
    RECEIPT("service, position", "service text, position bigint, at timestamptz"),
    /** Those without a number come last, in the order in which they will get theirs. */
    EVENT("sequence nulls last, row_id", """
            id uuid, type text, kind smallint, entity text, version integer, happened_at timestamptz, data bytea,
            content_hash text, doi text, traceparent text, sequence bigint, logged_at timestamptz"""),
    LOG_MARK("sequence", "sequence bigint, topic_id text");

    private final String order;
    private final List<Column> columns;

    BackupRecord(String order, String columns) {
        this.order = order;
        this.columns = Arrays.stream(columns.split(",\\s+")).map(Column::of).toList();
    }

    static Optional<BackupRecord> named(String name) {
        return Arrays.stream(values()).filter(record -> record.table().equals(name)).findFirst();
    }

    /** Its table, and its name in a line. */
    String table() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A query for all lines. */
    String lines() {
        return "select json_strip_nulls(row_to_json(line)) from (select '%s' as record, %s from %s order by %s) as line"
                .formatted(table(), each(Column::exported), table(), order);
    }

    /** Makes the row of a line. The mark of the log is there already: it is made with its table. */
    String insert() {
        String values = "select %s from json_to_record(cast(? as json)) as line (%s)"
                .formatted(each(Column::imported), each(Column::declared));
        return this == LOG_MARK
                ? "update log_mark set (%s) = (%s)".formatted(each(Column::quoted), values)
                : "insert into %s (%s) %s".formatted(table(), each(Column::quoted), values);
    }

    private String each(Function<Column, String> part) {
        return columns.stream().map(part).collect(Collectors.joining(", "));
    }

    /** Bytes travel in base64. */
    private record Column(String name, String type) {

        static Column of(String declaration) {
            String[] parts = declaration.strip().split(" ");
            return new Column(parts[0], parts[1]);
        }

        private boolean isBytes() {
            return type.equals("bytea");
        }

        String quoted() {
            return '"' + name + '"';
        }

        String field() {
            String[] words = name.split("_");
            return words[0] + Arrays.stream(words).skip(1)
                    .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                    .collect(Collectors.joining());
        }

        String exported() {
            String value = isBytes() ? "translate(encode(%s, 'base64'), E'\\n', '')".formatted(quoted()) : quoted();
            return "%s as \"%s\"".formatted(value, field());
        }

        String declared() {
            return "\"%s\" %s".formatted(field(), isBytes() ? "text" : type);
        }

        String imported() {
            return isBytes() ? "decode(\"%s\", 'base64')".formatted(field()) : "\"%s\"".formatted(field());
        }
    }
}
