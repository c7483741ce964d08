-- Long work, done in small steps of a transaction each: whoever holds the lease goes on, and a lease that is not renewed
-- is taken over. Lease times are machine time.
create table batch (
    id bigint generated always as identity primary key,
    kind text not null,
    subject text not null,
    state text not null check (state in ('RUNNING', 'DONE', 'FAILED')),
    total bigint not null,
    done bigint not null default 0,
    attempts int not null default 0,
    last_error text,
    holder uuid,
    lease_until timestamptz,
    started_by text not null,
    started_at timestamptz not null,
    finished_at timestamptz
);

create unique index batch_once on batch (kind, subject);
create index batch_running on batch (id) where state = 'RUNNING';
