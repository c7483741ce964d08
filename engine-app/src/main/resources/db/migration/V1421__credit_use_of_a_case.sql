-- A use that belongs to no case says on which occasion instead; the number of a case is one, or is not there.
alter table credit_use alter column case_no drop not null;
alter table credit_use add column occasion text;
update credit_use set occasion = case_no, case_no = null
 where not exists (select 1 from case_file f where f.case_no = credit_use.case_no);
alter table credit_use drop constraint credit_use_record_id_case_no_decision_led_to_key;
alter table credit_use add constraint credit_use_once unique nulls not distinct (record_id, case_no, occasion, decision, led_to);
alter table credit_use add constraint credit_use_of_case_or_occasion check ((case_no is null) <> (occasion is null));
