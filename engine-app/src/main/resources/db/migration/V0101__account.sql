-- Who may sign in. Identity numbers and telephone numbers are sealed by the application; the key is not in the database.
CREATE TABLE account (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    username      text        NOT NULL UNIQUE CHECK (username ~ '^[a-z0-9][a-z0-9._-]{1,63}$'),
    password_hash text        NOT NULL,
    kind          text        NOT NULL CHECK (kind IN ('STAFF', 'ENTERPRISE', 'PERSON', 'AGENT')),
    display_name  text        NOT NULL,
    uscc          text,
    id_number_enc bytea,
    phone_enc     bytea,
    department    text,
    district      text,
    enabled       boolean     NOT NULL DEFAULT true,
    created_at    timestamptz NOT NULL
);

CREATE TABLE account_role (
    account_id bigint NOT NULL REFERENCES account,
    role       text   NOT NULL,
    PRIMARY KEY (account_id, role)
);

-- A key is 256 random bits, shown once; only its SHA-256 is kept. No roles: whatever its account may do.
CREATE TABLE api_key (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    account_id bigint      NOT NULL REFERENCES account,
    key_sha256 bytea       NOT NULL UNIQUE,
    label      text        NOT NULL,
    roles      text[]      NOT NULL DEFAULT '{}',
    created_at timestamptz NOT NULL,
    revoked_at timestamptz
);
