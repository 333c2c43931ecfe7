import { expect, test } from "vitest";
import { givenNameOf } from "~/people/rules/given-name";
import { progressOf } from "~/installation/rules/steps";

const nothing = { agency: false, mail: false, curriculum: false, company: false, trainer: false };
const all = { agency: true, mail: true, curriculum: true, company: true, trainer: true };

test("the first steps are done by what there is, and the first that is left is next", () => {
  const progress = progressOf(
    { ...nothing, agency: true, company: true },
    { skipped: ["mail", "company"], dismissed: false },
  );
  expect(progress).toEqual([
    { step: "agency", state: "done", next: false },
    { step: "mail", state: "skipped", next: false },
    { step: "curriculum", state: "todo", next: true },
    { step: "company", state: "done", next: false },
    { step: "trainer", state: "todo", next: false },
  ]);
});

test("the list is gone once all is done or skipped, or where it was put away, and comes back for what is undone", () => {
  const none = { skipped: [], dismissed: false };
  expect(progressOf(all, none)).toBeNull();
  expect(progressOf(nothing, { skipped: [], dismissed: true })).toBeNull();
  const without = { ...all, trainer: false };
  expect(progressOf(without, { skipped: ["trainer"], dismissed: false })).toBeNull();
  expect(progressOf(without, none)).not.toBeNull();
});

test("somebody is called by the first word of their name", () => {
  expect(givenNameOf("  Dana  Marie Reyes ")).toBe("Dana");
  expect(givenNameOf("Cher")).toBe("Cher");
});
