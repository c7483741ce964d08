-- Failed sign-ins by account and by address, on machine time. The subject is a digest: what people type into the
-- field of the user name by mistake is often a password.
CREATE TABLE sign_in_throttle (
    subject      text        PRIMARY KEY,
    failures     integer     NOT NULL,
    last_failure timestamptz NOT NULL
);

CREATE INDEX sign_in_throttle_last_failure ON sign_in_throttle (last_failure);
