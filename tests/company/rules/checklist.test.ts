import fc from "fast-check";
import { expect, test } from "vitest";
import { SETUP_STEPS, setupChecklist, type SetupFacts } from "~/company/rules/setup/checklist";

const NOTHING: SetupFacts = {
  trainers: 0,
  channels: 0,
  programmes: 0,
  managers: 0,
  employees: 0,
  playbook: false,
  policy: false,
};

const WHOLE: SetupFacts = {
  trainers: 1,
  channels: 1,
  programmes: 1,
  managers: 1,
  employees: 1,
  playbook: true,
  policy: true,
};

test("a company without anything has everything to do, in order", () => {
  expect(setupChecklist(NOTHING)).toEqual(SETUP_STEPS.map((step) => ({ step, done: false })));
});

test("a company with everything has no checklist", () => {
  expect(setupChecklist(WHOLE)).toBeNull();
});

test("what is missing is to do, and nothing else", () => {
  const facts = fc.record({
    trainers: fc.nat(2),
    channels: fc.nat(2),
    programmes: fc.nat(2),
    managers: fc.nat(2),
    employees: fc.nat(2),
    playbook: fc.boolean(),
    policy: fc.boolean(),
  });
  const missing = (said: SetupFacts) => Object.values(said).filter((has) => !has).length;
  fc.assert(
    fc.property(facts, (said) => {
      const open = setupChecklist(said)?.filter(({ done }) => !done) ?? [];
      expect(open).toHaveLength(missing(said));
    }),
  );
});
