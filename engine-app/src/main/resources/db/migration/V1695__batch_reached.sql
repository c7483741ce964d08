-- Where the last step of long work ended, so that the next need not pass over all that is done.
alter table batch add column reached bigint not null default 0;
