-- The files of a material stand in case_material_file, the former ones too; an index of V0605 still needed the column.
alter table case_material_change drop column upload_id;
