-- A parked event that is replayed comes under the position of the event that was applied last, which may have a row
-- here, too. So a row is known by its summary and version as well.
ALTER TABLE summary_version DROP CONSTRAINT summary_version_pkey;
ALTER TABLE summary_version ADD PRIMARY KEY (id, sequence, version);
DROP INDEX summary_version_of;
