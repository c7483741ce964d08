-- A material has as many files as it takes, in the order in which they were given. What was replaced stays known: the
-- office judged it.
create table case_material_file (
    id bigint generated always as identity primary key,
    case_id bigint not null,
    key text not null,
    upload_id uuid not null references upload,
    added_at timestamptz not null,
    replaced_at timestamptz,
    foreign key (case_id, key) references case_material
);

create index case_material_file_case on case_material_file (case_id, id) where replaced_at is null;
create index case_material_file_upload on case_material_file (upload_id);

insert into case_material_file (case_id, key, upload_id, added_at, replaced_at)
select c.case_id, c.key, c.upload_id, min(c.at), case when c.upload_id = m.upload_id then null else m.changed_at end
from case_material_change c
join case_material m on m.case_id = c.case_id and m.key = c.key
where c.upload_id is not null
group by c.case_id, c.key, c.upload_id, m.upload_id, m.changed_at
order by min(c.id);

alter table case_material drop column upload_id;
