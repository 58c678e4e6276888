-- Tables that were dropped and made again count their changes from 0 again: what is kept in memory must not be taken for
-- theirs.
ALTER TABLE log_position ADD COLUMN made uuid NOT NULL DEFAULT gen_random_uuid();
