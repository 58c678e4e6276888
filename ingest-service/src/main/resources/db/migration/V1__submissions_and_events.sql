-- What authors write. The content_ columns are what the author edits, the publication_ columns what readers were told.
create table submission (
    id uuid primary key,
    owner text not null,
    author text not null,
    state text not null check (state in ('DRAFT', 'SCHEDULED', 'PUBLISHED', 'WITHDRAWN')),
    edition integer not null,
    revision integer not null,
    content_slug text not null,
    content_title text not null,
    content_citation text,
    content_summary text not null,
    content_practice_implications text not null,
    content_topics text[] not null,
    content_research_types text[] not null,
    content_issue text,
    content_language text not null,
    publication_version integer not null,
    publication_revision integer not null,
    publication_published_at timestamptz,
    publication_revised_at timestamptz,
    publication_due_at timestamptz,
    publication_withdrawn_at timestamptz,
    publication_reason text,
    created_at timestamptz not null,
    saved_at timestamptz not null
);
create index submission_of_owner on submission (owner, id);
create index submission_in_state on submission (state, id);
create index submission_due on submission (publication_due_at) where publication_due_at is not null;
-- A title may be longer than an index entry; its hash is not.
create index submission_in_issue on submission (content_issue, md5(content_title));

-- What a submission said before it was edited.
create table revision (
    id uuid primary key,
    submission uuid not null references submission (id) on delete cascade,
    number integer not null,
    version integer,
    saved_at timestamptz not null,
    content_slug text not null,
    content_title text not null,
    content_citation text,
    content_summary text not null,
    content_practice_implications text not null,
    content_topics text[] not null,
    content_research_types text[] not null,
    content_issue text,
    content_language text not null,
    unique (submission, number)
);

-- Every slug that was ever a summary's; a row is only deleted with a draft that nobody saw.
create table slug (
    slug text collate "C" primary key,
    submission uuid not null references submission (id) on delete cascade deferrable initially deferred
);
create index slug_of_submission on slug (submission);

-- Discarded drafts, so that discarding one again gives the same answer.
create table discarded (
    id uuid primary key,
    owner text not null
);

create table teaser (
    month text primary key,
    version integer not null,
    teaser text not null
);

create table flagged_article (
    doi text collate "C" primary key,
    version integer not null,
    flags jsonb not null
);

-- The outbox, which is the event table: rows are never deleted, and once numbered never changed.
-- kind: 0 a summary's event, 1 a teaser's, 2 an article's flags; entity is the summary's id, the month, the DOI.
create table event (
    row_id bigint generated always as identity primary key,
    id uuid not null,
    type text not null,
    kind smallint not null,
    entity text collate "C" not null,
    version integer not null,
    happened_at timestamptz not null,
    data bytea not null,
    content_hash text not null,
    doi text collate "C",
    traceparent text,
    sequence bigint unique,
    logged_at timestamptz,
    unique (kind, entity, version),
    check ((sequence is null) = (logged_at is null))
);
create index event_waiting on event (row_id) where sequence is null;

-- How far the relay has seen the log acknowledge, and on which topic. One row.
create table log_mark (
    one boolean primary key default true check (one),
    sequence bigint not null,
    topic_id text
);
insert into log_mark (sequence) values (0);

-- A row says: the service showed everything up to this position, and nothing beyond the row before, since this instant.
create table receipt (
    service text not null,
    position bigint not null,
    at timestamptz not null,
    primary key (service, position)
);

create table receipt_offset (
    one boolean primary key default true check (one),
    next_offset bigint not null
);
insert into receipt_offset (next_offset) values (0);

create table import_run (
    id uuid primary key,
    state text not null check (state in ('RUNNING', 'COMPLETED', 'FAILED')),
    dry_run boolean not null,
    rejections bigint not null,
    read bigint not null,
    accepted bigint not null,
    duplicates bigint not null,
    conflicts bigint not null,
    rejected jsonb not null,
    failure text,
    updated_at timestamptz not null
);

create table idempotency_key (
    owner text not null,
    key text not null,
    request text not null,
    submission uuid not null,
    created_at timestamptz not null,
    primary key (owner, key)
);
create index idempotency_key_age on idempotency_key (created_at);
