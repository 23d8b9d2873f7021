-- An index that sorts by a field holds the matters that have a value there, since most fields of a matter are still empty: each
-- row stood in every one of them. Matters without the value stand last, in the order of their ids. The indexes of before go;
-- every start sees to the new ones.
do $$
declare
  old text;
begin
  for old in select indexname from pg_indexes where schemaname = 'public' and indexname like 'listed\_by\_%' loop
    execute format('drop index public.%I', old);
  end loop;
end $$;
create index listed_matter on listed (mechanism, matter);

create or replace function keep_sort_index(mechanism text, field text, by_number boolean) returns void
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  name text := 'listed_by_' || substr(md5(mechanism || ' ' || field || ' ' || by_number), 1, 16);
  expression text := case when by_number
    then format('((facts->>%L)::float8)', field)
    else format('((facts->>%L) collate "C")', field) end;
begin
  execute format('create index if not exists %I on public.listed (%s, matter) where mechanism = %L and facts->>%L is not null',
                 name, expression, mechanism, field);
end $$;
