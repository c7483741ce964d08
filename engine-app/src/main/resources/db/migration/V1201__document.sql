-- The last number of each series and year; locked last of all, so that a number is drawn exactly if its document stands.
create table document_counter (
    series text not null,
    year int not null,
    last bigint not null,
    primary key (series, year)
);

insert into document_counter (series, year, last)
select substring(number from '^(.*)-\d{4}-\d+$'),
       substring(number from '-(\d{4})-\d+$')::int,
       max(substring(number from '-(\d+)$')::bigint)
  from one_time_notice
 group by 1, 2;

drop sequence notice_number_seq;

-- What the office issued in writing, with the facts as they were when it was issued.
create table document (
    id bigint generated always as identity primary key,
    case_id bigint not null references case_file,
    kind text not null,
    number text not null unique,
    title text not null,
    organ text not null,
    issued_at timestamptz not null,
    issued_by text not null,
    masked_holder text not null,
    code text not null unique,
    facts jsonb not null,
    replaces bigint unique references document,
    relation text check (relation in ('CORRECTION', 'REISSUE')),
    relation_reason text,
    withdrawn_at timestamptz,
    withdrawn_by text,
    withdrawal_reason text,
    check ((replaces is null) = (relation is null))
);

create index document_of_case on document (case_id, id);

-- The queue. A row in hand is not due until its lease has passed. Times are the machine's.
create table document_rendering (
    document_id bigint primary key references document,
    state text not null check (state in ('WAITING', 'READY', 'FAILED')),
    attempts int not null,
    next_attempt timestamptz not null,
    last_error text
);

create index document_rendering_due on document_rendering (next_attempt, document_id) where state = 'WAITING';
create index document_rendering_failed on document_rendering (document_id) where state = 'FAILED';

-- What was rendered, once: the application can add to it and nothing else.
create table document_content (
    document_id bigint primary key references document,
    template text not null,
    sha256 text not null,
    rendered_at timestamptz not null,
    pdf bytea not null
);

alter table document_content alter column pdf set storage external;
