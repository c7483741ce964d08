-- 授权: an applicant lets an agent act for it from one day to another, both included, for one item or for all. A row stays
-- as it was given; only its early end is written down.
create table authorisation (
    id           bigint generated always as identity primary key,
    principal_id bigint      not null references account,
    agent_id     bigint      not null references account,
    item_key     text,
    from_day     date        not null,
    until_day    date        not null,
    given_at     timestamptz not null,
    ended_at     timestamptz,
    check (principal_id <> agent_id),
    check (until_day >= from_day and until_day < from_day + interval '1 year')
);
create index authorisation_principal on authorisation (principal_id, id desc);
create index authorisation_agent on authorisation (agent_id, principal_id, id desc);

-- Under which authorisation an agent submitted a case; only added to. The table of cases is made by a later migration.
create table case_authorisation (
    case_id          bigint primary key,
    authorisation_id bigint not null references authorisation,
    agent_id         bigint not null references account
);
create index case_authorisation_agent on case_authorisation (agent_id, case_id desc);
