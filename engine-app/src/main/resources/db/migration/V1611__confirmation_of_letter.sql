-- By what a signature was confirmed: the way of the code, its address masked, and when the code was found right. Unknown
-- for letters that were signed before.
alter table signed_letter
    add column confirmed_way     text check (confirmed_way in ('EMAIL')),
    add column confirmed_address text,
    add column confirmed_at      timestamptz,
    add check ((confirmed_way is null) = (confirmed_address is null)),
    add check ((confirmed_way is null) = (confirmed_at is null));

alter table unsent_letter
    add column confirmed_way     text check (confirmed_way in ('EMAIL')),
    add column confirmed_address text,
    add column confirmed_at      timestamptz,
    add check ((confirmed_way is null) = (confirmed_address is null)),
    add check ((confirmed_way is null) = (confirmed_at is null));
