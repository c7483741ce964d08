-- Who may read a file is asked by its id: the cases that it was sent to, and those in which it proves an act.
create index case_material_change_upload on case_material_change (upload_id) where upload_id is not null;
create index clock_event_proof on clock_event ((details ->> 'proof')) where details ->> 'proof' is not null;
