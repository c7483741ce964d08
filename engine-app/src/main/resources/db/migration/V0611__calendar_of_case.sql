-- Under which version of the calendar a case lives now; its ledger says the same.
alter table case_file add column calendar_version text not null default 'shipped';

-- The open cases in the order of their ids, which a revised calendar walks through.
create index case_file_open on case_file (id) include (calendar_version)
    where status not in ('DELIVERED', 'NOT_ACCEPTED', 'WITHDRAWN', 'LAPSED', 'REVOKED');
