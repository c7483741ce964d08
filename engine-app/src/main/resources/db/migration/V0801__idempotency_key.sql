-- The answer that a creating write gave, by the key of the client. Written in the transaction of the work itself;
-- status and what follows are filled before it commits. Kept for some days of machine time.
CREATE TABLE idempotency_key (
    account_id     bigint      NOT NULL,
    key            text        NOT NULL,
    route          text        NOT NULL,
    request_digest text        NOT NULL,
    status         integer,
    location       text,
    body           text,
    created_at     timestamptz NOT NULL,
    PRIMARY KEY (account_id, key)
);

CREATE INDEX idempotency_key_created_at ON idempotency_key (created_at);
