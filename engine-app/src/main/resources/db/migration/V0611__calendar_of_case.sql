-- Under which version of the calendar a case lives now; its ledger says the same.
alter table case_file add column calendar_version text not null default 'shipped';

create index case_file_calendar on case_file (calendar_version, id)
    where status not in ('DELIVERED', 'NOT_ACCEPTED', 'WITHDRAWN', 'LAPSED', 'REVOKED');
