-- The day for which the register of firms names the signatory as the legal representative; unknown where it was not asked,
-- did not answer, or somebody with an authority signed, and for letters that were signed before this was kept.
alter table signed_letter
    add column registered_on date check (registered_on is null or capacity = 'LEGAL_REPRESENTATIVE');
