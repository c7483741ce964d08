-- From what the sample of an item version and a year is drawn; kept, so that every draw can be made again.
create table verification_seed (
    item_version_id bigint      not null references item_version,
    year            int         not null,
    seed            text        not null check (seed ~ '^[0-9a-f]{64}$'),
    made_at         timestamptz not null,
    primary key (item_version_id, year)
);

-- Whether and how the commitment of a case is verified after its result, and how far that has come.
create table verification (
    id              bigint generated always as identity primary key,
    case_id         bigint      not null unique references case_file,
    letter_id       bigint      not null references signed_letter,
    mode            text        not null check (mode in ('ALL', 'SAMPLED', 'EXEMPT')),
    share_percent   int         not null check (share_percent between 0 and 100),
    methods         text        not null,
    severity        text        not null check (severity in ('MINOR', 'GRAVE', 'SERIOUS')),
    item_version_id bigint      not null,
    seed_year       int         not null,
    ticket          int         not null check (ticket between 0 and 9999),
    planned_at      timestamptz not null,
    state           text        not null check (state in ('NOT_CHOSEN', 'VERIFYING', 'RECTIFYING', 'HEARING',
                                                          'FULFILLED', 'UPHELD', 'REVOKED')),
    -- Last day of the applicant's time to rectify or to be heard, while that is awaited.
    awaited_until   date,
    foreign key (item_version_id, seed_year) references verification_seed,
    check (awaited_until is null or state in ('RECTIFYING', 'HEARING'))
);
create index verification_open on verification (id) where state in ('VERIFYING', 'RECTIFYING', 'HEARING');

-- What was found, one row for each judgement; append-only.
create table verification_finding (
    id              bigint generated always as identity primary key,
    verification_id bigint      not null references verification,
    finding         text        not null check (finding in ('FULFILLED', 'RECTIFY', 'REVOKE', 'REVOKED', 'UPHELD')),
    method          text        check (method in ('WRITTEN', 'NETWORK', 'ON_SITE', 'PUBLICITY')),
    words           text        not null,
    basis           text,
    demand          text,
    found_by        text        not null,
    found_at        timestamptz not null
);
create index verification_finding_of on verification_finding (verification_id, id);

-- What the applicant says to it: how it was put right, or why the decision should stand.
create table verification_statement (
    id              bigint generated always as identity primary key,
    verification_id bigint      not null references verification,
    kind            text        not null check (kind in ('RECTIFICATION', 'HEARING')),
    words           text        not null,
    account_id      bigint      not null references account,
    made_at         timestamptz not null,
    unique (verification_id, kind)
);

create table verification_statement_file (
    statement_id bigint not null references verification_statement,
    position     int    not null,
    upload_id    uuid   not null references upload,
    primary key (statement_id, position)
);
create index verification_statement_file_upload on verification_statement_file (upload_id);
