-- What proves that somebody reads his mail stands in no inbox.
alter table message add column mail_only boolean not null default false;
