-- When the substance of a case is examined, and why; append-only, the last row holds: a letter that is taken back before the
-- decision leads to a second one.
create table review_choice (
    id        bigint generated always as identity primary key,
    case_id   bigint      not null references case_file,
    mode      text        not null check (mode in ('BEFORE', 'AFTER', 'NONE')),
    reason    text        not null,
    chosen_at timestamptz not null
);
create index review_choice_of on review_choice (case_id, id);

-- What the examination before the decision found; append-only. What is examined afterwards stands in verification_finding.
create table review_finding (
    id       bigint generated always as identity primary key,
    case_id  bigint      not null references case_file,
    finding  text        not null check (finding in ('SATISFIED', 'UNSATISFIED')),
    words    text        not null,
    found_by text        not null,
    found_at timestamptz not null
);
create index review_finding_of on review_finding (case_id, id);
