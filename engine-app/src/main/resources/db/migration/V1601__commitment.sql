-- Letters of commitment that were signed for cases, each with the digest of exactly the text that was shown; they stay,
-- also when they are taken back. The text itself is a file of the item's version, which never changes.
create table signed_letter (
    id                bigint generated always as identity primary key,
    case_id           bigint      not null references case_file,
    account_id        bigint      not null references account,
    item_version_id   bigint      not null references item_version,
    letter_version    int         not null,
    digest            text        not null check (digest ~ '^[0-9a-f]{64}$'),
    materials         jsonb       not null,
    signatory_name    text        not null,
    capacity          text        not null check (capacity in ('SELF', 'LEGAL_REPRESENTATIVE', 'AUTHORISED')),
    authority_from    date,
    authority_until   date,
    signed_at         timestamptz not null,
    withdrawn_at      timestamptz,
    withdrawn_because text,
    check ((capacity = 'AUTHORISED') = (authority_from is not null and authority_until is not null)),
    check ((withdrawn_at is null) = (withdrawn_because is null))
);
create index signed_letter_case on signed_letter (case_id);
-- One letter stands for a case at a time.
create unique index signed_letter_standing on signed_letter (case_id) where withdrawn_at is null;

-- A letter that was signed while the application is still written; gone with its draft.
create table unsent_letter (
    draft_id          uuid        primary key references application_draft on delete cascade,
    letter_version    int         not null,
    digest            text        not null check (digest ~ '^[0-9a-f]{64}$'),
    materials         jsonb       not null,
    signatory_name    text        not null,
    capacity          text        not null check (capacity in ('SELF', 'LEGAL_REPRESENTATIVE', 'AUTHORISED')),
    authority_from    date,
    authority_until   date,
    signed_at         timestamptz not null
);
