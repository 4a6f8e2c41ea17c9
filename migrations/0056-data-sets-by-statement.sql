-- A data set keeps also what each organiser answered to each question, of what is signed. Those frozen before have none, and say so.
alter table reports.data_set add column has_rows boolean not null default false;
alter table reports.data_set alter column has_rows drop default;
