-- A material may be waived, promised until a day, too late, or found untrue afterwards.
alter table case_material drop constraint case_material_state_check;
alter table case_material add constraint case_material_state_check check (state in
    ('NOT_NEEDED', 'REQUIRED', 'WAIVED', 'DEFERRED', 'SUPPLIED', 'VERIFIED', 'REJECTED', 'LAPSED', 'REVOKED'));
alter table case_material add column deferred_until date;
alter table case_material add constraint case_material_deferred check ((state = 'DEFERRED') <= (deferred_until is not null));
