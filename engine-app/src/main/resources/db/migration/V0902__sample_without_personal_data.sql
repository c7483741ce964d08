-- What a sample says stands in its files; only the uploads are news. An application holds identity numbers, which no
-- column keeps in clear.
alter table demo_sample add column materials jsonb;
update demo_sample set materials = application -> 'materials';
alter table demo_sample alter column materials set not null;
alter table demo_sample drop column application;
