import fc from "fast-check";
import { expect, test } from "vitest";
import { boardRow } from "~/clearance/rules/board/board";
import { chipWords } from "~/clearance/rules/words/chip-words";
import { alikeAs } from "~/clearance/rules/coverage/alike";
import { coverageOf } from "~/clearance/rules/coverage/coverage";
import { LEVEL_WORDS } from "~/clearance/rules/words/describe";
import { channelChip } from "~/clearance/rules/words/pass-words";
import { focusOf, mayWords } from "~/clearance/rules/words/employee-words";
import { askGate, mayPost } from "~/clearance/rules/standing/gate";
import { gateWords } from "~/clearance/rules/words/gate-words";
import type { Supervision } from "~/clearance/rules/supervision/supervision";
import { homeSentence } from "~/clearance/rules/words/home-words";
import { PAUSED_TITLES, reasonNotice } from "~/clearance/rules/words/reason-words";
import { standingOnChannel } from "~/clearance/rules/standing/on-channel";
import { OUTLOOK_DAYS, outlookOf } from "~/clearance/rules/board/outlook";
import type { Standing } from "~/clearance/rules/standing/standing";
import { LEVELS, type Level } from "~/curriculum/rules/kinds";
import { dayText } from "~/kit/text/formats";
import { addDays, type LocalDate, type Moment } from "~/kit/time/moment";
import { endOfDay } from "~/kit/time/zoned";
import { dueNotices } from "~/notices/rules/due-notices";
import { audienceOf, noticeWords } from "~/clearance/rules/events/events";
import { answerOf } from "~/gate/rules/answer";
import { weekSummary } from "~/notices/rules/summary";
import { FORUM, INSTAGRAM } from "../../../support/clearance/clearance";
import { expectSame } from "../../../support/expect-same";
import { somebody, type Somebody } from "../../../support/clearance/somebody";
import { expectGroups, expectVerifyPages } from "../../../support/clearance/told-outside";
import { runs } from "../../../support/harness/runs";

/** Everyone’s pages are built from the same standings; this holds that they also say the same. */
const HISTORIES = runs(2000);

const CHANNELS = [INSTAGRAM, FORUM, "tiktok"].map((id) => ({ id, name: `The ${id}` }));
const CHANNEL_IDS = CHANNELS.map(({ id }) => id);
const ALL_WEEK = Array.from({ length: 7 }, () => [[0, 1440]] as const);

/** The highest level that the gate lets somebody act at on a channel now, with until when. */
function gateOf(standings: readonly Standing[], channelId: string) {
  const levels = LEVELS.filter((level) => mayPost(standings, { channelId, level }).ok);
  const level = levels.at(-1);
  if (!level) return null;
  // A person who may do one thing may do all that it includes.
  expect(levels).toEqual(LEVELS.slice(0, LEVELS.indexOf(level) + 1));
  const answer = mayPost(standings, { channelId, level });
  if (!answer.ok) return null;
  return { level, until: answer.until, supervised: answer.supervised };
}

type Gate = Map<string, { level: Level; until: LocalDate; supervised: Supervision | null } | null>;

/** What the week’s summary says that people may do, by level. */
const MAY = { share: "share", reply: "reply", post: "post", crisis: "speak in a crisis" };

test("the employee’s page, the board, the gate, groups, verify pages, coverage and the mails tell the same of random histories", () => {
  fc.assert(
    fc.property(somebody, fc.nat({ max: OUTLOOK_DAYS - 1 }), (who, ahead) => {
      const { now } = who;
      const standings = who.at(now);
      const gate: Gate = new Map(CHANNEL_IDS.map((id) => [id, gateOf(standings, id)]));
      expectBoard(who, standings, gate);
      expectApi(standings, gate, now);
      expectGroups(who, standings, CHANNELS);
      expectVerifyPages(who, standings, CHANNELS);
      expectOwnPages(standings, gate, now);
      expectOutlook(who, standings, ahead);
      expectMails(who, standings, gate);
    }),
    { numRuns: HISTORIES, includeErrorInReport: true },
  );
});

function expectBoard({ now }: Somebody, standings: readonly Standing[], gate: Gate) {
  const person = { id: "maya", name: "Maya", email: "maya@example.test", team: null };
  const row = boardRow(person, standings, CHANNEL_IDS, now.today);
  for (const { channelId, state, chip } of row.cells) {
    const may = gate.get(channelId);
    expectSame(state === "cleared" || state === "renewing", may !== null);
    const { title } = chipWords(chip);
    if (may) expect(title).toMatch(new RegExp(`^${LEVEL_WORDS[may.level].title}:`));
    expectCondition(title, may?.supervised ?? null);
  }
  const anywhere = [...gate.values()].filter((may) => may !== null);
  if (anywhere.length > 0) expect(row.groups).toContain("cleared");
  const held = standings.filter(({ state }) => state === "paused" || state === "revoked");
  expectSame(row.groups.includes("paused"), held.length > 0);
  expectSame(row.reasons.length > 0, held.length > 0);
  // The board’s date is the first on which anything of it ends.
  for (const { until } of anywhere) expectSame(row.validUntil! <= until, true);
}

/** What other programs are told about each action on each channel. */
function expectApi(standings: readonly Standing[], gate: Gate, { at }: Moment) {
  const facts = { channels: CHANNEL_IDS.map((id) => ({ id, key: id })), standings };
  for (const channel of CHANNEL_IDS)
    for (const action of LEVELS) {
      const may = gate.get(channel) ?? null;
      const said = answerOf(facts, { channel, action }, at);
      const within = may !== null && LEVELS.indexOf(action) <= LEVELS.indexOf(may.level);
      expectSame(said.allowed, within);
      expectSame(said.reasons.length > 0, !within);
      expectSame(said.checkedAt, at.toISOString());
      if (!within) expectSame(said.level, may?.level ?? null);
      if (!within || action !== may.level) continue;
      expectSame(said.validUntil, may.until);
      const [condition] = said.conditions;
      expectSame(condition?.code === "supervised", may.supervised !== null);
      if (may.supervised) {
        const { good, of } = may.supervised;
        expectSame(condition?.message, `Supervised, ${good} of ${of}`);
      }
    }
}

/** What is said of a clearance names its condition, how far that is, and none where there is none. */
function expectCondition(said: string, supervised: Supervision | null) {
  expectSame(/supervised|live repl/.test(said), supervised !== null);
  if (!supervised) return;
  const { good, of } = supervised;
  const yours = `first ${of === 1 ? "live reply is" : `${of} live replies are`} reviewed: ${good} good`;
  expectSame(said.includes(`: ${good} of ${of}`) || said.includes(yours), true);
}

/** What the employee is told who asks whether they may. */
function gateSaid(standings: readonly Standing[], id: string, level: Level = "share"): string {
  const facts = { channels: [{ id, key: id }], standings };
  const setting = { company: "Harbour", today: "2026-01-01", timeZone: "UTC", managers: [] };
  const { why } = gateWords(
    askGate(facts, { channel: id, level }),
    { channel: id, level },
    setting,
  );
  return why.map((one) => one.why).join(" ");
}

function expectOwnPages(standings: readonly Standing[], gate: Gate, now: Moment) {
  const { today, timeZone } = now;
  const setting = { company: "Harbour", today, timeZone, managers: ["Priya"] };
  for (const id of CHANNEL_IDS) {
    const may = gate.get(id) ?? null;
    const standing = standingOnChannel(standings, id);
    const { text } = channelChip(standing, today);
    expectSame(/^(Cleared|Supervised)/.test(text), may !== null);
    if (may) expectSame(standing?.level, may.level);
    expectSame(standing?.supervised ?? null, may?.supervised ?? null);
    expectCondition(gateSaid(standings, id, may?.level), may?.supervised ?? null);
    // The page of clearances: what it says one may do, on the channels that it names, until the date that it names.
    const said = standings.filter((each) => !mayWords(each).startsWith("You may not"));
    for (const level of LEVELS) {
      const ask = { channelId: id, level };
      const promised = said.filter(
        (each) => mayPost([{ ...each, holds: true }], ask).ok && each.validUntil !== null,
      );
      const answer = mayPost(standings, ask);
      expectSame(answer.ok, promised.length > 0);
      if (answer.ok) expect(promised.map(({ validUntil }) => validUntil)).toContain(answer.until);
    }
  }
  for (const standing of standings) {
    const notice = reasonNotice(standing, setting);
    const paused = standing.state === "paused";
    expectSame(
      notice?.title === PAUSED_TITLES.paused || notice?.title === PAUSED_TITLES.onHold,
      paused,
    );
    expectSame(notice?.title === PAUSED_TITLES.revoked, standing.state === "revoked");
    if (standing.holds) expectSame(notice === null || notice.title === "Not yet", true);
  }
  const focus = focusOf(standings);
  const sentence = homeSentence(focus, setting);
  const until = focus?.validUntil ? dayText(focus.validUntil) : "never";
  expectSame(sentence.startsWith("You can "), focus?.holds ?? false);
  if (focus?.holds) expect(sentence).toContain(`until ${until}.`);
  expectCondition(sentence, focus?.supervised ?? null);
}

function expectOutlook(who: Somebody, standings: readonly Standing[], ahead: number) {
  const { person, now, at } = who;
  const { clear, endings, away } = outlookOf(
    { standings, at, leftAt: person.leftAt },
    CHANNEL_IDS,
    now,
  );
  const day = addDays(now.today, ahead);
  const then = at({ at: endOfDay(day, now.timeZone), today: day, timeZone: now.timeZone });
  const [coverage] = [
    coverageOf({
      channelIds: CHANNEL_IDS,
      people: [
        {
          id: "maya",
          people: 1,
          ...alikeAs({ clear, away }, [{ validFrom: now.today, week: ALL_WEEK }], now.today).known,
        },
      ],
      today: now.today,
      days: OUTLOOK_DAYS,
    }),
  ];
  for (const channelId of CHANNEL_IDS) {
    const reply = { channelId, level: "reply" } as const;
    const may = mayPost(then, reply).ok;
    const days = clear.filter((each) => each.channelId === channelId);
    expectSame(
      days.some(({ from, until }) => from <= day && day <= until),
      may,
    );
    const covered = coverage.find((each) => each.channelId === channelId)!.days[ahead]!;
    expectSame(covered.working.length, may ? 1 : 0);
    if (away.some((each) => each.channelId === channelId))
      expectSame(mayPost(standings, reply).ok, false);
  }
  expect(endings.map(({ enrolmentId, validUntil }) => [enrolmentId, validUntil])).toEqual(
    standings
      .filter(({ holds }) => holds)
      .map(({ enrolmentId, validUntil }) => [enrolmentId, validUntil]),
  );
}

function expectMails(who: Somebody, standings: readonly Standing[], gate: Gate) {
  const { person, policies, enrolments, now } = who;
  const notices = dueNotices(
    { person, enrolments, standings, policies, changes: [], channels: CHANNELS },
    now,
  );
  const gone = person.leftAt !== null && person.leftAt <= now.at;
  if (gone) return expect(notices).toEqual([]);
  const setting = {
    company: "Harbour",
    companyKey: "harbour",
    today: now.today,
    timeZone: now.timeZone,
    managers: ["Priya"],
    about: { id: "maya", name: "Maya" },
    toTrainer: false,
  };
  for (const standing of standings) {
    const { enrolmentId, holds, validUntil, coming, awaiting } = standing;
    const of = (kind: string) =>
      notices.filter(({ key, facts }) => facts.kind === kind && key.split(":")[1] === enrolmentId);
    const [cleared] = of("cleared");
    expectSame(cleared !== undefined, holds);
    if (cleared?.facts.kind === "cleared" && !coming) {
      expect(cleared.facts).toMatchObject({ level: standing.level, validUntil });
      const { title, text } = noticeWords(cleared.facts, setting);
      expectSame(title, `You’re cleared to ${LEVEL_WORDS[standing.level].verb}`);
      expect(text).toContain(`until ${dayText(validUntil!)}.`);
      expectSame(cleared.facts.supervised ?? null, standing.supervised?.of ?? null);
      expectSame(/live repl(y is|ies are) reviewed/.test(text), standing.supervised !== null);
    }
    for (const { facts } of of("expiring"))
      if (facts.kind === "expiring") {
        expectSame(facts.validUntil, validUntil);
        expectSame(facts.ended, !holds);
      }
    for (const { facts } of of("renewal")) {
      expectSame(standing.state, "renewing");
      expect(facts).toMatchObject({ validUntil });
    }
    if (holds) for (const kind of ["assigned", "due", "overdue"]) expect(of(kind)).toEqual([]);
    expect(of("sign-off-wanted").map(({ facts }) => audienceOf(facts))).toEqual(
      awaiting ? [`${awaiting}s`] : [],
    );
  }
  const held = standings.filter(({ state }) => state === "paused" || state === "revoked");
  expectSame(
    notices.some(({ facts }) => facts.kind === "paused"),
    held.length > 0,
  );
  const summary = weekSummary([{ name: "Maya", standings }], CHANNELS, now.today);
  const lines = summary.find(({ title }) => title === "Cleared, by channel")?.lines ?? [];
  expect(lines).toEqual(
    CHANNELS.flatMap(({ id, name }) => {
      const may = gate.get(id);
      return may ? [`${name}: 1 to ${MAY[may.level]}`] : [];
    }),
  );
  const supervised = summary.find(({ title }) => title === "Supervised at first");
  const [line = ""] = supervised?.lines ?? [];
  for (const each of standings)
    if (each.supervised) {
      const { good, of } = each.supervised;
      expect(line).toContain(`Good: ${good} of ${of}`);
    }
  expectSame(
    supervised !== undefined,
    standings.some((each) => each.supervised !== null),
  );
  const paused = summary.find(({ title }) => title === "Paused or revoked");
  expectSame(paused !== undefined, held.length > 0);
}
