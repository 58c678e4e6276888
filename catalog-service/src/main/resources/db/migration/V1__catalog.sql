-- The whole catalog can be dropped and made again from the log; nothing is kept here alone.

-- How far this database has followed the log. Compared and set in the transaction that changes the rows.
CREATE TABLE log_position (
    only_row   boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    sequence   bigint NOT NULL,
    topic_id   text   NOT NULL,
    log_offset bigint NOT NULL,
    skipped    text[] NOT NULL,
    -- Grows with every change, also with one that leaves the position where it was (a parked record applied later).
    changes    bigint NOT NULL
);
INSERT INTO log_position (sequence, topic_id, log_offset, skipped, changes) VALUES (0, '', -1, '{}', 0);

-- Every version of every summary, withdrawals included, as the event said it: what readers are shown, what "as of" folds
-- over, and what the other tables can be worked out from.
CREATE TABLE summary_version (
    sequence     bigint PRIMARY KEY,
    id           uuid        NOT NULL,
    version      integer     NOT NULL,
    type         text        NOT NULL,
    -- What readers see as its instant: published, revised or withdrawn at.
    effective_at timestamptz NOT NULL,
    logged_at    timestamptz NOT NULL,
    event        jsonb       NOT NULL,
    -- Of the event alone, without the flags on the article.
    content_hash text        NOT NULL
);
CREATE INDEX summary_version_of ON summary_version (id, sequence);

-- What is asked of each summary. A withdrawn one stays as a marker, so that nothing late resurrects it.
CREATE TABLE summary (
    id             uuid PRIMARY KEY,
    version        integer NOT NULL,
    live           boolean NOT NULL,
    -- The row of summary_version that holds it as it is now.
    sequence       bigint  NOT NULL,
    -- The last event that touched it, a flag on the article that it cites included.
    position       bigint  NOT NULL,
    logged_at      timestamptz NOT NULL,
    content_hash   text    NOT NULL,
    -- Absent from here on where the first thing ever read of it was its withdrawal.
    slug           text,
    title          text,
    issue          text COLLATE "C",
    published_at   timestamptz,
    topics         text[],
    research_types text[],
    cited_names    text[],
    written_by     text,
    year           integer,
    doi            text
);
CREATE INDEX summary_newest ON summary (issue DESC, published_at DESC, id) WHERE live;
CREATE INDEX summary_topics ON summary USING gin (topics) WHERE live;
CREATE INDEX summary_research_types ON summary USING gin (research_types) WHERE live;
CREATE INDEX summary_cited_names ON summary USING gin (cited_names) WHERE live;
CREATE INDEX summary_year ON summary (year) WHERE live;
CREATE INDEX summary_written_by ON summary (written_by) WHERE live;
-- By hash, as a DOI may be longer than what an index holds.
CREATE INDEX summary_doi ON summary (md5(doi)) WHERE live;

-- Every address that a summary ever had. The first to have it keeps it.
CREATE TABLE address (
    slug       text COLLATE "C" PRIMARY KEY,
    summary_id uuid NOT NULL
);

-- Teasers. The month is a text such as 2024-05.
CREATE TABLE teaser (
    month        text COLLATE "C" PRIMARY KEY,
    version      integer     NOT NULL,
    text         text        NOT NULL,
    position     bigint      NOT NULL,
    logged_at    timestamptz NOT NULL,
    content_hash text        NOT NULL
);

-- Flags on cited articles, also where no summary cites them yet. An empty list stays: its version still counts.
CREATE TABLE article_flags (
    doi          text        NOT NULL,
    version      integer     NOT NULL,
    flags        jsonb       NOT NULL,
    position     bigint      NOT NULL,
    logged_at    timestamptz NOT NULL,
    content_hash text        NOT NULL
);
CREATE UNIQUE INDEX article_flags_doi ON article_flags (md5(doi));
