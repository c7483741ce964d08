-- Who did what to whom, and when. The application may read and add, never change or remove.
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
