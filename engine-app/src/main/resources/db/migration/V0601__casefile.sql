create sequence case_file_seq increment by 50;

-- Numbers identify, they do not count: a sequence takes no lock that others would wait for, and may leave gaps.
create sequence case_number_seq;

create table case_file (
    id bigint primary key,
    version int not null,
    case_no text not null unique,
    item_version_id bigint not null references item_version,
    item_key text not null,
    status text not null,
    account_id bigint,
    applicant_name text not null,
    applicant_uscc text,
    applicant_id_number_enc bytea,
    applicant_phone_enc bytea not null,
    form jsonb not null,
    department text,
    district text,
    channel text not null check (channel in ('ONLINE', 'COUNTER')),
    entered_by text not null,
    received_at timestamptz not null,
    status_since timestamptz not null,
    due_date date,
    reply_due date,
    colour text not null
);

create index case_file_account on case_file (account_id, id desc);

-- What happened, in plain words; append-only.
create table case_timeline (
    id bigint generated always as identity primary key,
    case_id bigint not null references case_file,
    at timestamptz not null,
    actor text not null,
    kind text not null,
    words text not null,
    public boolean not null
);

create index case_timeline_case on case_timeline (case_id, id);

-- What a person answered in a task: the outcome, and the form of that outcome; append-only.
create table case_judgement (
    id bigint generated always as identity primary key,
    case_id bigint not null references case_file,
    task_id text not null unique,
    task_key text not null,
    outcome text not null,
    form jsonb not null,
    account_id bigint not null,
    actor text not null,
    actor_name text not null,
    at timestamptz not null
);

create index case_judgement_case on case_judgement (case_id, id);

-- The way of each case through its models, for the picture, the heat map and the timeline.
create table step_visit (
    id bigint generated always as identity primary key,
    case_id bigint not null,
    activity_instance text not null,
    process_key text not null,
    process_definition_id text not null,
    element text not null,
    element_type text not null,
    entered_at timestamptz not null,
    left_at timestamptz
);

create index step_visit_case on step_visit (case_id, id);
create index step_visit_open on step_visit (activity_instance) where left_at is null;
