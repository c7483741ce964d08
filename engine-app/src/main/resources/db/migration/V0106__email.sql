-- Where an account wants to be written to, sealed like its phone. Without it no mail goes out.
ALTER TABLE account ADD COLUMN email_enc bytea;
