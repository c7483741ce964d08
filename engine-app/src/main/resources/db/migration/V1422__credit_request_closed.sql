-- A repair that waits ends when the record is found to be wrong.
alter table credit_request drop constraint credit_request_state_check;
alter table credit_request add constraint credit_request_state_check
    check (state in ('FILED', 'CHECKED', 'GRANTED', 'REFUSED', 'CLOSED'));
alter table credit_request drop constraint credit_request_decided;
alter table credit_request add constraint credit_request_decided
    check ((state in ('GRANTED', 'REFUSED', 'CLOSED')) = (decided_at is not null));
