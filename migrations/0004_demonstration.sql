-- Invented data go away whole, history included, which the application may not delete otherwise. Only for the
-- organization of the transaction, and only where it is marked as a demonstration. Tables are taken from the catalogue,
-- those that nothing left refers to first, so that a new table is emptied without being named here.
create function drop_demonstration(org uuid) returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare
  remaining oid[];
  next_one oid;
begin
  if org is distinct from nullif(current_setting('jalon.organization_id', true), '')::uuid
    or not exists (select from organizations where organization_id = org and demonstration) then
    raise exception 'not a demonstration: %', org using errcode = 'insufficient_privilege';
  end if;
  select array_agg(c.oid) into remaining
  from pg_class c
  join pg_attribute a on a.attrelid = c.oid and a.attname = 'organization_id' and not a.attisdropped
  where c.relkind in ('r', 'p') and not c.relispartition and c.relnamespace = 'public'::regnamespace
    and a.atttypid = 'uuid'::regtype and c.relname !~ '_[0-9]{6,}$';
  while cardinality(remaining) > 0 loop
    select one into next_one from unnest(remaining) as one
    where not exists (
      select from pg_constraint k
      where k.contype = 'f' and k.confrelid = one and k.conrelid <> one and k.conrelid = any(remaining))
    limit 1;
    if next_one is null then
      raise exception 'tables refer to each other in a circle';
    end if;
    execute format('delete from %s where organization_id = $1', next_one::regclass) using org;
    remaining := array_remove(remaining, next_one);
  end loop;
end $$;
revoke all on function drop_demonstration(uuid) from public;
grant execute on function drop_demonstration(uuid) to :app_role;
