-- Every server reads which versions of decision tables are published before the first act of a day that consults one:
-- among few, however many were drafted and whatever else the city holds.
create index matter_decision_table on matter (happened, id) where mechanism = 'decisionTable' and state = 'published';
