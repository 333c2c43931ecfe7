import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import type { ScenarioBody } from "~/curriculum/rules/bodies";
import type { Playbook } from "~/company/rules/playbook/playbook";
import { companyContext, VARIABLES_OF_ALL } from "~/curriculum/rules/markdoc/variables";
import { checkScenario } from "~/practice/rules/scenario/check-scenario";
import { playOf, type Play } from "~/practice/rules/scenario/play/play";
import { readScenario } from "~/practice/rules/scenario/read-scenario";
import { valuesOf } from "~/practice/rules/scenario/story/playbook-variables";
import { programmeModules } from "../../support/practice/shipped-sets";

const MODULES = "content/modules";
const MODULE_OF = new Map(
  readdirSync(MODULES).flatMap((module) =>
    readdirSync(`${MODULES}/${module}`)
      .filter((name) => name.endsWith(".ink"))
      .map((name) => [name.slice(0, -".ink".length), module] as const),
  ),
);
const KEYS = [...MODULE_OF.keys()];
const folderOf = (key: string) => `${MODULES}/${MODULE_OF.get(key)}`;
const objectivesOf = (key: string) =>
  Object.keys(
    (parse(readFileSync(`${folderOf(key)}/module.yaml`, "utf8")) as { objectives: object })
      .objectives,
  );
const textOf = (key: string) => readFileSync(`${folderOf(key)}/${key}.ink`, "utf8");

function once<Value>(make: (name: string) => Value) {
  const made = new Map<string, Value>();
  return (name: string): Value => {
    if (!made.has(name)) made.set(name, make(name));
    return made.get(name)!;
  };
}

/** As it is read where every path was taken before: that is a test of its own. */
const shipped = once((key): ScenarioBody => {
  const wrong: string[] = [];
  const around = { objectives: objectivesOf(key), published: true };
  const read = readScenario(key, textOf(key), around, (line, message) =>
    wrong.push(`${line}: ${message}`),
  );
  expect(wrong).toEqual([]);
  if (read?.body.kind !== "scenario") throw new Error("It should be a scenario.");
  return read.body;
});

const company = once((key) => {
  const text = readFileSync(`db/demo/companies/${key}/playbook.yaml`, "utf8");
  return valuesOf(companyContext(parse(text) as Playbook, "2026.1"));
});

const plays = once((name): Play => {
  const [key, at, ...choices] = name.split(" ");
  const result = playOf(shipped(key!), company(at!), choices.map(Number));
  if (!result.ok) throw new Error(`${result.reason} at turn ${result.turn}`);
  return result.play;
});

function played(key: string, at: string, choices: readonly number[]): Play {
  return plays([key, at, ...choices].join(" "));
}

/** Chooses by what is offered until it ends. */
function playedBy(key: string, at: string, choose: (play: Play) => number): Play {
  const choices: number[] = [];
  for (;;) {
    const play = played(key, at, choices);
    if (play.outcome) return play;
    choices.push(choose(play));
  }
}

test("there are four of them at least", () => {
  expect(KEYS).toEqual(
    expect.arrayContaining(["allergy", "late-cake", "reporter", "wrong-account-night"]),
  );
});

test("a person cleared to reply has played one of them", () => {
  const led = programmeModules("reply");
  expect(KEYS.filter((key) => led.includes(MODULE_OF.get(key)!))).toEqual(["late-cake"]);
});

test.each(KEYS)("%s has nothing wrong on any path, each of 8 to 14 turns", (key) => {
  const wrong: string[] = [];
  const { explored } = checkScenario(
    textOf(key),
    { objectives: objectivesOf(key), known: VARIABLES_OF_ALL },
    (line, message) => wrong.push(`${line}: ${message}`),
  );
  expect(wrong).toEqual([]);
  expect(explored?.complete).toBe(true);
  expect(explored?.shortest).toBeGreaterThanOrEqual(8);
  expect(explored?.longest).toBeLessThanOrEqual(14);
});

const COMPANIES = ["harbour-and-pine", "tidewater"];
const WAYS = KEYS.flatMap((key) => COMPANIES.map((at) => [key, at] as const));

/** The choice after which there is the most trust, or the least. */
function byTrust(key: string, at: string, sign: 1 | -1) {
  return ({ turns, offers }: Play): number => {
    const before = turns.map(({ choice }) => choice);
    const trust = offers.map(
      (_, index) => sign * played(key, at, [...before, index]).turns.at(-1)!.meters.trust,
    );
    return trust.indexOf(Math.max(...trust));
  };
}

test.each(WAYS)("%s reads as %s’s own, and ends well for who earns trust", (key, at) => {
  const play = playedBy(key, at, byTrust(key, at, 1));
  expect(play.outcome?.passed).toBe(true);
  const text = JSON.stringify(play);
  const { company_short: short, signature_example: signature } = company(at);
  for (const words of [short, signature]) expect(text).toContain(String(words));
  expect(text).not.toMatch(/(?:company|escalation|signature)_\w+/);
});

test.each(WAYS)(
  "%s at %s ends badly for who spends it, and says what the public saw",
  (key, at) => {
    const play = playedBy(key, at, byTrust(key, at, -1));
    expect(play.outcome?.passed).toBe(false);
    expect(play.outcome?.public.length).toBeGreaterThan(0);
  },
);

const RULES: Record<string, (play: Play) => number> = {
  "the first": () => 0,
  "the second": ({ offers }) => Math.min(1, offers.length - 1),
  "the last": ({ offers }) => offers.length - 1,
  "the longest": ({ offers }) => extreme(offers, 1),
  "the shortest": ({ offers }) => extreme(offers, -1),
  "what isn’t a reply": ({ offers }) =>
    Math.max(
      0,
      offers.findIndex(({ kind }) => kind === "do"),
    ),
};

function extreme(offers: Play["offers"], sign: 1 | -1): number {
  const lengths = offers.map(({ text }) => sign * text.length);
  return lengths.indexOf(Math.max(...lengths));
}

test.each(KEYS.flatMap((key) => Object.keys(RULES).map((rule) => [key, rule] as const)))(
  "%s isn’t passed by always choosing %s",
  (key, rule) => {
    expect(playedBy(key, "harbour-and-pine", RULES[rule]!).outcome?.passed).toBe(false);
  },
);

test.each(KEYS)("%s can be brought round after a bad start", (key) => {
  const best = byTrust(key, "tidewater", 1);
  const worst = byTrust(key, "tidewater", -1);
  const play = playedBy(key, "tidewater", (now) => (now.turns.length === 0 ? worst : best)(now));
  expect(play.outcome).toMatchObject({ passed: true });
});
