-- A question may come by telephone, from somebody who leaves neither name nor number.
alter table case_file drop constraint case_file_channel_check;
alter table case_file add constraint case_file_channel_check check (channel in ('ONLINE', 'COUNTER', 'PHONE'));
alter table case_file alter column applicant_phone_enc drop not null;

-- Answers that are proposed for everybody to read, published, or not public any more: one of a case at most.
-- Question and answer are written anew for it; whoever asked cannot be seen in them.
create table published_answer (
    id                bigint generated always as identity primary key,
    case_id           bigint      not null unique references case_file,
    case_no           text        not null,
    item_key          text        not null,
    item_name         text        not null,
    topic             text        not null,
    topic_name        text        not null,
    question          text        not null,
    answer            text        not null,
    state             text        not null check (state in ('PROPOSED', 'PUBLISHED', 'WITHDRAWN')),
    version           integer     not null,
    proposed_by       text        not null,
    proposed_at       timestamptz not null,
    published_by      text,
    published_at      timestamptz,
    place             bigint,
    withdrawn_by      text,
    withdrawn_at      timestamptz,
    withdrawal_reason text,
    tokens            text[]      not null,
    constraint published_answer_published check (state <> 'PUBLISHED' or (published_at is not null and place is not null)),
    constraint published_answer_withdrawn check ((state = 'WITHDRAWN') = (withdrawal_reason is not null))
);

-- The order of publication; gaps mean nothing.
create sequence published_answer_place_seq;

create index published_answer_newest on published_answer (place desc) where state = 'PUBLISHED';
create index published_answer_tokens on published_answer using gin (tokens) where state = 'PUBLISHED';
create index published_answer_waiting on published_answer (id) where state = 'PROPOSED';
