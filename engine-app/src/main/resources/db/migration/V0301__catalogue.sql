-- Published versions of the service items. A version is never changed; a case keeps the one that it started with.
create table item_version (
    id bigint generated always as identity primary key,
    item_key text not null,
    version int not null,
    digest text not null,
    source text not null check (source in ('SEED', 'OFFICE')),
    deployment_id text not null,
    process_definition_id text not null,
    published_at timestamptz not null,
    published_by text not null,
    unique (item_key, version)
);

create index item_version_digest on item_version (item_key, digest);

-- The files of a version: item.yaml, models, forms, scenario; what was published can be read for ever.
create table item_file (
    item_version_id bigint not null references item_version,
    path text not null,
    content bytea not null,
    primary key (item_version_id, path)
);
