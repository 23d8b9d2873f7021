// A debrief meeting through the API: the roll, recusal, blind papers, what is refused, the count, the open
// urn, a recount, and the places that the debriefs are told.

import { hash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { countPapers } from "../../../src/engine/ballots/count.ts";
import type { UrnLine } from "../../../src/engine/ballots/marks.ts";
import type { BallotTally, MatterView, Problem } from "../../../src/http/types.ts";
import {
  type Paper,
  act,
  ask,
  blind,
  cast,
  finished,
  groups,
  hall,
  imported,
  marksOf,
  openHall,
  perGroup,
  scorer,
  seen,
  suite,
} from "../../http/ballot-hall.ts";
import { Visitor as Browser, official } from "../../http/served.ts";

beforeAll(openHall);
afterAll(() => hall.served.close());

const cards = new Map<string, readonly Paper[]>();

describe("before the roll is called", () => {
  test("everybody reads the method; nobody is given a paper", async () => {
    const view = await seen();
    expect(view).toMatchObject({
      standing: "before",
      voter: null,
      keys: [],
      results: null,
      title: "现场评分",
    });
    expect(view.groups.map(({ weight }) => weight)).toEqual([40, 30, 30]);
    expect(view.headings.map(({ title, points }) => `${title}${points}`).join()).toBe(
      "主体责任20,重点任务30,自主探索15,亮点典型15,存在问题10,下步打算10",
    );
    const refused = await (
      await scorer("leader1")
    ).post<Problem>(`${hall.address}/papers`, {
      blinded: { [hall.debriefs[0]!]: Buffer.alloc(256).toString("base64") },
    });
    expect([refused.status, refused.body.code]).toEqual([409, "ballot_not_open"]);
    expect((await new Browser(hall.served).get<Problem>(`${hall.address}/urn`)).body.code).toBe(
      "ballot_sealed",
    );
  });
});

describe("while it is open", () => {
  beforeAll(async () => {
    await act(await official(hall.served, "reform"), `debriefMeeting/${hall.number}`, "call");
    await hall.served.city.relay.drain();
  });

  test("the log holds the hash of each key, and the roll", async () => {
    const matter = (
      await (await official(hall.served, "reform")).get<MatterView>(`/api/debriefMeeting/${hall.number}`)
    ).body;
    const view = await seen();
    expect(view.standing).toBe("open");
    expect(view.groups.map(({ voters, given }) => [voters, given])).toEqual([
      [6, 0],
      [6, 0],
      [6, 0],
    ]);
    expect(view.keys).toHaveLength(9);
    const shown = JSON.stringify(matter);
    for (const { group, subject, key } of view.keys) {
      expect(shown).toContain(`${group} ${subject} ${hash("sha256", Buffer.from(key, "base64"))}`);
    }
  });

  test("who is not on the roll, and who is of the unit that reports, gets no paper", async () => {
    const stranger = await official(hall.served, "inspector");
    const [paper] = await blind({ ...(await seen()), voter: { group: "leaders", recused: [], given: [] } }, [
      hall.debriefs[0]!,
    ]);
    expect((await ask(stranger, [paper!])).body.code).toBe("not_on_roll");
    const own = await scorer("delegate1");
    const view = await seen(own);
    expect(view.voter).toEqual({ group: "delegates", recused: [hall.debriefs[1]], given: [] });
    const refused = await ask(own, await blind(view, hall.debriefs));
    expect([refused.status, refused.body.code]).toEqual([403, "recused"]);
    expect((await seen(own)).voter!.given).toEqual([]);
  });

  test("each voter is given one paper for each subject; the same asked again is the same paper", async () => {
    for (const group of Object.keys(groups)) {
      for (let at = 1; at <= perGroup; at += 1) {
        const who = await scorer(`${group}${at}`);
        const view = await seen(who);
        const subjects = hall.debriefs.filter(one => !view.voter!.recused.includes(one));
        const papers = await blind(view, subjects);
        const said = await ask(who, papers);
        expect(said.status).toBe(200);
        expect((await ask(who, papers)).body).toEqual(said.body);
        const again = await ask(who, await blind(view, subjects));
        expect([again.status, again.body.code]).toEqual([409, "paper_taken"]);
        cards.set(`${group}${at}`, await finished(view.voter!.group, papers, said.body));
      }
    }
    expect((await seen()).groups.map(({ given }) => given)).toEqual([6, 6, 6]);
  });

  test("cast by nobody; a wrong mark, a borrowed signature, another group are refused", async () => {
    const [first, second] = cards.get("leader1")!;
    expect((await cast(first!, { duty: 21 })).body).toMatchObject({ code: "invalid_input" });
    expect((await cast(first!, { whole: 1 })).status).toBe(422);
    expect((await cast({ ...first!, signature: second!.signature }, {})).body.code).toBe("paper_unsigned");
    expect((await cast({ ...first!, group: "delegates" }, {})).body.code).toBe("paper_unsigned");
    expect((await cast({ ...first!, subject: second!.subject }, {})).body.code).toBe("paper_unsigned");
    expect((await cast({ ...first!, token: "ab" }, {})).body.code).toBe("bad_body");
    for (const group of Object.keys(groups)) {
      for (let at = 1; at <= perGroup; at += 1) {
        const papers = cards.get(`${group}${at}`)!;
        const said = await Promise.all(papers.map(paper => cast(paper, marksOf((90 + at) / 100))));
        expect(said.map(({ status }) => status)).toEqual(papers.map(() => 201));
        expect(said.map(({ body }) => body.receipt)).toEqual(papers.map(({ token }) => token));
      }
    }
  });

  test("twice is refused, unless it is the same once more", async () => {
    const [paper] = cards.get("leader1")!;
    expect((await cast(paper!, marksOf(0.91))).status).toBe(201);
    const other = await cast(paper!, marksOf(0.5));
    expect([other.status, other.body.code]).toEqual([409, "paper_used"]);
  });

  test("nobody sees a mark: not in the view, the matter, its chain, the urn or the tally", async () => {
    const reform = await official(hall.served, "reform");
    const pages = ["", "/urn", "/tally"].map(end => `${hall.address}${end}`);
    const others = [`/api/debriefMeeting/${hall.number}`, `/api/debriefMeeting/${hall.number}/chain`];
    for (const url of [...pages, ...others]) {
      const { text } = await reform.get(url);
      expect(text).not.toContain('"marks"');
      expect(text).not.toContain(cards.get("leader1")![0]!.token);
    }
    expect((await seen()).groups.map(({ papers }) => papers)).toEqual([18, 18, 17]);
  });

  test("no row of a paper leads to a row of the roll", async () => {
    const { rows } = await hall.served.city.pool.query<{ table: string; columns: string[] }>(
      `select table_name as table, array_agg(column_name::text order by column_name) as columns
         from information_schema.columns where table_name in ('ballot_paper', 'ballot_given') group by 1`,
    );
    const [given, papers] = rows.toSorted((one, other) => one.table.localeCompare(other.table));
    // What both have says which ballot, and the group or subject of many.
    expect(given!.columns.filter(column => papers!.columns.includes(column))).toEqual([
      "ballot",
      "bucket",
      "matter",
      "subject",
    ]);
    expect(papers!.columns).not.toContain("voter");
  });
});

describe("once it is closed", () => {
  beforeAll(async () => {
    await act(await official(hall.served, "reform"), `debriefMeeting/${hall.number}`, "close");
  });

  test("a paper comes too late, also in the very moment", async () => {
    const late = await cast(cards.get("leader1")![0]!, marksOf(0.91));
    expect([late.status, late.body.code]).toEqual([409, "ballot_closed"]);
    await hall.served.city.relay.drain();
    const view = await seen();
    expect(view.standing).toBe("closed");
  });

  const lines = async () => {
    const { body: text } = await hall.served.app.inject(`${hall.address}/urn`);
    return {
      text,
      papers: text
        .trim()
        .split("\n")
        .map(line => JSON.parse(line) as UrnLine),
    };
  };

  test("its hash is the open urn's, where each voter finds the paper and anybody proves it", async () => {
    const { text, papers } = await lines();
    const view = await seen();
    expect(view.urn).toBe(hash("sha256", text));
    expect(papers).toHaveLength(53);
    expect(papers.map(({ token }) => token)).toEqual(papers.map(({ token }) => token).toSorted());
    for (const [, own] of cards) {
      for (const { token } of own) expect(papers.filter(paper => paper.token === token)).toHaveLength(1);
    }
    const proofs = papers.map(async ({ group, subject, token, signature }) => {
      const { key } = view.keys.find(one => one.group === group && one.subject === subject)!;
      return suite.verify(await imported(key), Buffer.from(signature, "base64"), Buffer.from(token, "hex"));
    });
    expect((await Promise.all(proofs)).every(Boolean)).toBe(true);
  });

  test("the result is what the open urn counts to, by leagues, without the recused paper", async () => {
    const { papers } = await lines();
    const paper = {
      points: { duty: 20, tasks: 30, exploration: 15, highlights: 15, problems: 10, plans: 10 },
    };
    const weights = { leaders: 40, members: 30, delegates: 30 };
    const leagues = [hall.debriefs.slice(0, 1), hall.debriefs.slice(1)];
    const counted = countPapers({ paper }, weights, leagues, papers).flat();
    const { results } = await seen();
    expect(results!.map(({ subject, place, score }) => [subject.subject, place, score])).toEqual(
      counted.map(({ subject, place, score }) => [subject, String(place), score]),
    );
    // 92 to 95 are left of 91 to 96: 93.5; of five delegates without the first, 93 to 95: 94.
    expect(results!.map(({ place, score }) => `${place} ${score}`)).toEqual([
      "1 93.50",
      "1 93.65",
      "2 93.50",
    ]);
    const tally = (await new Browser(hall.served).get<readonly BallotTally[]>(`${hall.address}/tally`)).body;
    expect(tally.find(({ subject }) => subject === hall.debriefs[1])!.groups).toMatchObject([
      { group: "leaders", weight: 40, papers: 6, dropped: 1, mean: "93.50" },
      { group: "members", papers: 6 },
      { group: "delegates", papers: 5, dropped: 1, mean: "94.00" },
    ]);
  });

  test("a recount is in the log and comes to the same; then all debriefs are told at once", async () => {
    const before = await seen();
    await act(await official(hall.served, "inspector"), `debriefMeeting/${hall.number}`, "recount", {
      reason: "有人对合成有疑问",
    });
    expect((await seen()).results).toBeNull();
    await hall.served.city.relay.drain();
    const after = await seen();
    expect([after.urn, after.results, after.counts]).toEqual([before.urn, before.results, 2]);
    await act(await official(hall.served, "chief"), `debriefMeeting/${hall.number}`, "announce");
    await hall.served.city.relay.drain();
    const told = await Promise.all(
      after.leagues[1]!.subjects.map(async one => {
        const matter = await hall.served.city.readers.matter(Number(one.subject.slice(7)));
        return [matter!.state, matter!.fields["place"], matter!.fields["score"]];
      }),
    );
    expect(told).toEqual([
      ["scored", 1, 93.65],
      ["scored", 2, 93.5],
    ]);
  });

  test("the private keys are gone: nobody can sign another paper", async () => {
    const { rows } = await hall.served.city.pool.query("select from ballot_key where private is not null");
    expect(rows).toHaveLength(0);
    const who = await scorer("leader1");
    const refused = await ask(who, await blind(await seen(who), [hall.debriefs[0]!]));
    expect(refused.body.code).toBe("ballot_closed");
  });

  test("a paper that was put into the urn past the door does not count", async () => {
    const { pool } = hall.served.city;
    await pool.query(
      `insert into ballot_paper
       select matter, ballot, sha256(token), subject, voters, signature, marks, bucket
         from ballot_paper limit 3`,
    );
    expect((await lines()).papers).toHaveLength(53);
  });
});
