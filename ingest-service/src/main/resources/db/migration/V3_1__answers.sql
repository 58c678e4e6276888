-- What a request was answered: said again word for word, whatever became of the submission since. Keys from before have none.
alter table idempotency_key add column answer text;
