-- Papers that the office asks for after acceptance: a request, no notice; it moves no clock and obliges nobody.
create table paper_request (
    id            bigint generated always as identity primary key,
    case_id       bigint      not null references case_file,
    material      text        not null,
    words         text        not null,
    requested_at  timestamptz not null,
    requested_by  text        not null,
    supplied_at   timestamptz
);
create unique index paper_request_open on paper_request (case_id, material) where supplied_at is null;
