// The 39 channels by which appeals reach the full sample city, in four classes (市民诉求渠道 4 大类 39 条), how
// often each is used, and by whom at what hour.

import type { Chance } from "../random.ts";
import type { Register } from "./telling/words.ts";
import { type Weighed, weighed, weighedKeys } from "./weighed.ts";

export type ChannelClass = "phone" | "mailbox" | "opinion" | "event";
export type Age = "young" | "middle" | "older" | "old";

/** Of a hundred within its class; the codes are those of the appeal's vocabulary. */
// prettier-ignore
const used = {
  phone: {
    hotline: 71, voicemail: 2, callBack: 1.5, districtLine: 6, streetLine: 4, streetworksLine: 3,
    utilitiesLine: 4,
    transportLine: 1.5, marketLine: 2.5, labourLine: 1.5, insuranceLine: 1, environmentLine: 1,
    policeTransfer: 1,
  },
  mailbox: {
    portal: 20, app: 27, miniProgram: 22, officialAccount: 9, mayorMailbox: 7, districtMailbox: 3,
    departmentMailbox: 3,
    email: 1, letter: 1.5, petition: 2, nationalPlatform: 1.5, provincialHotline: 2,
    inspectionPlatform: 1,
  },
  opinion: { messageBoard: 42, forum: 17, microblog: 12, shortVideo: 16, newsApp: 9, press: 4 },
  event: {
    counter: 30, onAir: 14, weeklySession: 12, receptionDay: 10, gridVisit: 24, delegates: 6,
    reportMeeting: 4,
  },
} as const satisfies Record<ChannelClass, Record<string, number>>;

export type Channel = { [C in ChannelClass]: keyof (typeof used)[C] }[ChannelClass];
export const channels = Object.values(used).flatMap(keys => Object.keys(keys)) as readonly Channel[];

const classOf = new Map<string, ChannelClass>(
  (Object.keys(used) as ChannelClass[]).flatMap(name => Object.keys(used[name]).map(key => [key, name])),
);
/** Throws a RangeError that names a channel which is none of the 39. */
export function channelClassOf(channel: Channel): ChannelClass {
  const found = classOf.get(channel);
  if (found === undefined) throw new RangeError(`There is no channel ${channel}.`);
  return found;
}

const withinClass = Object.fromEntries(
  Object.entries(used).map(([name, weights]) => [name, weighedKeys(weights as Record<Channel, number>)]),
) as Record<ChannelClass, Weighed<Channel>>;

/** The old telephone, the young type. */
// prettier-ignore
const byAge: Readonly<Record<Age, Readonly<Record<ChannelClass, number>>>> = {
  young: { phone: 38, mailbox: 46, opinion: 13, event: 3 },
  middle: { phone: 57, mailbox: 32, opinion: 7, event: 4 },
  older: { phone: 76, mailbox: 12, opinion: 2, event: 10 },
  old: { phone: 84, mailbox: 4, opinion: 1, event: 11 },
};

const atNight = { phone: 0.55, mailbox: 1.6, opinion: 1.8, event: 0 };
const isNight = (hour: number) => hour < 8 || hour >= 19;

const classes = new Map(
  (Object.keys(byAge) as Age[]).flatMap(age =>
    [false, true].map(night => {
      const weights = Object.entries(byAge[age]) as [ChannelClass, number][];
      const now = weights.map(([name, weight]) => [name, night ? weight * atNight[name] : weight] as const);
      return [`${age} ${night}`, weighed(now)] as const;
    }),
  ),
);

/** The lines that departments still keep beside 12345, and whose matters they take. */
const lines: Readonly<Partial<Record<Channel, RegExp>>> = {
  streetworksLine: /^dept\.(streetworks|gardens)/,
  utilitiesLine: /^dept\.(utilities|water)/,
  transportLine: /^dept\.(transport|traffic-police)/,
  marketLine: /^dept\.market/,
  labourLine: /^dept\.labour/,
  insuranceLine: /^dept\.(insurance|health)/,
  environmentLine: /^dept\.environment/,
};
const lineOf = (handler: string): Channel =>
  (Object.keys(lines) as Channel[]).find(key => lines[key]!.test(handler)) ?? "hotline";

export interface Occasion {
  readonly age: Age;
  /** 0 to 23, Shanghai. */
  readonly hour: number;
  /** Who answers for it, by key. */
  readonly handler: string;
  /** Whether a session of urban management is open now and the matter is theirs. */
  readonly session: boolean;
}

/** The channel that somebody takes. What belongs to a session comes outside it from the counter. */
export function channelFor(draw: Chance, { age, hour, handler, session }: Occasion): Channel {
  if (session && draw.happens(0.55)) return "weeklySession";
  const name = classes.get(`${age} ${isNight(hour)}`)!.draw(draw);
  const channel = withinClass[name].draw(draw);
  if (channel in lines) return lineOf(handler);
  return channel === "weeklySession" ? "counter" : channel;
}

const passedOn = new Set<Channel>([
  "policeTransfer",
  "petition",
  "nationalPlatform",
  "provincialHotline",
  "inspectionPlatform",
]);
const written = new Set<Channel>(["mayorMailbox", "districtMailbox", "email", "letter", "messageBoard"]);

/** How a channel's texts sound. */
export function registerOf(draw: Chance, channel: Channel, age: Age): Register {
  if (passedOn.has(channel)) return "transferred";
  if (written.has(channel)) return "letter";
  switch (channelClassOf(channel)) {
    case "phone":
      return channel === "voicemail" || draw.happens(age === "old" ? 0.3 : 0.06) ? "spoken" : "operator";
    case "mailbox":
      return draw.happens(0.25) ? "letter" : "web";
    case "opinion":
      return "forum";
    case "event":
      return "meeting";
  }
}
