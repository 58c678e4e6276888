-- How far this store has followed the log: one row, moved in the transaction that changes the rows it vouches for.
create table log_position (
    only_row        boolean primary key default true check (only_row),
    sequence        bigint      not null,
    topic_id        text        not null,
    topic_offset    bigint      not null,
    skipped         text[]      not null,
    -- Counts every move, also one that brings in a parked event and leaves the sequence where it is.
    moves           bigint      not null default 0,
    -- When the first event was logged: what a feed without entries says of its last change.
    first_logged_at timestamptz
);

insert into log_position (sequence, topic_id, topic_offset, skipped) values (0, '', -1, '{}');

-- One row per summary ever published. A withdrawn one stays as a marker, so that nothing late resurrects it.
create table summary (
    id           uuid primary key,
    version      integer     not null,
    live         boolean     not null,
    slug         text,
    doi          text collate "C",
    position     bigint      not null,
    logged_at    timestamptz not null,
    content_hash text        not null,
    -- The event's data as JSON: the summary, or once withdrawn the withdrawal and nothing else. Text, as jsonb would
    -- refuse an escaped U+0000.
    document     text        not null
);

-- By hash, here and below: a DOI may be longer than what a tree can hold.
create index summary_by_doi on summary using hash (doi);

create table teaser (
    month        text primary key collate "C",
    version      integer not null,
    position     bigint  not null,
    content_hash text    not null,
    document     text    not null
);

-- Flags on cited articles, also where no summary cites them yet, and with an empty list once they are cleared.
create table article_flags (
    doi          text    not null collate "C",
    version      integer not null,
    position     bigint  not null,
    content_hash text    not null,
    document     text    not null
);

create unique index article_flags_once on article_flags (md5(doi));
create index article_flags_by_doi on article_flags using hash (doi);

-- One row per feed that ever had an entry. Its changes are numbered 1, 2, 3 …, so that an archive page, which is a
-- range of numbers, keeps its place for ever.
create table feed (
    name      text primary key,
    changes   bigint      not null,
    position  bigint      not null,
    logged_at timestamptz not null
);

-- The last change of each summary in each feed that it was ever in. A change moves the row to the feed's next number,
-- which leaves a gap where it was. Who left the feed or was withdrawn stays as a tombstone.
create table feed_entry (
    feed       text        not null,
    summary_id uuid        not null,
    change     bigint      not null,
    position   bigint      not null,
    logged_at  timestamptz not null,
    standing   text        not null check (standing in ('LISTED', 'LEFT', 'WITHDRAWN')),
    primary key (summary_id, feed)
);

create unique index feed_entry_by_change on feed_entry (feed, change);
