-- The draws of one seed, when the whole sample is drawn again.
create index verification_of_seed on verification (item_version_id, seed_year, id);
