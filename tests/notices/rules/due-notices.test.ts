import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { audienceOf } from "~/clearance/rules/events/events";
import { dueNotices } from "~/notices/rules/due-notices";
import { daysBetween, momentIn, type Moment } from "~/kit/time/moment";
import {
  aPeriod,
  aPolicy,
  aProgramme,
  clearedSince,
  competent,
  decision,
  everythingDone,
  facts,
  noon,
  notYet,
  on,
  standingOf,
  TODAY,
  type Case,
} from "../../support/clearance/clearance";
import { aHistory } from "../../support/clearance/history";
import { runs } from "../../support/harness/runs";

function noticesAt(given: Case, now: Moment) {
  const { person, enrolment, policies } = given;
  return dueNotices(
    {
      person,
      enrolments: [enrolment],
      standings: [standingOf(given, now)],
      policies,
      changes: [],
      channels: [{ id: "instagram", name: "Instagram" }],
    },
    now,
  );
}

const keys = (given: Case, day = 0) => noticesAt(given, on(day)).map(({ key }) => key);
const kinds = (given: Case, day = 0) =>
  noticesAt(given, on(day)).map(({ facts }) => `${audienceOf(facts)} ${facts.kind}`);

/** The keys of every day from one to another, each where it is first. */
function told(given: Case, from: number, until: number, step = 1): string[] {
  const found = new Set<string>();
  for (let day = from; day <= until; day += step)
    for (const key of keys(given, day)) found.add(key);
  return [...found];
}

const dueIn = (days: number, enrolledAgo = 20) =>
  facts({ enrolment: { enrolledAt: noon(-enrolledAgo), dueOn: on(days).today } });

describe("what is told", () => {
  test.each<[string, Case, string[]]>([
    ["training that waits", facts(), ["person assigned"]],
    ["training due in seven days", dueIn(7), ["person assigned", "person due"]],
    ["training due in eight days: not yet", dueIn(8), ["person assigned"]],
    ["training assigned three days before it is due", dueIn(3, 0), ["person assigned"]],
    ["training that was due yesterday", dueIn(-1), ["person overdue"]],
    ["a trainer’s turn", facts({ person: everythingDone(-5) }), ["trainers sign-off-wanted"]],
    [
      "a manager’s turn",
      facts({ person: everythingDone(-5), enrolment: { signOffs: [competent(-3)] } }),
      ["person feedback", "managers sign-off-wanted"],
    ],
    [
      "a trainer’s “not yet”",
      facts({ person: everythingDone(-5), enrolment: { signOffs: [notYet("trainer", -3)] } }),
      ["person feedback"],
    ],
    ["a clearance", clearedSince(10), ["person cleared"]],
    [
      "a suspension",
      clearedSince(10, { person: { suspensions: [decision("suspend", -1)] } }),
      ["person paused"],
    ],
    [
      "a revocation",
      clearedSince(10, { person: { suspensions: [decision("revoke", -1)] } }),
      ["person paused"],
    ],
    [
      "a policy to sign in time",
      clearedSince(40, { policies: [aPolicy(1), aPolicy(2, { publishedOn: on(-3).today })] }),
      ["person cleared", "person policy-changed"],
    ],
    [
      "a policy not signed in time: the pause, not the change",
      clearedSince(40, { policies: [aPolicy(1), aPolicy(2, { publishedOn: on(-30).today })] }),
      ["person paused"],
    ],
    ["someone who has left", facts({ person: { leftAt: noon(-1) } }), []],
  ])("%s", (_, given, expected) => {
    const withoutAwaiting = kinds(given).filter(
      (kind) => !(given.person.suspensions.length > 0 && kind.endsWith("sign-off-wanted")),
    );
    expect(withoutAwaiting).toEqual(expected);
  });
});

test("a clearance that has ended is not told of as long as an earlier grant goes on", () => {
  const renewed = { ...aPeriod(0), grantedAt: noon(-40) };
  const wider = { ...aPeriod(-30), validUntil: on(-1).today };
  const given = clearedSince(366, {
    enrolment: { periods: [{ ...aPeriod(-366), validUntil: on(-1).today }, wider, renewed] },
  });
  expect(wider.grantedAt > renewed.grantedAt).toBe(true);
  const [cleared] = noticesAt(given, on(0)).filter(({ facts }) => facts.kind === "cleared");
  expect(cleared?.facts).toMatchObject({ validUntil: renewed.validUntil });
  expect(cleared?.key).toBe(`cleared:enrolment:${renewed.validFrom}`);
});

describe("that a clearance can be renewed", () => {
  const renewals = (given: Case, from: number, until: number) =>
    told(given, from, until).filter((key) => key.startsWith("renewal"));
  const given = clearedSince(300);
  const end = standingOf(given).validUntil!;
  const last = daysBetween(TODAY, end);

  test("is told from the day on which the window opens, once, until the end is near", () => {
    const key = `renewal:enrolment:${end}`;
    expect(renewals(given, last - 90, last - 61)).toEqual([]);
    for (const day of [last - 60, last - 31]) expect(renewals(given, day, day)).toEqual([key]);
    expect(renewals(given, last - 30, last + 20)).toEqual([]);
  });

  test("is told in a window that opens after the first reminder of the end, too", () => {
    const programme = aProgramme({ renewalWindowDays: 20 });
    const short = clearedSince(300, { programme });
    expect(renewals(short, last - 30, last - 21)).toEqual([]);
    expect(renewals(short, last - 20, last - 8)).toEqual([`renewal:enrolment:${end}`]);
    expect(renewals(short, last - 7, last)).toEqual([]);
  });

  test("is not told of what can’t be renewed, nor to someone who has done their part", () => {
    const programme = aProgramme({ retired: true });
    expect(renewals(clearedSince(300, { programme }), last - 60, last)).toEqual([]);
    const done = clearedSince(300, { person: everythingDone(last - 59) });
    expect(renewals(done, last - 58, last)).toEqual([]);
  });
});

describe("reminders", () => {
  test("of an end come 30, 7 and 1 days before, then every week, each once", () => {
    const given = clearedSince(335);
    const end = standingOf(given).validUntil!;
    const last = daysBetween(TODAY, end);
    const mark = `expiring:enrolment:${end}:`;
    const reminders = told(given, last - 60, last + 15).filter((key) => key.startsWith("expiring"));
    expect(reminders).toEqual(["30", "7", "1", "week:1", "week:2", "week:3"].map((s) => mark + s));
    const first = (stage: string) =>
      Array.from({ length: 80 }, (_, index) => last - 60 + index).find((day) =>
        keys(given, day).includes(mark + stage),
      )! - last;
    expect(["30", "7", "1", "week:1", "week:2"].map(first)).toEqual([-30, -7, -1, 1, 8]);
  });

  test("of an overdue day come weekly", () => {
    const given = dueIn(0);
    expect(told(given, 1, 14).map((key) => key.split(":").at(-1))).toEqual(["1", "2"]);
  });

  test("that time has overtaken are left out: a job that was down sends only the newest", () => {
    const given = clearedSince(335);
    const last = daysBetween(TODAY, standingOf(given).validUntil!);
    const found = keys(given, last - 5).filter((key) => key.startsWith("expiring"));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/:7$/);
  });
});

describe("keys", () => {
  test("of a turn that stops and starts again are two, and of one that goes on one", () => {
    const { evidence, acknowledged } = everythingDone(-5);
    const policies = [aPolicy(1), aPolicy(2, { publishedOn: on(-2).today })];
    const signed = new Map([...acknowledged, ["policy-2", noon(-1)]]);
    const given = facts({
      person: { evidence, acknowledged: signed },
      enrolment: { signOffs: [competent(-4)] },
      policies,
    });
    const before = { ...given, person: { ...given.person, acknowledged } };
    const wanted = (one: Case, day: number) =>
      keys(one, day).filter((key) => key.startsWith("sign-off-wanted"));
    expect(wanted(before, -3)).toHaveLength(1);
    expect(wanted(before, -2)).toEqual([]);
    expect(wanted(given, -1)).toHaveLength(1);
    expect(wanted(given, -1)).not.toEqual(wanted(before, -3));
    expect(wanted(given, 3)).toEqual(wanted(given, -1));
  });

  test("the same facts at the same moment give the same notices, none of them twice", () => {
    fc.assert(
      fc.property(aHistory, ({ now, ...given }) => {
        const once = noticesAt(given, now);
        expect(noticesAt(given, now)).toEqual(once);
        const named = once.map(({ facts, key }) => `${audienceOf(facts)} ${key}`);
        expect(new Set(named).size).toBe(named.length);
      }),
      { numRuns: runs(60) },
    );
  });

  test("a day more often looked at is told nothing more", () => {
    fc.assert(
      fc.property(aHistory, fc.integer({ min: 0, max: 23 }), ({ now, ...given }, hour) => {
        const again = momentIn(now.timeZone, new Date(now.at.getTime() + hour * 3_600_000));
        if (again.today !== now.today) return;
        if (given.person.leftAt && given.person.leftAt > now.at) return;
        expect(noticesAt(given, again)).toEqual(noticesAt(given, now));
      }),
      { numRuns: runs(200) },
    );
  });

  test("a later run never needs an earlier one: any days of a year tell a part of what every day tells", () => {
    const given = clearedSince(200, { enrolment: { dueOn: on(-100).today } });
    const everyDay = new Set(told(given, 0, 365));
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), (step) => {
        for (const key of told(given, 0, 365, step)) expect(everyDay).toContain(key);
      }),
    );
  });
});
