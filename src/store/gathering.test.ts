import { expect, test } from "vitest";
import { Gathering, ofMatters } from "./gathering.ts";

/** A database that answers when it is told to. */
function held() {
  const statements: { items: readonly number[]; end: (error?: Error) => void }[] = [];
  const work = (items: readonly number[]) =>
    new Promise<readonly number[]>((resolve, reject) => {
      const end = (error?: Error) => (error ? reject(error) : resolve(items.map(item => item * 10)));
      statements.push({ items, end });
    });
  return { statements, work };
}
const turn = () => new Promise(resolve => setTimeout(resolve, 5));

test("what is asked together is one statement; what is asked meanwhile is the next one's", async () => {
  const { statements, work } = held();
  const gathering = new Gathering(work);
  const first = [gathering.ask(1), gathering.ask(2)];
  await turn();
  const later = gathering.ask(1);
  await turn();
  expect(statements.map(({ items }) => items)).toEqual([[1, 2]]);
  statements[0]!.end();
  expect(await Promise.all(first)).toEqual([10, 20]);
  await turn();
  expect(statements.map(({ items }) => items)).toEqual([[1, 2], [1]]);
  statements[1]!.end();
  expect(await later).toBe(10);
});

test("a statement that fails fails those who asked it, and nobody after them", async () => {
  const { statements, work } = held();
  const gathering = new Gathering(work);
  const failing = gathering.ask(1).catch((error: Error) => error.message);
  await turn();
  const after = gathering.ask(2);
  statements[0]!.end(new Error("the connection broke"));
  expect(await failing).toBe("the connection broke");
  await turn();
  statements[1]!.end();
  expect(await after).toBe(20);
});

test("rows of several matters reach those who asked for each, once read however often asked", async () => {
  const read: (readonly number[])[] = [];
  const rows = ofMatters(async matters => {
    read.push(matters);
    return matters.flatMap(matter =>
      matter === 3
        ? []
        : [
            { matter, seq: 1 },
            { matter, seq: 2 },
          ],
    );
  });
  const answers = await Promise.all([rows.ask(1), rows.ask(3), rows.ask(1)]);
  expect(answers).toEqual([[{ seq: 1 }, { seq: 2 }], [], [{ seq: 1 }, { seq: 2 }]]);
  expect(read).toEqual([[1, 3]]);
});
