-- When the applicant was told that the draft is still there; once for each time it was saved.
alter table application_draft add column reminded_at timestamptz;

create index application_draft_not_reminded on application_draft (saved_at)
    where reminded_at is null or reminded_at < saved_at;
