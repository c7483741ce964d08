-- Materials that an applicant promised to bring later (容缺): what was promised, on which terms, and what became of it. The
-- dates are folded from the clock's ledger; due_on repeats them for lists and is rewritten whenever the fold changes.
create table deferral (
    id             bigint generated always as identity primary key,
    case_id        bigint      not null references case_file,
    material       text        not null,
    name           text        not null,
    days           int         not null check (days > 0),
    legal_basis    text        not null,
    result_gate    text        not null check (result_gate in ('BEFORE', 'AFTER')),
    late           text        not null check (late in ('WITHDRAWN', 'RETURN_TO_PERSON', 'BREACH_ONLY')),
    late_basis     text,
    state          text        not null check (state in ('PROMISED', 'AWAITED', 'SUPPLIED', 'KEPT', 'LAPSED', 'LIFTED')),
    due_on         date        not null,
    promised_by    text        not null,
    promised_at    timestamptz not null,
    reminded_for   date,
    settled_at     timestamptz,
    credit_record  text,
    handling       text        check (handling in ('PROCEED', 'OBJECT')),
    handling_words text,
    unique (case_id, material),
    check ((late = 'WITHDRAWN') <= (late_basis is not null)),
    check ((handling is null) = (handling_words is null))
);
comment on column deferral.due_on is 'last day; until acceptance the day that was shown, counted from the application';
create index deferral_due on deferral (due_on) where state in ('PROMISED', 'AWAITED', 'SUPPLIED');
