-- A page that cannot be drawn is not tried again at each view.
alter table content_page alter column image drop not null;
