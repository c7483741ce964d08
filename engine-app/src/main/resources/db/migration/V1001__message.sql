-- What the office has told somebody: the inbox of an account. Written in the transaction of what it tells of.
create table message (
    id bigint generated always as identity primary key,
    account_id bigint not null references account,
    topic text not null,
    subject text not null,
    words text not null,
    link text,
    written_at timestamptz not null,
    read_at timestamptz
);

create index message_inbox on message (account_id, id desc);
create index message_unread on message (account_id) where read_at is null;
