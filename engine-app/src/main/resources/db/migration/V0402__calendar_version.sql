-- Versions of the working calendar: each takes over the one that it revises, with one year's notice new or anew.
create table calendar_version (
    id bigint generated always as identity primary key,
    base text not null,
    year int not null,
    notice jsonb not null,
    state text not null check (state in ('PROPOSED', 'APPROVED', 'REJECTED')),
    proposed_by text not null,
    proposed_at timestamptz not null,
    decided_by text,
    decided_at timestamptz,
    check (decided_by is null or decided_by <> proposed_by or state = 'REJECTED')
);

comment on table calendar_version is 'shipped, or v and the id, is what ledgers call a version; the last approved one is in force';
