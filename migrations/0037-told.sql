-- On whose side stood who decided about a division of work, or ended it: the other side is told. Not known of what was done before this was kept.
alter table evaluation.division
  add column decided_as text check (decided_as in ('giver', 'taker', 'owner')),
  add column ended_as text check (ended_as in ('giver', 'taker', 'owner'));
grant update (decided_as, ended_as) on evaluation.division to lykta_app;
