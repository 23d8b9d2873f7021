import { leadEn } from "./lead-en.ts";
import { patrolEn } from "./patrol-en.ts";
import { overviewEn } from "./overview-en.ts";
import { themedEn } from "./themed-en.ts";
import { figureEn } from "./figure-en.ts";
import { findingsEn } from "./findings-en.ts";
import { ballotEn } from "./ballot-en.ts";
import { pollEn } from "./poll-en.ts";
import { editionsEn } from "./editions-en.ts";
import { enrolmentEn } from "./enrolment-en.ts";
import { hotEn } from "./hot-en.ts";
import { datasetsEn } from "./datasets-en.ts";
import { tablesEn } from "./tables-en.ts";
import { suggestEn } from "./suggest-en.ts";
import { findEn, ledgerEn } from "./ledger-en.ts";
import { importing } from "./import-en.ts";
import { auditEn, intakeEn, postsEn } from "./people-en.ts";
import { replayEn } from "./replay-en.ts";
import { rosterEn } from "./roster-en.ts";
import { textsEn } from "./texts-en.ts";
import type { Words } from "./zh.ts";

const many = (count: number, noun: string) => `${count} ${noun}${count === 1 ? "" : "s"}`;

export const en: Words = {
  htmlLang: "en",
  title: "Keymove office",
  office: "the office",
  brand: "Keymove",
  skip: "Skip to content",
  otherLanguage: "中文",
  sample: "Sample data",
  sampleHint: "People, units and matters are fictional",
  loadingSample: (percent: number, seconds: number) =>
    `Loading sample data ${percent} % · about ${seconds} s left`,
  comma: ", ",
  colon: ": ",
  retry: "Try again",
  reading: what => `Reading ${what} …`,
  lights: {
    idle: "Not started",
    normal: "On track",
    due: "Due soon",
    late: "Behind plan",
    over: "Overdue",
    done: "Done",
    ended: "Ended",
  },
  ruler: {
    name: left => `Days of the limit: ${left}`,
    kinds: {
      zero: "start",
      did: "",
      off: "",
      stop: "hold",
      now: "today",
      todo: "",
      end: "due",
      gone: "late",
    },
  },
  failed: {
    title: "Not opened",
    page: "This page could not be read. Try again; if it fails, tell your IT centre the time and page.",
    offline: "There is no connection. Check the network and try again.",
    busy: "Many people are at work and the server cannot keep up. Please try again in a moment.",
    missing: "There is no such matter. The number may be mistyped, or another unit handles it.",
    forbidden: "Your present post may not see this page. Another post may: change it at the top right.",
  },
  signIn: {
    title: "Sign in to the office",
    account: "Account",
    password: "Password",
    enter: "Sign in",
    accountMissing: "Enter your account.",
    passwordMissing: "Enter your password.",
    lost: "Your session has ended. Sign in to return to where you were; what you typed is still there.",
  },
  post: {
    choose: "Choose the post to act for",
    why: name =>
      `${name}, you hold several posts. You act for one at a time, and each step is recorded under it.`,
    noneTitle: "This account has no post and cannot act",
    none: name =>
      `${name}, every step is recorded under a post. Without one you cannot send, sign for, answer or ` +
      "approve anything, nor see the ledgers. Accounts that run the system hold no post by design.",
    noneThen:
      "If you are to act, ask your unit's administrator for a post and sign in again. What is public:",
    home: "go to the home page",
    citizen: "This is the office, for staff only. To lodge or follow an appeal, go to the home page.",
    switchTo: (org, title) => `Switch to ${org} · ${title}`,
    leave: "Sign out",
  },
  nav: {
    menu: "Menu",
    name: "Sections",
    todo: "My to-do",
    ledgers: "Ledgers",
    rooms: { ask: "Asked", plan: "Planned", solve: "Solved", judge: "Judged" },
    look: "Look",
    figures: "Figures",
    manage: "Manage",
    own: "Mine",
  },
  find: findEn,
  keys: { move: "move", open: "open", find: "find", next: "next", pick: "tick" },
  todo: {
    count: count => (count ? `${many(count, "matter")}, the most pressing first` : "Nothing due today"),
    columns: { light: "Light", what: "Matter, and why it is here", due: "Due", ruler: "Days", acts: "I can" },
    groups: {
      over: "Overdue: these first",
      today: "Due today",
      soon: "Due soon or behind plan",
      mine: "Waiting for me",
    },
    doneToday: count => (count ? `${many(count, "act")} done today.` : "No acts yet today."),
    allDone: "All done for today",
    nothing: "Nothing waits for you",
    comes: "New matters for your post appear here by themselves.",
    peek: "Preview of the chosen matter",
    filters: "Filter the list",
    all: "All",
  },
  matter: {
    longText: count => `${count} characters: open to read`,
    one: "the matter",
    facts: "Facts",
    lastStep: "Latest step",
    story: "Story",
    records: count => many(count, "record"),
    more: count => `${count} earlier`,
    place: (place, count) => `${place} of ${count}`,
    whole: name => `Enlarge ${name}`,
    closeWhole: "Close",
    urged: times => `urged ${times}×`,
    printed: (time, who) => `printed ${time} by ${who}`,
    was: text => `was: ${text}`,
    now: "now: ",
    merged: (matters, askers) => `${many(matters, "matter")}, ${many(askers, "asker")}, an answer for each`,
    moreLinks: count => `${count} more`,
    imported: "Imported record",
  },
  papers: { title: "Papers", aside: "Filled from this matter, in Chinese", none: "number to come" },
  flow: {
    title: "How far it has come",
    version: (name, version) => `Definition ${name}, version ${version}`,
    now: "now",
    unfold: hidden => `Show all (${hidden} more states)`,
    fold: "The main line and its own way only",
    smaller: "Smaller",
    larger: "Larger",
    inWords: "In words",
    here: state => `Now: ${state}`,
    next: "From here:",
    leads: (act, state) => `${act}, to “${state}”`,
    byEngine: "by the system, on expiry or when a linked matter is done",
    name: (passed, here) => `Flow: ${passed ? `passed ${passed}; ` : ""}now ${here}`,
  },
  round: {
    orders: { all: "all must sign", any: "one is enough", turn: "in turn" },
    count: (signed, seats) => `${signed} of ${seats} signed`,
    until: day => `due ${day}`,
    comma: ", ",
    signed: "signed",
    missing: "missing",
    turn: "its turn",
    without: "did not sign",
  },
  part: {
    heads: { what: "What", unit: "Handled by", state: "State", due: "Due" },
    count: (over: number, all: number) => `${all} in all, ${over} with a result`,
  },
  clock: {
    paused: "On hold",
    none: "This matter has no time limit.",
    provisional: "The holidays of that year are not announced yet, so this day is provisional.",
  },
  act: {
    mine: "I can",
    refusedMany: count => `${count} that you cannot do now, and why`,
    more: count => `More (${count})`,
    refused: "Not possible now",
    none: "This step belongs to another post. You can look, and need do nothing.",
    final: "This matter is finished. Nothing is left to do.",
    asks: labels => `Asks for: ${labels}`,
    asksNothing: "Nothing to fill in, only to confirm",
    nothingAsked: "This step asks for nothing. Pressing the button does it and records it in the story.",
    form: "the form",
    cancel: "Cancel",
    send: "send",
    sure: title => `“${title}” cannot be undone. Are you sure?`,
    confirm: title => `Yes: ${title}`,
    did: (title, state) => `Done: ${title}. The state is now “${state}”.`,
    opened: (title, number) => `Done: ${title}, number ${number}.`,
    faults: count => `${many(count, "answer")} to correct, marked below.`,
    reloaded: "The latest state has been read. Check it before you act; what you typed is still there.",
    kept: "Nothing was done and nothing you typed is lost. Trying again will not do it twice.",
    noOpening: "Your present post may not do this",
  },
  form: {
    optional: " (optional)",
    yes: "Yes",
    nothingFound: "Nothing found; try other words",
    yuan: "yuan",
    mu: "mu",
    numbers: "One number on each line; a column from a sheet can be pasted",
    chooseFiles: "Choose files",
    fileLimits: max => `At most ${max}, 10 MB each: pictures, PDF, Word, Excel, CSV, plain text.`,
    numberCount: count => many(count, "matter"),
  },
  alike: {
    quarter: count => `${count} for this unit this quarter`,
    open: count => `${count} still open`,
    more: "+",
    comma: ", ",
    look: ". See whether it is the same thing:",
    end: ".",
    none: "None of these for this unit this quarter.",
  },
  org: {
    all: "units",
    choose: "Choose a unit; type to search",
    search: "Find a unit by name",
    notFound: word => `No unit has “${word}” in its name`,
    noneYet: "None chosen yet",
    below: name => `Units under ${name}`,
    dispatch: "Choose units",
    leadShort: () => "Lead",
    helperShort: () => "With",
  },
  reveal: {
    ask: "Show in clear (logged)",
    purpose: labels => `Why do you need to see ${labels} in clear?`,
    hint: "State the purpose, such as a visit to verify. Who looked, when and why goes into the access log.",
    missing: "State the purpose.",
    show: "Show in clear",
  },
  chain: {
    title: "Fingerprint of the record",
    one: "the chain of records",
    valid: (count, algorithm) =>
      `${many(count, "record")} linked without a gap; every ${algorithm} fingerprint agrees.`,
    broken:
      "A fingerprint does not agree. Stop handling this matter and tell audit and the IT centre at once.",
  },
  lead: leadEn,
  themed: themedEn,
  overview: overviewEn,
  patrol: patrolEn,
  ballot: ballotEn,
  poll: pollEn,
  suggest: suggestEn,
  editions: editionsEn,
  hot: hotEn,
  enrolment: enrolmentEn,
  tables: tablesEn,
  datasets: datasetsEn,
  findings: findingsEn,
  ledger: ledgerEn,
  figure: figureEn,
  import: importing,
  posts: postsEn,
  replay: replayEn,
  roster: rosterEn,
  audit: auditEn,
  intake: intakeEn,
  texts: textsEn,
};
