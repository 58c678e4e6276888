-- Links that were used to sign in, and sessions that were ended: they are refused, though their time is not over.
create table spent_token (
    id text primary key,
    expires_at timestamptz not null
);
create index spent_token_end on spent_token (expires_at);
