-- The day of the decision moves once, with a reason that the holder reads.
alter table credit_request add column extended_by text;
alter table credit_request add column extended_at timestamptz;
alter table credit_request add column extension_words text;
alter table credit_request add constraint credit_request_extended
    check ((extended_by is null) = (extended_at is null) and (extended_at is null) = (extension_words is null));
