import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import {
  asPlaybook,
  playbookPublication,
  readPlaybookForm,
  setPlaybookPublication,
} from "~/authoring/rules/playbook/playbook-file";
import { playbookProblems } from "~/authoring/rules/playbook/playbook-problems";
import {
  quotableChanges,
  quotesIn,
  quotingActivities,
} from "~/authoring/rules/playbook/playbook-quotes";
import { checkContent } from "~/authoring/rules/folder/read";
import type { PlaybookForm } from "~/company/rules/playbook-form";
import { aContentFolder, PLAYBOOK } from "../../support/content/a-content-folder";
import { readFiles } from "~/authoring/services/folder/read-files.server";

const FILE = "companies/harbour-and-pine/playbook.yaml";
const SHIPPED = readFileSync(`content/${FILE}`, "utf8");
const form = readPlaybookForm(SHIPPED)!;

test("what was published last is said at the top of the file, and changes nothing else", () => {
  expect(playbookPublication(SHIPPED)).toEqual({ impact: "wording", change: "" });
  const once = setPlaybookPublication(SHIPPED, { impact: "notice", change: "A rule: new." })!;
  expect(once).toBe(`impact: notice\nchange: "A rule: new."\n\n${SHIPPED}`);
  const twice = setPlaybookPublication(once, { impact: "relearn", change: "More" })!;
  expect(twice).toBe(`impact: relearn\nchange: More\n\n${SHIPPED}`);
  expect(playbookPublication(twice)).toEqual({ impact: "relearn", change: "More" });
  expect(setPlaybookPublication("a: [", { impact: "notice", change: "x" })).toBeNull();
});

test("how it was published is not part of the playbook, and asks for a sentence", () => {
  const hashOf = (text: string) => {
    const { content, mistakes } = checkContent(aContentFolder({ [FILE]: text }));
    return mistakes.length > 0 ? mistakes : content.companies[0]!.hash;
  };
  const said = `impact: relearn\nchange: New.\n${PLAYBOOK}`;
  expect(hashOf(said)).toBe(hashOf(PLAYBOOK));
  expect(hashOf(`impact: relearn\n${PLAYBOOK}`)).toMatchObject([{ file: FILE, line: 1 }]);
  expect(hashOf(`impact: much\nchange: New.\n${PLAYBOOK}`)).toMatchObject([
    { file: FILE, line: 1 },
  ]);
});

test.each<[string, Partial<PlaybookForm>, string, string]>([
  [
    "an empty rule",
    { signature: { rule: " ", example: "M" } },
    "signature.rule",
    "Please fill this in.",
  ],
  [
    "a tag",
    { replyGoal: "{% $x %}" },
    "replyGoal",
    "Plain words only: signs such as {% … %} cannot stand here.",
  ],
  [
    "too few principles",
    { voice: { ...form.voice, principles: [] } },
    "principles",
    "A voice guide has three to five principles.",
  ],
  ["no channel", { channels: [] }, "channels", "At least one channel is needed."],
  [
    "a limit in words",
    { channels: form.channels.map((one) => ({ ...one, limit: "many" })) },
    "channels.0.limit",
    "How many characters a post may have: a whole number, such as 280.",
  ],
  [
    "no month",
    { responsibilities: form.responsibilities.map((one) => ({ ...one, by: "soon" })) },
    "responsibilities.0.by",
    "A year and a month, such as 2027-03.",
  ],
  [
    "a line without a name",
    { escalation: form.escalation.map((one, index) => (index === 2 ? { ...one, who: "" } : one)) },
    "escalation.2.who",
    "Please fill this in.",
  ],
  [
    "no line for the press",
    { escalation: form.escalation.filter(({ key }) => key !== "press") },
    "escalation",
    "Every playbook says what to do for press. Put that back.",
  ],
])("%s is told at its field, in plain words", (_, changed, field, message) => {
  expect(playbookProblems({ ...form, ...changed })).toMatchObject({ [field]: message });
});

test("the form tells what the check of the files tells", () => {
  for (const text of [SHIPPED, PLAYBOOK])
    expect(playbookProblems(readPlaybookForm(text)!)).toEqual({});
});

test("a text quotes variables, conditions and lists, wherever they stand in it", () => {
  expect([
    ...quotesIn(
      "We {% $replyGoal %}, {% if $offLimits.has %}{% off-limits /%}{% /if %} {% mark %}$5{% /mark %}",
    ),
  ]).toEqual(["replyGoal", "offLimits.has", "off-limits"]);
});

const modules = checkContent(readFiles("content")).content.modules;
const now = asPlaybook(form);
const quoting = (change: Partial<typeof now>) =>
  quotingActivities(modules, now, { ...now, ...change }).map(({ path }) => path);

test("what quotes a change is found, and only that", () => {
  expect(quoting({})).toEqual([]);
  const changed = quoting({ signature: { ...now.signature, rule: "initials" } });
  expect(changed.length).toBeGreaterThan(0);
  for (const { key, activities } of modules)
    for (const { key: own, body } of activities)
      if (body.kind === "lesson")
        expect(changed.includes(`${key}/${own}`)).toBe(
          body.source.includes("$signature.rule") || body.lead.includes("$signature.rule"),
        );
});

test("hours, a time zone and a programme’s terms are quoted by nothing", () => {
  expect(quoting({ help: { ...now.help, hours: "never" } })).toEqual([]);
  expect(quoting({ company: { ...now.company, timeZone: "UTC" } })).toEqual([]);
  expect(quoting({ programmes: { reply: { validMonths: 6 } } })).toEqual([]);
});

test("a list is quoted as a whole, its parts by name", () => {
  const [first, ...others] = now.offLimits;
  const offLimits = [{ ...first!, topic: "the weather" }, ...others];
  expect([...quotableChanges(now, { ...now, offLimits })].sort()).toEqual([
    "off-limits",
    "offLimits.first.topic",
  ]);
});
