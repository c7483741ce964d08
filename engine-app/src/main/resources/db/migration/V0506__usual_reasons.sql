-- The checking desk suggests the reasons for which a material was found wrong most often.
create index case_material_change_rejected on case_material_change (key, id) where state = 'REJECTED';
