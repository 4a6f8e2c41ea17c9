-- An answer, its history and what the counts have still to fold stand in a form of their own tenant, and no answer changes in a form that is signed. The
-- rights of a request said so of the tenant only: which organisation a row names was left to the statement that writes it.
-- The form's tenant is looked up as a value and not with "exists": that would be planned as a hash over every form, in every save.

drop policy own on evaluation.answer;
create policy own on evaluation.answer for select to lykta_app using (tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[]));
create policy append on evaluation.answer for insert to lykta_app with check (
  tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[])
  and tenant_no = (select f.tenant_no from evaluation.form f where f.organisation_no = answer.organisation_no and f.round_no = answer.round_no)
  and (select s.no from evaluation.sign_off s where s.round_no = answer.round_no and s.tenant_no = answer.tenant_no) is null);
create policy changed on evaluation.answer for update to lykta_app
  using (
    tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[])
    and (select s.no from evaluation.sign_off s where s.round_no = answer.round_no and s.tenant_no = answer.tenant_no) is null)
  with check (tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[]));
-- An answer stays where it was given: whose it is and what it answers is in no request's right to change.
revoke update on evaluation.answer from lykta_app;
grant update (status, prev_status, version, comment, by_account, at) on evaluation.answer to lykta_app;

alter policy append on evaluation.answer_history with check (
  tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[])
  and tenant_no = (select f.tenant_no from evaluation.form f where f.organisation_no = answer_history.organisation_no and f.round_no = answer_history.round_no));

alter policy append on evaluation.pending with check (
  tenant_no = any (nullif(current_setting('app.tenants', true), '')::int[])
  and tenant_no = (select f.tenant_no from evaluation.form f where f.organisation_no = pending.organisation_no and f.round_no = pending.round_no));
