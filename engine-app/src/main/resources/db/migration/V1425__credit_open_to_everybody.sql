-- What everybody may read, the latest first.
create index credit_record_open on credit_record (id desc) where open and revoked_on is null;
