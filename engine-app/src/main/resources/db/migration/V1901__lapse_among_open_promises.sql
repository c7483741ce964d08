-- What lapsed and waits for the other materials of its case is read with what is open, in the order of the days.
drop index deferral_due;
create index deferral_due on deferral (coalesce(office_due, due_on))
    where state in ('PROMISED', 'AWAITED', 'SUPPLIED') or office_due is not null
       or state = 'LAPSED' and late = 'RETURN_TO_PERSON' and handling is null;
