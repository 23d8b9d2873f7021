// A year's enrolment for tests: the season announced and open, schools with places, families that register,
// and a relay that carries what an official starts.

import { official } from "../../src/mechanisms/test/table.ts";
import { definition as enrolment } from "../../src/mechanisms/serve/enrolment/definition.ts";
import { english as enrolmentEnglish } from "../../src/mechanisms/serve/enrolment/english.ts";
import { definition as season } from "../../src/mechanisms/serve/enrolmentSeason/definition.ts";
import { english as seasonEnglish } from "../../src/mechanisms/serve/enrolmentSeason/english.ts";
import { definition as school } from "../../src/mechanisms/serve/school/definition.ts";
import { english as schoolEnglish } from "../../src/mechanisms/serve/school/english.ts";
import type { Actor } from "../../src/engine/matter.ts";
import type { Writer } from "../../src/engine/ports.ts";
import { plan } from "../../src/engine/registry.ts";
import { type DriveNeeds, openDrives } from "../../src/store/drives/drives.ts";
import { type Relay, openRelay } from "../../src/store/relay/relay.ts";
import { request } from "./ledger-request.ts";
import { noBallots, noPolls } from "./no-ballots.ts";
import { type SharedCity, openSharedCity } from "./shared-city.ts";

export const officer = official(31, "org:3", "admissions");
export const chief = official(32, "org:3", "admissions");
export const witness = official(33, "org:4", "witness");

/** A moment of 2026 in Shanghai, ms: "06-01 10:00". */
export const day = (text: string): number => Date.parse(`2026-${text.replace(" ", "T")}:00+08:00`);

export interface EnrolmentCity extends SharedCity {
  readonly season: number;
  /** By the order in which they were planned. */
  readonly schools: readonly number[];
  readonly act: (
    mechanism: string,
    matter: number | null,
    action: string,
    input: object,
    actor: Actor,
    at: number,
  ) => ReturnType<Writer["act"]>;
  /** A relay whose drives may be cut short. */
  relay(more?: Partial<DriveNeeds>): Relay;
}

/** Every notice reaches nobody: what is told is not what is tried here. */
export async function openEnrolment(seats: readonly number[], together = true): Promise<EnrolmentCity> {
  const city = await openSharedCity([
    plan(enrolment, enrolmentEnglish),
    plan(season, seasonEnglish),
    plan(school, schoolEnglish),
  ]);
  const { writer, pool, readers, registry, shared } = city;
  const act: EnrolmentCity["act"] = (mechanism, matter, action, input, actor, at) =>
    writer.act(request(mechanism, matter, action, input as Record<string, unknown>, actor, { at }));
  const relay: EnrolmentCity["relay"] = (more = {}) =>
    openRelay({
      database: pool,
      writer,
      registry,
      sender: { send: async () => {} },
      render: async () => undefined,
      asker: async () => undefined,
      ballots: noBallots,
      polls: noPolls,
      papers: { issuer: org => org, year: String, number: String },
      drives: openDrives({ pool, registry, readers, writer, shared, ...more }),
    });
  const planned = await act("enrolmentSeason", null, "plan", plans(together), officer, day("05-10 09:00"));
  const schools: number[] = [];
  for (const [n, count] of seats.entries()) {
    const said = {
      season: `matter:${planned.matter}`,
      name: `第 ${n + 1} 小学`,
      address: `人民路 ${n + 1} 号`,
      catchment: [`第 ${n + 1} 社区`],
      seats: count,
      // Whoever finds the first full goes on to those that were planned before it.
      ...(n === 0 ? {} : { relief: schools.slice(0, 3).map(id => `matter:${id}`) }),
    };
    schools.push((await act("school", null, "plan", said, officer, day("05-10 10:00"))).matter);
  }
  await relay().drain();
  await act("enrolmentSeason", planned.matter, "announce", {}, chief, day("05-11 09:00"));
  await writer.settle([planned.matter], day("05-18 00:01"));
  await relay().drain();
  return { ...city, season: planned.matter, schools, act, relay };
}

const plans = (together: boolean) => ({
  year: "y2026",
  announcement: "年满六周岁的孩子都可以登记，登记早晚不影响录取，学位不足的统筹安排。",
  opens: "2026-05-18",
  closes: "2026-05-31",
  seedSource: "六月十日排列五开奖号码连写",
  seedDay: "2026-06-10",
  siblingsTogether: together,
});
