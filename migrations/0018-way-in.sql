-- From which way in an answer came: its story tells it. 0 the form, 1 a confirmed proposal, 2 its organiser's table of units, 3 handed down from an answer above, 4 a file.
alter table evaluation.answer add column way_in smallint not null default 0 check (way_in between 0 and 4);
grant update (way_in) on evaluation.answer to lykta_app;
alter table evaluation.answer_history add column way_in smallint not null default 0;
