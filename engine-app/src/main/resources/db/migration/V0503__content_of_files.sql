-- The same bytes are kept once, however many people send them; nobody learns that another has the same file. A content
-- without a digest is being received.
create table content (
    id uuid primary key,
    sha256 text unique,
    bytes bigint not null check (bytes >= 0)
);

insert into content (id, sha256, bytes)
select distinct on (sha256) id, sha256, bytes from upload order by sha256, created_at, id;

alter table upload add column content_id uuid references content;
update upload u set content_id = c.id from content c where c.sha256 = u.sha256;
alter table upload alter column content_id set not null;
create index upload_content on upload (content_id);

delete from upload_chunk where upload_id not in (select id from content);
alter table upload_chunk rename to content_chunk;
alter table content_chunk drop constraint upload_chunk_upload_id_fkey;
alter table content_chunk rename column upload_id to content_id;
alter table content_chunk add foreign key (content_id) references content on delete cascade;

-- Pages that can be shown as images; none for what is only downloaded.
alter table upload add column pages int not null default 0;
update upload set pages = 1 where type like 'image/%';

-- bytes: as announced, while the file is being received.
alter table upload drop constraint upload_state_check;
alter table upload add constraint upload_state_check check (state in ('RECEIVING', 'STORED'));

create index upload_created_at on upload (created_at, id);

-- Pages as images, made when somebody first looks at them.
create table content_page (
    content_id uuid not null references content on delete cascade,
    n int not null check (n > 0),
    image bytea not null,
    primary key (content_id, n)
);
