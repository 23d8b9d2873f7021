-- A list is sorted by an index only once it is long; whoever starts a server sees to those. Those of short lists go.
do $$
declare
  old text;
begin
  for old in select indexname from pg_indexes where schemaname = 'public' and indexname like 'listed\_by\_%' loop
    execute format('drop index public.%I', old);
  end loop;
end $$;
