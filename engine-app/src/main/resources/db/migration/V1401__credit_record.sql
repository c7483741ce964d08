-- What is held against whom. The terms under which a record was made stay with it, whatever the table says later.
create sequence credit_number_seq;

create table credit_record (
    id bigint generated always as identity primary key,
    record_no text not null unique,
    source_kind text not null check (source_kind in ('CASE', 'LIST')),
    source_key text not null,
    case_no text,
    holder_name text not null,
    holder_uscc text,
    holder_id_number_enc bytea,
    holder_id_number_index bytea,
    kind text not null,
    severity text not null,
    effect text not null,
    words text not null,
    open boolean not null,
    listed_at date not null,
    last_day date,
    repairable_from date,
    how_to_repair text not null,
    recorded_by text not null,
    recorded_at timestamptz not null,
    repaired_on date,
    revoked_on date,
    unique (source_kind, source_key),
    constraint credit_record_of_one_holder check ((holder_uscc is null) = (holder_id_number_enc is not null)),
    constraint credit_record_holder_found check ((holder_id_number_enc is null) = (holder_id_number_index is null)),
    constraint credit_record_in_order check (last_day >= listed_at)
);
create index credit_record_uscc on credit_record (holder_uscc, listed_at desc, id desc) where holder_uscc is not null;
create index credit_record_person on credit_record (holder_id_number_index, listed_at desc, id desc)
    where holder_id_number_index is not null;

-- Every use of a record in a decision; append-only. The same use told twice is one.
create table credit_use (
    id bigint generated always as identity primary key,
    record_id bigint not null references credit_record,
    case_no text not null,
    decision text not null,
    led_to text not null,
    used_by text not null,
    used_at timestamptz not null,
    unique (record_id, case_no, decision, led_to)
);
