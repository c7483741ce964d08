-- What this database is for. Demo accounts have a known password, so demo and office data never meet in one database.
CREATE TABLE installation (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    purpose  text NOT NULL CHECK (purpose IN ('DEMO', 'OFFICE'))
);
