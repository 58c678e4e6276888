-- A parked event that is replayed comes under the position of the event that was applied last, which may have a row of its
-- own here. So what a row is one of is the version of that summary under that position.
ALTER TABLE summary_version DROP CONSTRAINT summary_version_pkey;
ALTER TABLE summary_version ADD PRIMARY KEY (id, sequence, version);
DROP INDEX summary_version_of;
