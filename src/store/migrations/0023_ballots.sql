-- Ballots (票决、评分): the roll and the urn stand apart, and nothing joins a row of one to a row of the other: no time, no
-- order, no number that both have (docs/decisions/0009-ballots.md). Which ballot of a matter it is, is its name.

-- bucketed: a key pair for the papers of one group about one subject ('' where a paper is about all). The private half
-- signs papers that it cannot see, and is gone once the ballot has been counted.
create table ballot_key (
  matter bigint not null,
  ballot text not null,
  subject text not null,
  voters text not null,
  public bytea not null,
  private bytea,
  bucket smallint not null,
  primary key (matter, ballot, subject, voters, bucket)
);

-- bucketed: who may vote, as it was when the roll was called, and whom each must not judge.
create table ballot_roll (
  matter bigint not null,
  ballot text not null,
  voter text not null,
  voters text not null,
  recused text[] not null,
  bucket smallint not null,
  primary key (matter, ballot, voter, bucket)
);

-- bucketed: who was given a paper. The hash of what was signed blind lets somebody whose answer was lost ask again.
create table ballot_given (
  matter bigint not null,
  ballot text not null,
  subject text not null,
  voter text not null,
  blinded bytea not null,
  bucket smallint not null,
  primary key (matter, ballot, subject, voter, bucket)
);

-- bucketed: the urn. A paper is known by its token, 32 bytes of chance that its voter alone has seen; once the ballot is
-- closed its rows are written anew in the order of the tokens.
create table ballot_paper (
  matter bigint not null,
  ballot text not null,
  token bytea not null,
  subject text not null,
  voters text not null,
  signature bytea not null,
  marks text not null,
  bucket smallint not null,
  primary key (matter, ballot, token, bucket)
);

grant select, insert on ballot_roll, ballot_given to keymove_app;
grant select, insert, update on ballot_key to keymove_app;
grant select, insert, delete on ballot_paper to keymove_app;
