-- The open tasks as the queues read them: one row a task, rewritten in the transaction that changes its source.
create table open_task (
    id text primary key,
    case_id bigint not null,
    case_no text not null,
    item_key text not null,
    item_name text not null,
    process_definition_id text not null,
    task_key text not null,
    task_name text not null,
    candidate_group text not null,
    department text,
    district text,
    applicant_name text not null,
    due_date date not null,
    colour text not null,
    assignee_id bigint,
    assignee_name text,
    opened_at timestamptz not null
);

create index open_task_queue on open_task (candidate_group, due_date, id);
create index open_task_mine on open_task (assignee_id, due_date, id) where assignee_id is not null;
create index open_task_case on open_task (case_id);
