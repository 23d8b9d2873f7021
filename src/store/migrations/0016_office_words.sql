-- What the office teaches the system of the city's language, and what was sought in vain.

-- reference: a city word, a stop word, or a group of words that mean the same. A row is never rewritten: a change takes one
-- away and adds another, so the rows themselves tell who changed what and when.
create table office_word (
  id bigint generated always as identity primary key,
  kind text not null check (kind in ('word', 'stop', 'synonyms')),
  words text[] not null check (cardinality(words) between 1 and 20),
  added timestamptz not null,
  added_by text not null,
  removed timestamptz,
  removed_by text
);
create index office_word_standing on office_word (kind) where removed is null;

-- local: words that were sought and found nothing, counted; nothing of who sought them, digits masked.
create table sought_in_vain (
  words text primary key check (length(words) between 1 and 60),
  times integer not null,
  first timestamptz not null,
  last timestamptz not null
);

grant select, insert, update (removed, removed_by) on office_word to keymove_app;
grant select, insert, update, delete on sought_in_vain to keymove_app;
