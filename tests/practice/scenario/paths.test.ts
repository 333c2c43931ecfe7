import { expect, test } from "vitest";
import { VARIABLES_OF_ALL } from "~/curriculum/rules/markdoc/variables";
import { pathsTaken } from "~/practice/rules/scenario/play/paths-taken";
import { standIns } from "~/practice/rules/scenario/story/playbook-variables";
import { A_SCENARIO, bodyOf } from "../../support/practice/a-scenario";

const BODY = bodyOf(A_SCENARIO);
const VALUES = standIns(VARIABLES_OF_ALL, new Set());
const paths = (plays: Parameters<typeof pathsTaken>[2]) => pathsTaken(BODY, VALUES, plays);

test("choices are counted after the same choices before them, the most often taken first", () => {
  const { taken, untaken, rest } = paths([
    { choices: [1, 0, 0], good: false, plays: 1 },
    { choices: [1, 1], good: null, plays: 1 },
    { choices: [0, 0, 0], good: true, plays: 1 },
  ]);
  expect(taken.map(({ count, well, badly }) => [count, well, badly])).toEqual([
    [2, 0, 1],
    [1, 1, 0],
  ]);
  expect(taken[0]?.next.taken.map(({ count }) => count)).toEqual([1, 1]);
  expect({ untaken, rest }).toEqual({ untaken: [], rest: 0 });
  expect(taken[1]?.next.untaken).toEqual([{ kind: "private", text: "Message Jo" }]);
});

test("what fewer than one in fifty did is counted together, and looked into no further", () => {
  const many = [
    { choices: [0], good: null, plays: 60 },
    { choices: [0, 0], good: null, plays: 39 },
  ];
  const { taken, rest } = paths([...many, { choices: [1, 0, 0], good: false, plays: 1 }]);
  expect(taken.map(({ count }) => count)).toEqual([99]);
  expect(rest).toBe(1);
});
