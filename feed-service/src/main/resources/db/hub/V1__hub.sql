-- The hub's tables stand outside the generations of the view: subscriptions are not on the log, and no rebuild makes
-- them again.

-- Up to which position of the log changes were announced. It never goes back, so that no replay sends anything again.
create table announced (
    only_row boolean primary key default true check (only_row),
    position bigint not null
);

-- The messages of a feed are numbered 1, 2, 3 … without gaps.
create table feed (
    name text primary key collate "C",
    last bigint not null
);

-- A message stands for the changes of its feed after one position of the log and up to another. It holds no text: what is
-- withdrawn before it is sent must not be sent. Once every active subscription has settled it, it goes.
create table message (
    feed           text   not null collate "C",
    number         bigint not null,
    after_position bigint not null,
    to_position    bigint not null,
    -- How long the documents are that it stands for.
    bytes          bigint not null,
    primary key (feed, number)
);

-- What subscribers asked for, and have not confirmed yet. Another request in the same place replaces it.
create table intent (
    feed          text        not null collate "C",
    format        text        not null,
    callback      text        not null collate "C",
    -- Of the callback, in lower case.
    host          text        not null collate "C",
    request       uuid        not null unique,
    mode          text        not null check (mode in ('SUBSCRIBE', 'UNSUBSCRIBE')),
    lease_seconds bigint      not null,
    secret        text,
    -- Whether there was such a subscription when it came. Others have to find room, and wait longer.
    active        boolean     not null,
    attempts      integer     not null,
    due           timestamptz not null,
    primary key (feed, format, callback)
);

-- Who gets the messages of a feed, and an account of them: those after "began" and up to "settled" were each delivered,
-- superseded, given up or cancelled. The next one is settled + 1.
create table subscription (
    id            bigint generated always as identity primary key,
    feed          text        not null collate "C",
    format        text        not null,
    callback      text        not null collate "C",
    host          text        not null collate "C",
    secret        text,
    lease_until   timestamptz not null,
    state         text        not null check (state in ('ACTIVE', 'ENDED')),
    reason        text,
    ended_at      timestamptz,
    began         bigint      not null,
    settled       bigint      not null,
    delivered     bigint      not null default 0,
    superseded    bigint      not null default 0,
    given_up      bigint      not null default 0,
    cancelled     bigint      not null default 0,
    -- Of the next message, without success.
    attempts      integer     not null default 0,
    -- In a row, of whatever message.
    failures      integer     not null default 0,
    failing_since timestamptz,
    -- Whether the last success took long.
    slow          boolean     not null default false,
    due           timestamptz not null,
    -- Who sends now, and until when nobody else may.
    claim         uuid,
    claimed_until timestamptz,
    unique (feed, format, callback),
    check ((state = 'ENDED') = (ended_at is not null)),
    check (settled - began = delivered + superseded + given_up + cancelled)
);

-- Feeds are asked for those who still wait.
create index subscription_active on subscription (feed) where state = 'ACTIVE';

-- What became of the messages of subscriptions that ended so long ago that their rows are gone.
create table past (
    only_row   boolean primary key default true check (only_row),
    delivered  bigint not null default 0,
    superseded bigint not null default 0,
    given_up   bigint not null default 0,
    cancelled  bigint not null default 0
);

insert into past default values;
