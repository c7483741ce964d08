-- The ledger of the statutory clock: what happened to a case, when it took effect by law and when it was recorded.
create table clock_event (
    case_id      bigint      not null,
    seq          integer     not null check (seq > 0),
    type         text        not null,
    effective_at timestamptz not null,
    recorded_at  timestamptz not null,
    actor        text        not null,
    legal_basis  text,
    words        text,
    details      jsonb       not null default '{}',
    primary key (case_id, seq),
    check (effective_at <= recorded_at)
);

comment on table clock_event is 'append-only; due dates are folded from it, never stored here';
comment on column clock_event.seq is 'from 1 within the case, taken under the row lock of the case';
comment on column clock_event.effective_at is 'when it counts by law, never after recorded_at';

create function refuse_clock_event_change() returns trigger language plpgsql as $$
begin
    raise exception 'clock_event is append-only';
end
$$;

create trigger clock_event_is_append_only
    before update or delete on clock_event
    for each row execute function refuse_clock_event_change();
