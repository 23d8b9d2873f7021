-- Acts that a matter causes elsewhere are delivered in the order of its events: the earlier ones that wait are found here.
create index outbox_order on outbox (matter, seq) where done is null and kind = 'act';
