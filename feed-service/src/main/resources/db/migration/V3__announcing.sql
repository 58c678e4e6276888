-- What a feed saw between two positions of the log: the hub announces it, and reads it again when it is sent.
create index feed_entry_by_position on feed_entry (feed, position);
