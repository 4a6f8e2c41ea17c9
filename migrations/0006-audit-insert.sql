-- A request tells what was done; under which seal its line comes is the sealer's alone.
revoke insert on platform.audit from lykta_app;
grant insert (id, at, actor_kind, account_id, event, about) on platform.audit to lykta_app;
