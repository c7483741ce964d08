-- The one-time notice: the primary key makes a second one impossible, whatever the program does.
create table one_time_notice (
    case_id bigint primary key references case_file,
    number text not null unique,
    text text not null,
    items jsonb not null,
    channel text not null check (channel in ('INBOX', 'COUNTER', 'POST')),
    issued_at timestamptz not null,
    issued_by text not null,
    served_at timestamptz,
    proof_upload_id uuid references upload
);

create sequence notice_number_seq;
