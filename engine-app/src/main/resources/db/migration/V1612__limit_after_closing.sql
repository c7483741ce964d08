-- Whether a closed case has an open limit all the same, as while its commitment is verified: a revised calendar reaches it.
alter table case_file add column runs_on boolean not null default false;

update case_file c set runs_on = true
 where status = 'DELIVERED'
   and exists (select from clock_event e where e.case_id = c.id
                and e.type in ('VERIFICATION_PLANNED', 'MATERIALS_DEFERRED', 'BADLY_RATED'));

-- Those through which a revised calendar walks, in the order of their ids.
drop index case_file_open;
create index case_file_living on case_file (id) include (calendar_version)
    where status not in ('DELIVERED', 'NOT_ACCEPTED', 'WITHDRAWN', 'LAPSED', 'REVOKED') or runs_on;
