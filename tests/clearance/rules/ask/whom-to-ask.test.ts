import { describe, expect, test } from "vitest";
import { helpWords, insteadWords, presenceWords } from "~/clearance/rules/ask/ask-words";
import { presenceAt, type WallClock } from "~/clearance/rules/ask/presence";
import { whomToAsk, type Colleague } from "~/clearance/rules/ask/whom-to-ask";
import type { Hours, Span } from "~/clearance/rules/coverage/hours";

/** A Friday. */
const FRIDAY = "2026-11-27";
const at = (hour: number, today = FRIDAY): WallClock => ({ today, minutes: hour * 60 });

/** The same spans from Monday to Friday. */
const weekdays = (...spans: Span[]): Hours[] => [
  { validFrom: "2026-01-01", week: Array.from({ length: 7 }, (_, day) => (day < 5 ? spans : [])) },
];
const always: Hours[] = [
  { validFrom: "2026-01-01", week: Array.from({ length: 7 }, () => [[0, 1440]] as Span[]) },
];

function colleague(name: string, changes: Partial<Colleague> = {}): Colleague {
  const id = name.toLowerCase();
  const [givenName = name] = name.split(" ");
  const known = { id, name, givenName, email: `${id}@harbour.example`, manager: false };
  return { ...known, left: false, hours: [], away: null, ...changes };
}

const line = (who: string, how = "within the hour") => ({
  when: "Refund",
  who,
  how,
  reply: true,
});
const HELP = { channel: "#social-help", hours: "7 am to 8 pm, every day" };
const playbook = (who: string, { how = "within the hour", help = HELP } = {}) => ({
  escalation: { complaint: line(who, how) },
  help,
});

describe("whether someone is there", () => {
  test.each([
    ["at work", weekdays([480, 1020]), at(9), "Priya is at work until 17:00."],
    ["before their day begins", weekdays([480, 1020]), at(7), "Priya is off until 08:00."],
    ["on their break", weekdays([480, 720], [780, 1020]), at(12), "Priya is off until 13:00."],
    ["after their day", weekdays([480, 1020]), at(17), "Priya is off until 08:00 on Monday."],
    [
      "the day before",
      weekdays([480, 1020]),
      at(9, "2026-11-29"),
      "Priya is off until 08:00 tomorrow.",
    ],
    ["who works at no time", weekdays(), at(9), "Priya is off for the next 7 days."],
    ["who never stops", always, at(9), "Priya is at work."],
    ["who has said nothing", [], at(9), null],
    [
      "whose hours begin later",
      [{ ...weekdays([480, 1020])[0]!, validFrom: "2027-01-01" }],
      at(9),
      null,
    ],
  ])("%s", (_, hours, clock, words) => {
    expect(presenceWords("Priya", presenceAt(hours, clock), clock)).toBe(words);
  });

  test("a night’s work goes on past midnight", () => {
    const night: Hours[] = [
      {
        validFrom: "2026-01-01",
        week: Array.from(
          { length: 7 },
          () =>
            [
              [0, 360],
              [1320, 1440],
            ] as Span[],
        ),
      },
    ];
    expect(presenceWords("Sam", presenceAt(night, at(23)), at(23))).toBe(
      "Sam is at work until 06:00 tomorrow.",
    );
  });
});

describe("who to ask", () => {
  const first = (told: Parameters<typeof whomToAsk>[0], people: Colleague[], clock: WallClock) =>
    whomToAsk(told, people, clock).lines[0]!;
  const priya = colleague("Priya Nair", { manager: true, hours: weekdays([480, 1020]) });
  const sam = colleague("Sam Okoro", { manager: true });

  test("who is named and there has no substitute", () => {
    expect(first(playbook("priya nair "), [priya, sam], at(9))).toMatchObject({
      person: { name: "Priya Nair" },
      presence: { kind: "working" },
      instead: null,
    });
  });

  test("who nobody knows the hours of is asked all the same", () => {
    expect(first(playbook("Sam Okoro"), [sam], at(3))).toMatchObject({
      presence: { kind: "unknown" },
      instead: null,
    });
  });

  test("who is off is replaced by the duty phone, wherever the playbook has it", () => {
    const told = playbook("Priya Nair");
    const withPhone = {
      ...told,
      escalation: {
        ...told.escalation,
        press: line("the duty manager", "call the duty phone on 01632 960 118"),
      },
    };
    const found = first(withPhone, [priya, sam], at(7));
    expect(found.instead).toEqual({ kind: "phone", number: "01632 960 118", duty: true });
    expect(insteadWords(found.instead!)).toBe("Call the duty phone.");
  });

  test.each([
    "über das Bereitschaftstelefon 030 1234567",
    "unter der Notfallnummer 030 1234567",
    "en el teléfono de guardia 030 1234567",
    "au téléphone d’astreinte 030 1234567",
  ])("the duty phone is known in each language: %s", (how) => {
    const told = playbook("Priya Nair");
    const escalation = { ...told.escalation, press: line("Priya Nair", how) };
    const found = first({ ...told, escalation }, [priya, sam], at(7));
    expect(found.instead).toEqual({ kind: "phone", number: "030 1234567", duty: true });
  });

  test("who is away is replaced by the stand-in, unless that one is off too", () => {
    const away = { until: "2026-12-12", standInId: sam.id };
    const gone = { ...priya, away };
    const found = first(playbook("Priya Nair"), [gone, sam], at(9));
    expect(presenceWords("Priya", found.presence!, at(9))).toBe("Priya is away until 12 December.");
    expect(found.instead).toMatchObject({ kind: "stand-in", person: { name: "Sam Okoro" } });
    const off = { ...sam, hours: weekdays() };
    expect(first(playbook("Priya Nair"), [gone, off], at(9)).instead).toMatchObject({
      kind: "help",
    });
  });

  test("without a phone the place for help is next, as long as somebody answers there", () => {
    expect(first(playbook("Priya Nair"), [priya], at(7)).instead).toEqual({
      kind: "help",
      channel: "#social-help",
    });
    const evening = first(playbook("Priya Nair"), [priya, sam], at(21));
    expect(evening.instead).toMatchObject({ kind: "manager", person: { name: "Sam Okoro" } });
  });

  test("a line with a number of its own says itself what to do", () => {
    const told = playbook("Priya Nair", { how: "by calling 01632 960 200" });
    expect(first(told, [priya], at(21)).instead).toBeNull();
  });

  test("who has left is not who is asked", () => {
    const left = { ...priya, left: true };
    expect(first(playbook("Priya Nair"), [left, sam], at(21))).toMatchObject({
      presence: { kind: "left" },
      instead: { kind: "manager" },
    });
    expect(whomToAsk(null, [left, sam], at(9)).managers.map(({ name }) => name)).toEqual([
      "Sam Okoro",
    ]);
  });

  test("a role, and a name that two people have, is nobody in particular", () => {
    const twice = [colleague("Sam Okoro"), { ...colleague("Sam Okoro"), id: "other" }];
    expect(first(playbook("the duty manager"), [priya], at(9)).person).toBeNull();
    expect(first(playbook("Sam Okoro"), twice, at(9))).toMatchObject({
      person: null,
      presence: null,
    });
  });

  test("a line that names the place for help has its hours", () => {
    const found = first(playbook("#social-help"), [], at(21));
    expect(helpWords("#social-help", found.presence!, at(21))).toBe(
      "Nobody answers in #social-help until 07:00 tomorrow.",
    );
  });

  test("a company without a playbook has its managers, those at work first", () => {
    const { help, lines, managers, nobody } = whomToAsk(null, [sam, priya], at(9));
    expect({ help, lines, nobody }).toEqual({ help: null, lines: [], nobody: false });
    expect(managers.map(({ name }) => name)).toEqual(["Priya Nair", "Sam Okoro"]);
  });

  test("where nobody can be reached, that is said", () => {
    expect(whomToAsk(playbook("Priya Nair"), [priya], at(21)).nobody).toBe(true);
    expect(whomToAsk(playbook("Priya Nair"), [priya, sam], at(21)).nobody).toBe(false);
    expect(whomToAsk(playbook("Priya Nair"), [priya], at(9)).nobody).toBe(false);
  });
});
