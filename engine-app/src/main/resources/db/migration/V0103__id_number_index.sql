-- Finds the account of a person by its identity number without opening any: HMAC-SHA-256 under a key that is not in the
-- database. Not unique: a person may have two accounts. Rows from before get theirs at the next start.
ALTER TABLE account ADD COLUMN id_number_index bytea;

CREATE INDEX account_id_number_index ON account (id_number_index) WHERE id_number_index IS NOT NULL;
