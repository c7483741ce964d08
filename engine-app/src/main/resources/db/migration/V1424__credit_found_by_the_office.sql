-- Acts that the office found by itself, by a document of its own.
alter table credit_record drop constraint credit_record_source_kind_check;
alter table credit_record add constraint credit_record_source_kind_check
    check (source_kind in ('CASE', 'LIST', 'OFFICE'));
