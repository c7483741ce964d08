-- Who decides is reminded once of each step whose last day has passed.
alter table credit_request add column reminded_of date;
