-- A person's name is shown masked in lists; the queue is searched by the whole name all the same.
alter table open_task add column searched_name text;

update open_task set searched_name = case_file.applicant_name from case_file where case_file.id = open_task.case_id;

alter table open_task alter column searched_name set not null;
