-- To compress a text costs the database more than all else that it does to keep one. Texts from before stay compressed.
alter table submission alter column content_summary set storage external;
alter table submission alter column content_practice_implications set storage external;
alter table revision alter column content_summary set storage external;
alter table revision alter column content_practice_implications set storage external;
alter table event alter column data set storage external;
