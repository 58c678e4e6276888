-- Lists, their order and their counts are kept in memory: what changed is read by its position. See deploy/docs/decisions.
CREATE INDEX summary_position ON summary (position);
CREATE INDEX teaser_position ON teaser (position);
CREATE INDEX article_flags_position ON article_flags (position);
DROP INDEX summary_newest;
DROP INDEX summary_topics;
DROP INDEX summary_research_types;
DROP INDEX summary_cited_names;
DROP INDEX summary_year;
DROP INDEX summary_written_by;
