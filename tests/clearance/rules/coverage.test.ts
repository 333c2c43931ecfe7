import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { coverageOf, coveredDays, gapsOf, type Alike } from "~/clearance/rules/coverage/coverage";
import type { NearSteps } from "~/clearance/rules/coverage/alike";
import { channelWords } from "~/clearance/rules/coverage/coverage-words";
import { nearestTo } from "~/clearance/rules/coverage/nearest";
import { hoursOn, type Hours, type Span, type Week } from "~/clearance/rules/coverage/hours";
import { addDays, weekdayOf } from "~/kit/time/moment";

const TODAY = "2026-11-21";
const CHANNELS = ["instagram", "x"];

const workingOn = (weekdays: readonly number[], spans: Span[] = [[540, 1020]]): Week =>
  [1, 2, 3, 4, 5, 6, 7].map((weekday) => (weekdays.includes(weekday) ? spans : []));
const WEEKDAYS = [1, 2, 3, 4, 5];
const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];

interface Person extends Omit<Alike, "people" | "near"> {
  name: string;
  away: { channelId: string; steps: NearSteps; nextStep: string }[];
}

function someone(name: string, week: Week | null, changes: Partial<Person> = {}): Person {
  return {
    id: name,
    name,
    clear: [{ channelId: "instagram", from: TODAY, until: addDays(TODAY, 27) }],
    away: [],
    hours: week ? [{ validFrom: "2026-01-01", week }] : [],
    ...changes,
  };
}

const alike = ({ name: _, away: near, ...rest }: Person): Alike => ({ ...rest, people: 1, near });

const days = (people: readonly Person[]) =>
  coverageOf({ channelIds: CHANNELS, people: people.map(alike), today: TODAY, days: 28 });

function wordsOf(...people: Person[]) {
  const coverage = days(people)[0]!;
  const all = people.map(alike);
  const { near, off } = nearestTo(coverage, all);
  const named = ({ id, hoursKnown }: { id: string; hoursKnown: boolean }) => {
    const { name, away } = people.find((person) => person.id === id)!;
    return { id, name, hoursKnown, nextStep: away[0]!.nextStep };
  };
  return channelWords(
    { id: "instagram", name: "Instagram" },
    coverage,
    gapsOf(coverage),
    new Map(all.map((person) => [person.id, person])),
    {
      near: near && { ...near, count: near.some.length, people: near.some.map(named) },
      off: off.map(({ steps, some }) => ({ steps, people: some.length, name: some[0]!.id })),
    },
  );
}

const aWeek: fc.Arbitrary<Week> = fc.array(
  fc.constantFrom<Span[]>(
    [],
    [[540, 1020]],
    [
      [0, 720],
      [780, 1440],
    ],
  ),
  {
    minLength: 7,
    maxLength: 7,
  },
);
const aDay = fc.integer({ min: -10, max: 40 }).map((ahead) => addDays(TODAY, ahead));
const someHours: fc.Arbitrary<Hours[]> = fc.array(fc.record({ validFrom: aDay, week: aWeek }), {
  maxLength: 3,
});
const aPerson = fc
  .record({
    clear: fc.array(
      fc.record({ channelId: fc.constantFrom(...CHANNELS), from: aDay, until: aDay }),
      { maxLength: 1 },
    ),
    hours: someHours,
  })
  .map((person) => ({ ...person, name: "Somebody", away: [] }));
const aCrowd = fc
  .array(aPerson, { maxLength: 6 })
  .map((crowd) => crowd.map((person, index) => ({ ...person, id: String(index) })));

describe("coverage", () => {
  test("counts every person on every day on which they are cleared and work, and on no other", () => {
    fc.assert(
      fc.property(aCrowd, (people) => {
        for (const { channelId, days: each } of days(people)) {
          for (const { day, working, unknown } of each) {
            const cleared = people.filter((person) =>
              person.clear.some(
                (one) => one.channelId === channelId && one.from <= day && day <= one.until,
              ),
            );
            const weeks = cleared.map(({ hours }) => hoursOn(hours, day)?.week);
            const at = weekdayOf(day) - 1;
            expect(working.length).toBe(weeks.filter((week) => week?.[at]?.length).length);
            expect(unknown.length).toBe(weeks.filter((week) => !week).length);
          }
        }
      }),
    );
  });

  test("is never less for another person, nor for hours of someone who had none", () => {
    fc.assert(
      fc.property(aCrowd, aPerson, someHours, (people, another, hours) => {
        const count = (crowd: readonly Person[]) =>
          days(crowd).flatMap((channel) => channel.days.map(({ working }) => working.length));
        const before = count(people);
        const more = count([...people, { ...another, id: "another" }]);
        const known = count(
          people.map((person) => (person.hours.length === 0 ? { ...person, hours } : person)),
        );
        for (const [index, number] of before.entries()) {
          expect(more[index]).toBeGreaterThanOrEqual(number);
          expect(known[index]).toBeGreaterThanOrEqual(number);
        }
      }),
    );
  });

  test("has a gap on exactly the days without anybody", () => {
    fc.assert(
      fc.property(aCrowd, (people) => {
        for (const coverage of days(people)) {
          const gaps = gapsOf(coverage);
          const open = coverage.days.filter(({ working }) => working.length === 0);
          const told = coverage.days.filter(
            ({ day }) => gaps.weekdays.includes(weekdayOf(day)) || gaps.days.includes(day),
          );
          expect(told).toEqual(open);
          expect(coveredDays([coverage])).toEqual({ covered: 28 - open.length, all: 28 });
        }
      }),
    );
  });

  test("has the leap day, and no day twice where the clocks change", () => {
    for (const [today, leap] of [
      ["2028-02-20", "2028-02-29"],
      ["2026-03-20", "2026-03-29"],
      ["2026-10-20", "2026-10-25"],
    ] as const) {
      const person = someone("Ana", workingOn(EVERY_DAY), {
        clear: [{ channelId: "instagram", from: today, until: "2028-12-31" }],
        hours: [{ validFrom: today, week: workingOn(EVERY_DAY) }],
      });
      const [coverage] = coverageOf({
        channelIds: CHANNELS,
        people: [alike(person)],
        today,
        days: 28,
      });
      const shown = coverage!.days.map(({ day }) => day);
      expect(shown).toContain(leap);
      expect(new Set(shown).size).toBe(28);
      expect(coverage!.days.every(({ working }) => working.length === 1)).toBe(true);
    }
  });
});

describe("what is said of a channel", () => {
  test("nobody is cleared", () => {
    expect(wordsOf(someone("Ana", workingOn(WEEKDAYS), { clear: [] }))).toMatchObject({
      tone: "bad",
      title: "No one is cleared for Instagram.",
      covered: null,
    });
  });

  test("nobody at weekends, and who is one step away and works then", () => {
    const oneAway: Partial<Person> = {
      clear: [],
      away: [{ channelId: "instagram", steps: 1, nextStep: "Sign" }],
    };
    const words = wordsOf(
      someone("Ana", workingOn(WEEKDAYS)),
      someone("Ines", workingOn([6]), oneAway),
      someone("Sam", null, oneAway),
      someone("Tamsin", workingOn(WEEKDAYS), oneAway),
    );
    expect(words).toMatchObject({
      tone: "bad",
      title: "Nobody covers Instagram at weekends.",
      covered: "Mon–Fri 09:00–17:00; Sat, Sun nobody",
      near: {
        steps: 1,
        count: 2,
        people: [
          { name: "Ines", hoursKnown: true },
          { name: "Sam", hoursKnown: false },
        ],
      },
    });
  });

  test("someone near who does not work then is no help, and that is said", () => {
    const words = wordsOf(
      someone("Ana", workingOn(WEEKDAYS)),
      someone("Ines", workingOn(WEEKDAYS), {
        clear: [],
        away: [{ channelId: "instagram", steps: 1, nextStep: "Sign" }],
      }),
    );
    expect(words.near).toBeNull();
    expect(words.notes).toEqual(["Ines is 1 step away, but doesn’t work then."]);
  });

  test("hours that are not known do not count, and that is said", () => {
    expect(wordsOf(someone("Ana", null))).toMatchObject({
      title: "Nobody cleared for Instagram has said when they work.",
      notes: ["1 person cleared for it hasn’t said when they work, so they don’t count."],
    });
  });

  test("somebody off for good works in no week", () => {
    expect(wordsOf(someone("Ana", workingOn([]))).title).toBe(
      "Nobody cleared for Instagram works in these weeks.",
    );
  });

  test("a single day, when a clearance begins tomorrow or a holiday is entered", () => {
    const away = { validFrom: "2026-12-07", week: workingOn([]) };
    const back = { validFrom: "2026-12-08", week: workingOn(EVERY_DAY) };
    const ana = someone("Ana", null, {
      hours: [{ validFrom: "2026-01-01", week: workingOn(EVERY_DAY) }, away, back],
    });
    expect(wordsOf(ana).title).toBe("Nobody covers Instagram on 7 December 2026.");
    const later = someone("Ana", workingOn(EVERY_DAY), {
      clear: [{ channelId: "instagram", from: addDays(TODAY, 1), until: addDays(TODAY, 27) }],
    });
    expect(wordsOf(later).title).toBe("Nobody covers Instagram today.");
  });

  test("who stops being cleared before the end", () => {
    const until = (ahead: number) => ({
      clear: [{ channelId: "instagram", from: TODAY, until: addDays(TODAY, ahead) }],
    });
    const words = wordsOf(
      someone("Ana", workingOn(EVERY_DAY), until(27)),
      someone("Dev", workingOn(EVERY_DAY), until(9)),
      someone("Rui", workingOn(EVERY_DAY), until(3)),
    );
    expect(words.notes).toEqual([
      "2 people stop being cleared in these weeks if nothing is done, the first after 24 November 2026.",
    ]);
  });

  test("one person only", () => {
    const ana = someone("Ana", workingOn(EVERY_DAY));
    expect(wordsOf(ana)).toMatchObject({
      tone: "warn",
      title: "Only one person covers Instagram on any day.",
    });
    expect(wordsOf(ana, someone("Rui", workingOn(WEEKDAYS))).title).toBe(
      "Only one person covers Instagram at weekends.",
    );
  });

  test("everything covered", () => {
    const words = wordsOf(
      someone("Ana", workingOn(EVERY_DAY)),
      someone("Rui", workingOn(EVERY_DAY, [[960, 1200]])),
    );
    expect(words).toEqual({
      channelId: "instagram",
      tone: "ok",
      title: "Instagram is covered every day.",
      covered: "Mon–Sun 09:00–20:00",
      near: null,
      notes: [],
    });
  });
});
