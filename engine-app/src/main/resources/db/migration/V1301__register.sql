-- Who lets the office ask which register about itself. A consent ends; its row stays.
create table register_consent (
    id            bigint generated always as identity primary key,
    account_id    bigint      not null references account (id),
    register      text        not null,
    text_version  text        not null,
    given_at      timestamptz not null,
    withdrawn_at  timestamptz
);
create unique index register_consent_standing on register_consent (account_id, register) where withdrawn_at is null;

-- Every question that left the house, for what, by whose leave, and what came of it. Rows are only added.
create table register_call (
    id          uuid        primary key,
    register    text        not null,
    account_id  bigint references account (id),
    consent_id  bigint references register_consent (id),
    item_key    text        not null,
    purpose     text        not null,
    by_actor    text        not null,
    asked_at    timestamptz not null,
    millis      integer     not null,
    outcome     text        not null,
    constraint register_call_with_leave check ((account_id is null) = (consent_id is null))
);
create index register_call_of_account on register_call (account_id, asked_at);

-- The last answer to each question, sealed; account_id is null where the register is public.
create table register_record (
    id           bigint generated always as identity primary key,
    register     text        not null,
    account_id   bigint references account (id),
    parameters   text        not null,
    outcome      text        not null check (outcome in ('FOUND', 'NOT_FOUND', 'UNSURE')),
    facts        bytea,
    doubt        text,
    as_of        date,
    obtained_at  timestamptz not null,
    call_id      uuid        not null references register_call (id),
    unique nulls not distinct (register, account_id, parameters),
    constraint register_record_found check ((outcome = 'FOUND') = (facts is not null)),
    constraint register_record_unsure check ((outcome = 'UNSURE') = (doubt is not null))
);

-- What the registers said for a case, as its clerk reads it.
create table case_register_finding (
    case_id      bigint      not null references case_file (id),
    check_key    text        not null,
    position     integer     not null,
    name         text        not null,
    register     text        not null,
    verdict      text        not null,
    words        text        not null,
    as_of        date,
    obtained_at  timestamptz,
    primary key (case_id, check_key)
);
