-- Accounts that firms and persons open for themselves. Who somebody is stays unverified until a clerk has seen papers;
-- accounts from before were opened by the office.
ALTER TABLE account
    ADD COLUMN contact_name       text,
    ADD COLUMN verified_at        timestamptz,
    ADD COLUMN verified_by        text,
    ADD COLUMN disabled_reason    text,
    ADD COLUMN registration_token uuid UNIQUE;

UPDATE account SET verified_at = created_at, verified_by = 'system' WHERE kind <> 'STAFF';

-- A code has one account that its holder opened; a disabled one sets the code free again.
CREATE UNIQUE INDEX account_registered_uscc ON account (uscc) WHERE registration_token IS NOT NULL AND enabled;
CREATE UNIQUE INDEX account_registered_id_number ON account (id_number_index)
    WHERE registration_token IS NOT NULL AND enabled;
CREATE INDEX account_uscc ON account (uscc) WHERE uscc IS NOT NULL;

-- To which text on personal data somebody has agreed, and when.
CREATE TABLE account_consent (
    account_id bigint      NOT NULL REFERENCES account,
    version    text        NOT NULL,
    sha256     text        NOT NULL,
    given_at   timestamptz NOT NULL,
    PRIMARY KEY (account_id, version)
);
