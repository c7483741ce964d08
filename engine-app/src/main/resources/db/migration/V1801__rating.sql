-- 好差评: how whoever asked liked the service; one for a case, voluntary, never changed and never made by the platform. Cases
-- without a row are 未评.
create table rating (
    id           bigint generated always as identity primary key,
    case_id      bigint      not null unique references case_file,
    level        smallint    not null check (level between 1 and 5),
    words        text,
    rated_by     bigint      not null references account,
    rated_at     timestamptz not null,
    handler      bigint      not null,
    handler_name text        not null
);
comment on column rating.level is '5 非常满意, 4 满意, 3 基本满意, 2 不满意, 1 非常不满意; 2 and 1 are 差评';
comment on column rating.handler is 'account that answered or decided the case last, as it was when rated';
create index rating_bad on rating (id) where level < 3;
