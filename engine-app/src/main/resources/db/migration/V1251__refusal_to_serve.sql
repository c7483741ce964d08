-- Cases that were not accepted and whose refusal has still to be handed over: what the desk of the window lists.
create table refusal_to_serve (
    case_id bigint primary key references case_file
);

insert into refusal_to_serve (case_id)
select distinct d.case_id
  from document d
  join case_file c on c.id = d.case_id
 where c.status = 'NOT_ACCEPTED' and d.kind = 'NON_ACCEPTANCE' and d.withdrawn_at is null;
