-- The trail of what was done by whom. The application may add and read rows, never change them.
CREATE TABLE audit_entry (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at           timestamptz NOT NULL,
    actor        text        NOT NULL,
    action       text        NOT NULL,
    subject_kind text        NOT NULL,
    subject      text        NOT NULL,
    address      text,
    details      jsonb       NOT NULL
);

CREATE INDEX audit_entry_subject ON audit_entry (subject_kind, subject, id);
CREATE INDEX audit_entry_actor ON audit_entry (actor, id);
