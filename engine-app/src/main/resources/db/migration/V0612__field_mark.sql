-- An answer of the application that the window has found wrong. It is told once, with the materials; what was answered
-- before it was corrected stays.
create table case_field_mark (
    case_id     bigint      not null references case_file,
    key         text        not null,
    label       text        not null,
    state       text        not null check (state in ('REJECTED', 'CORRECTED', 'VERIFIED')),
    words       text        not null,
    notice_no   text,
    former      jsonb,
    changed_at  timestamptz not null,
    changed_by  text        not null,
    primary key (case_id, key)
);
