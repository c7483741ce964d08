-- What the assignee of a task has typed for an outcome and not decided yet. It ends with the task; releasing drops it.
create table task_draft (
    task_id text not null references open_task on delete cascade,
    outcome text not null,
    account_id bigint not null,
    form jsonb not null,
    version int not null,
    saved_at timestamptz not null,
    primary key (task_id, outcome)
);
