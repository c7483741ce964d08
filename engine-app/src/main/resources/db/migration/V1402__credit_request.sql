-- What a holder asks of a record: that it is wrong, or that it is repaired. One of each at a time.
create table credit_request (
    id bigint generated always as identity primary key,
    record_id bigint not null references credit_record,
    kind text not null check (kind in ('OBJECTION', 'REPAIR')),
    state text not null check (state in ('FILED', 'CHECKED', 'GRANTED', 'REFUSED')),
    account_id bigint not null references account,
    reasons text not null,
    filed_at timestamptz not null,
    check_due date,
    due date not null,
    checked_by text,
    checked_at timestamptz,
    check_words text,
    decided_by text,
    decided_at timestamptz,
    decision_words text,
    constraint credit_request_checked check ((checked_by is null) = (checked_at is null)),
    constraint credit_request_decided check ((state in ('GRANTED', 'REFUSED')) = (decided_at is not null))
);
create index credit_request_record on credit_request (record_id, id);
create unique index credit_request_open on credit_request (record_id, kind) where state in ('FILED', 'CHECKED');
create index credit_request_waiting on credit_request (due, id) where state in ('FILED', 'CHECKED');

create table credit_request_file (
    request_id bigint not null references credit_request,
    position int not null,
    upload_id uuid not null references upload,
    primary key (request_id, position)
);
create index credit_request_file_upload on credit_request_file (upload_id);
