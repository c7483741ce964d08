-- The chain over the trail: each seal covers the rows after the one before, up to upto_id, in the order of their ids,
-- and the hash of the seal before. Gaps in the ids are deeds that were rolled back. The application may only add.
CREATE TABLE audit_seal (
    no            bigint      PRIMARY KEY,
    after_id      bigint      NOT NULL,
    upto_id       bigint      NOT NULL UNIQUE,
    ids           bigint[]    NOT NULL,
    digests       bytea       NOT NULL, -- one SM3 digest of 32 bytes for each of the ids
    previous_hash bytea       NOT NULL,
    hash          bytea       NOT NULL,
    sealed_at     timestamptz NOT NULL,
    CHECK (upto_id > after_id)
);

CREATE INDEX audit_entry_action ON audit_entry (action, id);
CREATE INDEX audit_entry_at ON audit_entry USING brin (at);
