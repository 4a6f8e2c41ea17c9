-- Which answers of a round are to have a comment or evidence: data of the round, given when it is opened and never changed. A round from before asks for nothing.
alter table evaluation.round add column rules jsonb not null default '{"rules": [], "mustBeMet": false}';
