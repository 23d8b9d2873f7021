-- What is counted waits for what was counted before it, as acts do: both orders are found in one index. Without it every claim
-- read all that waits once for each row.
drop index outbox_order;
create index outbox_order on outbox (matter, seq) where done is null and kind in ('act', 'echo');
