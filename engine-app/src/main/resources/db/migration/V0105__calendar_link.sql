-- A link by which the calendar program of a member of staff reads the due dates of the tasks of that account. It is 256
-- random bits, shown once; only its SHA-256 is kept, also after it was revoked. One account has one in force.
CREATE TABLE calendar_link (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    account_id    bigint      NOT NULL REFERENCES account,
    secret_sha256 bytea       NOT NULL UNIQUE,
    created_at    timestamptz NOT NULL,
    revoked_at    timestamptz
);

CREATE UNIQUE INDEX calendar_link_in_force ON calendar_link (account_id) WHERE revoked_at IS NULL;
