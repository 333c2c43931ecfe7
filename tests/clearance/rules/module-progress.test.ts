import { expect, test } from "vitest";
import { moduleProgressOf } from "~/clearance/rules/standing/progress";
import {
  aProgramme,
  clearedSince,
  noon,
  on,
  standingOf,
  TODAY,
} from "../../support/clearance/clearance";

const given = clearedSince(335);
const renewed = { programme: given.programme, enrolment: given.enrolment, remedial: null };
const another = {
  programme: aProgramme({ id: "other" }),
  enrolment: { periods: [], signOffs: [], endedAt: null, enrolledAt: noon(-400) },
  remedial: null,
};
const parts = (...args: Parameters<typeof moduleProgressOf>) =>
  moduleProgressOf(...args)?.activities.map((activity) => activity.current);

test("a module’s own page and the programme’s page agree", () => {
  for (const day of [-100, 0, 20, 60]) {
    const { modules } = standingOf(given, on(day));
    for (const module of modules)
      expect(moduleProgressOf(module.key, given.person, [renewed], on(day))).toEqual(module);
  }
});

test("a quiz that one programme asks for again is open, though another does not ask", () => {
  expect(parts("tone", given.person, [another], on(TODAY))).toEqual([true, true]);
  expect(parts("tone", given.person, [another, renewed], on(TODAY))).toEqual([true, false]);
  expect(parts("tone", given.person, [renewed, another], on(TODAY))).toEqual([true, false]);
  const evidence = new Map(given.person.evidence);
  evidence.set("tone/quiz", {
    at: noon(-1),
    revisionNumber: 1,
    basisPoints: 9_000,
    times: [noon(-1)],
  });
  expect(parts("tone", { ...given.person, evidence }, [renewed], on(TODAY))).toEqual([true, true]);
});

test("a programme that is no longer taught asks for nothing, and leads to nothing", () => {
  const retired = { ...renewed, programme: { ...renewed.programme, retired: true } };
  expect(parts("tone", given.person, [retired, another], on(TODAY))).toEqual([true, true]);
  expect(moduleProgressOf("tone", given.person, [retired], on(TODAY))).toBeNull();
  expect(moduleProgressOf("nowhere", given.person, [another], on(TODAY))).toBeNull();
});
