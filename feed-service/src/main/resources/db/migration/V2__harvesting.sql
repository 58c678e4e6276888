-- When harvesters (OAI-PMH) are told that the record changed: the latest time at which anything was logged up to that
-- change, to the second. So it never goes back along the log, whatever the clock does.
alter table feed_entry add column datestamp timestamptz;

-- Nobody harvested these rows before, so any order will do that follows the log and stays behind what is logged next.
update feed_entry set datestamp = along.datestamp
from (
    select summary_id, feed, date_trunc('second', max(logged_at) over (order by position), 'UTC') as datestamp
    from feed_entry) along
where feed_entry.summary_id = along.summary_id and feed_entry.feed = along.feed;

alter table feed_entry alter column datestamp set not null;

-- A list of records is read in this order from the place where the page before ended.
create index feed_entry_by_datestamp on feed_entry (feed, datestamp, change);
