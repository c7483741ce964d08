-- The mail that goes out for a message, written with it. Times are the machine's: they are leases and waits.
create table mail (
    message_id bigint primary key references message,
    state text not null check (state in ('WAITING', 'SENDING', 'SENT', 'FAILED', 'UNCERTAIN')),
    attempts int not null,
    next_attempt timestamptz not null,
    lease uuid,
    leased_at timestamptz,
    last_error text
);

create index mail_due on mail (next_attempt, message_id) where state = 'WAITING';
create index mail_leased on mail (leased_at) where state = 'SENDING';
create index mail_not_sent on mail (message_id) where state <> 'SENT';

-- The inbox as its page shows it.
create index message_unread_first on message (account_id, (read_at is null), id);
