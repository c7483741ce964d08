-- How far the demo's clock is from the machine's: it goes on from there at the next start.
create table office_clock (
    only_row boolean primary key default true check (only_row),
    offset_ms bigint not null
);

-- How far each sample has been loaded, so that a start after a kill goes on where the last one ended. The application
-- is kept as it was first sent: sent again under the same Idempotency-Key it must say the same.
create table demo_sample (
    name text primary key,
    application jsonb not null,
    case_no text,
    steps_done int not null default 0,
    ended boolean not null default false
);
