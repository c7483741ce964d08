-- Applications that have not been sent yet; gone when they become a case or are deleted. The answers by part of the
-- application, with every text that may be a telephone or identity number sealed; files by their id in upload.
create table application_draft (
    id uuid primary key,
    account_id bigint not null references account,
    item_key text not null,
    item_version_id bigint not null references item_version,
    version int not null,
    answers jsonb not null,
    sources jsonb not null,
    saved_steps jsonb not null,
    created_at timestamptz not null,
    saved_at timestamptz not null
);

create index application_draft_account on application_draft (account_id, item_key);
create index application_draft_saved_at on application_draft (saved_at);
