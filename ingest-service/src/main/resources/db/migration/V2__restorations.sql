-- Restorations of this database, and how far each is.
create table restoration (
    id uuid primary key,
    state text not null check (state in ('RUNNING', 'COMPLETED', 'FAILED')),
    lines bigint not null,
    read bigint not null,
    taken bigint not null,
    skipped bigint not null,
    waiting bigint not null,
    position bigint not null,
    failure text,
    updated_at timestamptz not null
);

-- The last restoration: whoever read receipts before it reads them again.
alter table receipt_offset add column restoration uuid;
