-- That whoever holds the account reads what is sent to its address; a new address is confirmed anew.
alter table account add column email_confirmed_at timestamptz;

-- One code at a time for each purpose, on machine time; of the code only an HMAC is kept.
create table confirmation_code (
    account_id bigint not null references account,
    purpose text not null,
    code_mac bytea not null,
    sent_at timestamptz not null,
    wrong int not null default 0,
    day_began timestamptz not null,
    sent_that_day int not null default 1,
    primary key (account_id, purpose)
);
