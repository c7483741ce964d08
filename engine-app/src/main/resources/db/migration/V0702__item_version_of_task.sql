-- The version of the item that a case keeps for life: a task's forms are found by it without reading the case.
alter table open_task add column item_version_id bigint references item_version;

update open_task set item_version_id = case_file.item_version_id from case_file where case_file.id = open_task.case_id;

alter table open_task alter column item_version_id set not null;
