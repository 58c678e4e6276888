-- When an import began, what its source is called, and what it left as it was because other words are known.
alter table import_run add column started_at timestamptz;
update import_run set started_at = updated_at;
alter table import_run alter column started_at set not null;
alter table import_run add column name text;
alter table import_run add column conflicting jsonb not null default '[]';

-- What was imported is found again after its title or month was changed.
create index revision_in_issue on revision (content_issue, md5(content_title)) where version is not null;
