-- Polls (网络投票): one row for one person's vote in one category and period, and no event for it. The person is known, so
-- that nobody votes twice; the network and the browser are keyed hashes of this poll alone (docs/decisions/0012).

-- bucketed: a vote. `period` is the civil day, or '' where one votes once in all.
create table poll_vote (
  matter bigint not null,
  poll text not null,
  voter text not null,
  period text not null,
  league text not null,
  picks text[] not null,
  cast_at timestamptz not null,
  network bytea not null,
  device bytea,
  bucket smallint not null,
  primary key (matter, poll, voter, period, league, bucket)
);
create index poll_vote_device on poll_vote (matter, poll, device, period, bucket) where device is not null;

-- bucketed: which votes each suspicion is about, as they were when the poll closed. What was decided of it stands in the log.
create table poll_suspect (
  matter bigint not null,
  poll text not null,
  voter text not null,
  period text not null,
  league text not null,
  suspect text not null,
  bucket smallint not null,
  primary key (matter, poll, voter, period, league, bucket)
);

grant select, insert on poll_vote to keymove_app;
grant select, insert, delete on poll_suspect to keymove_app;
