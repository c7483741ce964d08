-- A limit of the office that has passed while its stage was open: supervised until the stage is closed or lengthened.
create table supervision (
    id bigint generated always as identity primary key,
    case_id bigint not null references case_file,
    stage text not null,
    limit_from text not null,
    due date not null,
    statutory_due date not null,
    opened_at timestamptz not null,
    public_since timestamptz,
    explanation text,
    expected_on date,
    cause text,
    explained_by text,
    explained_at timestamptz,
    resolved_at timestamptz
);

create unique index supervision_open on supervision (case_id, stage, limit_from) where resolved_at is null;
create index supervision_case on supervision (case_id);

comment on column supervision.due is 'the last day by the promise, by law where none was given';
comment on column supervision.public_since is 'since when the applicant is told: the statutory limit has passed';
comment on column supervision.cause is 'for the office alone';

alter table case_file add column supervised boolean not null default false;
