-- Files that people sent, in pieces of 1 MiB at most.
create table upload (
    id uuid primary key,
    owner_id bigint not null,
    name text not null,
    type text not null,
    bytes bigint not null check (bytes > 0),
    sha256 text not null,
    state text not null check (state in ('STORED')),
    created_at timestamptz not null
);

create index upload_owner on upload (owner_id, created_at);

create table upload_chunk (
    upload_id uuid not null references upload,
    n int not null,
    content bytea not null,
    primary key (upload_id, n)
);

-- Every material of a case has a state of its own; being notified is an attribute, set by the one-time notice only.
create table case_material (
    case_id bigint not null,
    key text not null,
    position int not null,
    name text not null,
    required boolean not null,
    state text not null check (state in ('NOT_NEEDED', 'REQUIRED', 'SUPPLIED', 'VERIFIED', 'REJECTED')),
    notice_no text,
    reason_code text,
    reason_words text,
    upload_id uuid references upload,
    changed_at timestamptz not null,
    changed_by text not null,
    primary key (case_id, key)
);

create index case_material_upload on case_material (upload_id);

-- Each change of a state, with who and why.
create table case_material_change (
    id bigint generated always as identity primary key,
    case_id bigint not null,
    key text not null,
    state text not null,
    at timestamptz not null,
    by_actor text not null,
    reason_code text,
    reason_words text,
    upload_id uuid
);

create index case_material_change_case on case_material_change (case_id, id);
