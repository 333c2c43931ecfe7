import fc from "fast-check";
import { expect, test } from "vitest";
import { readPlaybookForm } from "~/authoring/rules/playbook/file";
import { EMPTY_ROWS, MOST_ROWS, type PlaybookForm } from "~/company/rules/playbook/form";
import { playbookOfText, playbookText, typedPlaybook } from "~/company/rules/playbook/typed";
import { PLAYBOOK } from "../../support/content/a-content-folder";

const row = <Row extends { [name: string]: string | boolean }>(empty: Row) =>
  fc.record(
    Object.fromEntries(
      Object.entries(empty).map(([name, value]) => [
        name,
        typeof value === "boolean" ? fc.boolean() : fc.string({ unit: "grapheme" }),
      ]),
    ),
  ) as unknown as fc.Arbitrary<Row>;
const rows = <Row extends { [name: string]: string | boolean }>(empty: Row) =>
  fc.array(row(empty), { maxLength: 12 });

const companyOf = <Row extends { [name: string]: string | boolean }>(empty: Row) =>
  fc
    .tuple(row(empty), fc.record({ uk: fc.boolean(), eu: fc.boolean(), us: fc.boolean() }))
    .map(([company, places]) => ({ ...company, places }));

const anyForm: fc.Arbitrary<PlaybookForm> = fc.record({
  company: companyOf({
    name: "",
    short: "",
    trade: "",
    customers: "",
    timeZone: "",
    language: "",
    address: "",
    personalAccounts: false as boolean,
  }),
  channels: rows(EMPTY_ROWS.channels),
  voice: fc.record({ summary: fc.string(), principles: rows(EMPTY_ROWS.principles) }),
  signature: row({ rule: "", example: "" }),
  offLimits: rows(EMPTY_ROWS.offLimits),
  escalation: rows({ ...EMPTY_ROWS.escalation, reply: false as boolean }),
  help: row({ channel: "", hours: "" }),
  replyGoal: fc.string(),
  responsibilities: rows(EMPTY_ROWS.responsibilities),
});

test("a form said as a text and read again is the same form, in the same text", () => {
  fc.assert(
    fc.property(anyForm, (form) => {
      expect(playbookOfText(playbookText(form))).toEqual(form);
      expect(playbookText(playbookOfText(playbookText(form)))).toBe(playbookText(form));
    }),
  );
});

test("a file’s form and the same form in any order of fields are one text", () => {
  const form = readPlaybookForm(PLAYBOOK)!;
  const backwards = [...new URLSearchParams(playbookText(form))].reverse();
  expect(playbookText(typedPlaybook(backwards))).toBe(playbookText(form));
});

test("a text of anything else is an empty form, which does not say the same", () => {
  for (const text of ["", "{}", "company.name", "offLimits.0=a&offLimits.x.say=b"]) {
    expect(playbookOfText(text).offLimits).toEqual([]);
    expect(playbookText(playbookOfText(text))).not.toBe(text);
  }
});

test("a list has as many entries as fit in it", () => {
  const many = Array.from({ length: 300 }, (_, index): [string, string] => [
    `offLimits.${index}.topic`,
    `${index}`,
  ]);
  expect(typedPlaybook(many).offLimits).toHaveLength(MOST_ROWS);
});
