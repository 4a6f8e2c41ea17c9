-- What a signature says of the division of work, beside its text: what was handed over and what was taken on when it was given. It is held against the text by the check of all sign-offs.
-- Null where it was signed before the text said anything of it.
alter table evaluation.sign_off add column divided jsonb;
