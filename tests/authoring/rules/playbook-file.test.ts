import { readFiles } from "~/authoring/services/folder/read-files.server";
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  asPlaybook,
  playbookPublication,
  readPlaybookForm,
  setPlaybookPublication,
  writePlaybookForm,
} from "~/authoring/rules/playbook/file";
import { playbookProblems } from "~/authoring/rules/playbook/problems";
import { playbookLines } from "~/company/rules/playbook/lines";
import { quotableChanges, quotesIn, quotingActivities } from "~/authoring/rules/playbook/quotes";
import { checkContent, readAgain } from "~/authoring/rules/folder/read/content";

import {
  EMPTY_ROWS,
  LISTS,
  MOST_ROWS,
  rowActionOf,
  withAction,
  writtenAction,
  type PlaybookForm,
  type RowAction,
} from "~/company/rules/playbook/form";
import { aContentFolder, PLAYBOOK } from "../../support/content/a-content-folder";
import { runs } from "../../support/harness/runs";

const FILE = "companies/harbour-and-pine/playbook.yaml";
const SHIPPED = readFileSync(`db/demo/${FILE}`, "utf8");
const BOTH = ["harbour-and-pine", "tidewater"].map((key) =>
  readFileSync(`db/demo/companies/${key}/playbook.yaml`, "utf8"),
);
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
    "Fill in “Rule”.",
  ],
  [
    "a tag",
    { replyGoal: "{% $x %}" },
    "replyGoal",
    "Use plain words. Tags and variables don’t work here.",
  ],
  [
    "too few principles",
    { voice: { ...form.voice, principles: [] } },
    "principles",
    "Add three to five principles.",
  ],
  ["no channel", { channels: [] }, "channels", "Add at least one channel."],
  [
    "a limit in words",
    { channels: form.channels.map((one) => ({ ...one, limit: "many" })) },
    "channels.0.limit",
    "Enter how many characters a post can have, such as 280.",
  ],
  [
    "no month",
    { responsibilities: form.responsibilities.map((one) => ({ ...one, by: "soon" })) },
    "responsibilities.0.by",
    "Enter a year and a month, such as 2027-03.",
  ],
  [
    "a line without a name",
    { escalation: form.escalation.map((one, index) => (index === 2 ? { ...one, who: "" } : one)) },
    "escalation.2.who",
    `Name who to call for “${form.escalation[2]!.when}”.`,
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

test("a topic’s words are typed with commas or on lines of their own, and kept as a list", () => {
  const [first, ...others] = form.offLimits;
  const typed = (words: string) => ({ ...form, offLimits: [{ ...first!, words }, ...others] });
  const written = writePlaybookForm(SHIPPED, typed(" gearbox, Getriebe ,\r\n la caja;gearbox,"));
  expect(asPlaybook(readPlaybookForm(written)!).offLimits[0]!.words).toEqual([
    "gearbox",
    "Getriebe",
    "la caja",
  ]);
  expect(readPlaybookForm(written)!.offLimits[0]!.words).toBe("gearbox, Getriebe, la caja");
  const without = writePlaybookForm(written, typed(" , "));
  expect(readPlaybookForm(without)!.offLimits[0]).toEqual({ ...first!, words: "" });
  expect(asPlaybook(readPlaybookForm(without)!).offLimits[0]).not.toHaveProperty("words.0");
  expect(playbookProblems(typed("gearbox, {% $x %}"))).toMatchObject({ "offLimits.0.words": /./ });
  const lines = playbookLines(asPlaybook(typed("gearbox")));
  expect(lines).toContain("People call it: gearbox");
});

const tickedIn = (text: string) => readPlaybookForm(text)!.company.places;
const NONE = { uk: false, eu: false, us: false };

test("a company that names no place has none ticked, and the file isn’t touched", () => {
  expect(tickedIn(PLAYBOOK)).toEqual(NONE);
  expect(writePlaybookForm(PLAYBOOK, readPlaybookForm(PLAYBOOK)!)).toBe(PLAYBOOK);
  expect(asPlaybook(readPlaybookForm(PLAYBOOK)!).company.places).toBeUndefined();
});

test.each(["[us, uk]", "[]", "[ uk ]"])("places stay as they were written: %s", (written) => {
  const line = "  personalAccounts: true\n";
  const text = PLAYBOOK.replace(line, `${line}  places: ${written} # by Priya\n`);
  expect(writePlaybookForm(text, readPlaybookForm(text)!)).toBe(text);
});

test("places are added, changed and taken away", () => {
  const typed = readPlaybookForm(PLAYBOOK)!;
  const inPlaces = (text: string, places: Partial<typeof NONE>) =>
    writePlaybookForm(text, {
      ...typed,
      company: { ...typed.company, places: { ...NONE, ...places } },
    });
  const added = inPlaces(PLAYBOOK, { us: true, uk: true });
  expect(asPlaybook(readPlaybookForm(added)!).company.places).toEqual(["uk", "us"]);
  expect(checkContent(aContentFolder({ [FILE]: added })).mistakes).toEqual([]);
  expect(playbookLines(asPlaybook(readPlaybookForm(added)!))).toContain(
    "Where we work: United Kingdom and United States",
  );
  expect(tickedIn(inPlaces(added, { eu: true }))).toEqual({ ...NONE, eu: true });
  expect(inPlaces(added, {})).toBe(PLAYBOOK);
});

test("a place whose law no lesson knows is a mistake", () => {
  const text = PLAYBOOK.replace(
    "personalAccounts: true",
    "personalAccounts: true\n  places: [mars]",
  );
  expect(checkContent(aContentFolder({ [FILE]: text })).mistakes).toMatchObject([
    { file: FILE, line: 8 },
  ]);
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

const modules = readAgain(readFiles("content")).content.modules;
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

test("the hours of the place for help are quoted where a slip is told", () => {
  expect(quoting({ help: { ...now.help, hours: "never" } })).toContain("tools/wrong-account");
});

test("a time zone and a programme’s terms are quoted by nothing", () => {
  expect(quoting({ company: { ...now.company, timeZone: "UTC" } })).toEqual([]);
  expect(quoting({ programmes: { reply: { validMonths: 6 } } })).toEqual([]);
});

test("a playbook whose keys come in another order quotes nothing that changed", () => {
  const turned = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(turned);
    if (typeof value !== "object" || value === null) return value;
    const entries = Object.entries(value).reverse();
    return Object.fromEntries(entries.map(([key, held]) => [key, turned(held)]));
  };
  expect([...quotableChanges(now, turned(now) as typeof now)]).toEqual([]);
});

test("a list is quoted as a whole, its parts by name", () => {
  const [first, ...others] = now.offLimits;
  const offLimits = [{ ...first!, topic: "the weather" }, ...others];
  expect([...quotableChanges(now, { ...now, offLimits })].sort()).toEqual([
    "off-limits",
    "offLimits.first.topic",
  ]);
  const worded = [{ ...first!, words: ["weather"] }, ...others];
  expect([...quotableChanges(now, { ...now, offLimits: worded })]).toEqual([]);
});

const words = fc.oneof(
  fc.constantFrom(
    "#help",
    "- dash",
    "yes",
    "12",
    "a: b",
    "“Sorry,” she said",
    "{x}",
    "null",
    "@us",
    "it's",
    "",
  ),
  fc.string({ unit: "grapheme", maxLength: 30 }),
);

/** A form after buttons were pressed and one field of each list was typed into. */
function edited(form: PlaybookForm, actions: readonly RowAction[], typed: string): PlaybookForm {
  const after = actions.reduce(withAction, form);
  const first = <Row extends object>(rows: readonly Row[], name: keyof Row) =>
    rows.map((row, index) => (index === 0 ? { ...row, [name]: typed } : row));
  return {
    ...after,
    channels: first(after.channels, "handle"),
    offLimits: first(after.offLimits, "say"),
    signature: { ...after.signature, rule: typed },
    responsibilities: first(after.responsibilities, "task"),
  };
}

const action = fc
  .tuple(fc.constantFrom(...LISTS), fc.constantFrom("add", "remove", "up", "down"), fc.nat(7))
  .map(([list, kind, index]) =>
    rowActionOf(kind === "add" ? `add:${list}` : `${kind}:${list}:${index}`),
  )
  .filter((one) => one !== null);

/** As it comes back from the file: without the blanks around, lines of escalation under their keys. */
function settled(form: unknown): unknown {
  return JSON.parse(
    JSON.stringify(form, (key, value: unknown) =>
      key === "key" ? "" : typeof value === "string" ? value.replace(/\r\n?/g, "\n").trim() : value,
    ),
  );
}

describe("a playbook’s form", () => {
  test("saved as it was shown, it changes no letter", () => {
    for (const text of BOTH) expect(writePlaybookForm(text, readPlaybookForm(text)!)).toBe(text);
  });

  test("whatever is typed, added, moved and taken away is read again, and the programmes’ terms keep their letters", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...BOTH),
        fc.array(action, { maxLength: 8 }),
        words,
        (text, actions, typed) => {
          const wanted = edited(readPlaybookForm(text)!, actions, typed);
          const written = writePlaybookForm(text, wanted);
          const read = readPlaybookForm(written)!;
          const inOrder = (form: PlaybookForm) => ({
            ...form,
            escalation: form.escalation.map((line) => JSON.stringify(settled(line))).sort(),
          });
          expect(settled(inOrder(read))).toEqual(settled(inOrder(wanted)));
          const tail = text.slice(text.indexOf("\n# What Tidewater asks"));
          if (text.includes("programmes:")) expect(written.endsWith(tail)).toBe(true);
          expect(writePlaybookForm(written, read)).toBe(written);
        },
      ),
      { numRuns: runs(40) },
    );
  });

  test("one field that changes leaves every other line as it was", () => {
    for (const text of BOTH) {
      const form = readPlaybookForm(text)!;
      const changed = writePlaybookForm(text, {
        ...form,
        signature: { ...form.signature, rule: "a whole name" },
      });
      const before = text.split("\n");
      const after = changed.split("\n");
      expect(after).toHaveLength(before.length);
      expect(after.filter((line, index) => line !== before[index])).toEqual([
        "  rule: a whole name",
      ]);
    }
  });

  test("a new channel gets a key of its own, and one that is there keeps its key whatever it is called", () => {
    const form = readPlaybookForm(SHIPPED)!;
    const [instagram, ...others] = form.channels;
    const fresh = { ...EMPTY_ROWS.channels, name: "Instagram", network: "Instagram" };
    const channels = [{ ...instagram!, name: "Insta" }, ...others, fresh];
    const read = readPlaybookForm(writePlaybookForm(SHIPPED, { ...form, channels }))!;
    expect(read.channels.map(({ key, name }) => [key, name])).toEqual([
      ["instagram", "Insta"],
      ["facebook", "Facebook"],
      ["x", "X"],
      ["forum", "Support forum"],
      ["instagram-2", "Instagram"],
    ]);
  });

  test("a button’s words are read as what it does, and nothing else is", () => {
    for (const text of ["add:channels", "up:offLimits:2", "remove:escalation:0"])
      expect(writtenAction(rowActionOf(text)!)).toBe(text);
    for (const text of ["", "save", "add:constructor", "up:channels", "down:channels:-1", "up:x:1"])
      expect(rowActionOf(text)).toBeNull();
  });

  test("a list holds so many entries and no more", () => {
    const form = readPlaybookForm(SHIPPED)!;
    const many = Array.from({ length: 100 }, (): RowAction => ({ kind: "add", list: "offLimits" }));
    expect(many.reduce(withAction, form).offLimits).toHaveLength(MOST_ROWS);
  });
});
