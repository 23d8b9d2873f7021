-- What was asked of each data set since a day, without the years before: calls come in the order of `at`, so a
-- block range index of a few pages serves.
create index check_call_at on check_call using brin (at) with (pages_per_range = 32, autosummarize = on);
