-- The office finds a case by the whole name of its applicant.
create index case_file_applicant on case_file (applicant_name, id desc);
