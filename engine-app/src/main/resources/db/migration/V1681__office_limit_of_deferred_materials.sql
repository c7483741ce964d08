-- The office's limit for a deferred material that came, or lapsed: supervised by itself, and shown in the list of promises.
alter table supervision add column subject text;
comment on column supervision.subject is 'key of the deferred material whose limit it is; null for a limit of the case';
drop index supervision_open;
create unique index supervision_open on supervision (case_id, stage, limit_from, coalesce(subject, ''))
    where resolved_at is null;

-- Folded from the clock's ledger and rewritten whenever the fold changes, as due_on is.
alter table deferral add column office_due date;
alter table deferral add column office_colour text;
alter table deferral add check ((office_due is null) = (office_colour is null));
comment on column deferral.office_due is 'last day for the office to look at what came or to say what follows; null while nothing lies before it';

drop index deferral_due;
create index deferral_due on deferral (coalesce(office_due, due_on))
    where state in ('PROMISED', 'AWAITED', 'SUPPLIED') or office_due is not null;
