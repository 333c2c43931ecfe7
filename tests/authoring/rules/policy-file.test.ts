import { describe, expect, test } from "vitest";
import {
  policyPublication,
  readPolicyForm,
  setPolicyPublication,
  setPolicyVersion,
  writePolicyForm,
} from "~/authoring/rules/policy/file";
import { policyProblems } from "~/authoring/rules/policy/problems";
import { policyFormOfText, policyFormText, typedPolicy } from "~/company/rules/policy/form";
import { policyGaps } from "~/company/rules/policy/gaps";
import { nextVersion } from "~/company/rules/policy/version";
import { readCompany } from "~/authoring/rules/folder/read/company";
import type { Mistake } from "~/kit/yaml/mistakes";
import { aContentFolder, POLICY } from "../../support/content/a-content-folder";

describe("a policy’s file", () => {
  test("stays letter by letter where the form says the same", () => {
    expect(writePolicyForm(POLICY, readPolicyForm(POLICY)!)).toBe(POLICY);
    const dos = POLICY.replaceAll("\n", "\r\n");
    expect(writePolicyForm(dos, readPolicyForm(dos)!)).toBe(dos);
  });

  test("takes another title and another text, and keeps its other facts", () => {
    const written = writePolicyForm(POLICY, {
      title: " Our\npolicy ",
      text: "\n## New\r\n\r\nText.\n\n",
    });
    expect(written).toBe(
      POLICY.replace("Social media policy", "Our policy").replace(
        /## Who[^]*/,
        "## New\n\nText.\n",
      ),
    );
  });

  test("is published as a version, with its days, its sentence and whether it is signed again", () => {
    const change = "A “smaller” one: really.";
    const said = { impact: "wording", change, graceDays: 7, language: "fr" } as const;
    const text = setPolicyVersion(setPolicyPublication(POLICY, said)!, "2026.10")!;
    expect(policyPublication(text)).toMatchObject(said);
    expect(policyPublication(POLICY)).toMatchObject({ language: null });
    const mistakes: Mistake[] = [];
    const path = "companies/harbour-and-pine/policy/2026.10.md";
    const company = readCompany(
      "harbour-and-pine",
      aContentFolder({ [path]: text }),
      { moduleKeys: ["reply"], programmeKeys: ["reply"], objectivesOf: () => null },
      mistakes,
    );
    expect(mistakes).toEqual([]);
    expect(company?.policies.at(-1)).toMatchObject({
      version: "2026.10",
      graceDays: 7,
      reacknowledge: false,
      change: said.change,
      language: "fr",
    });
  });

  test("that cannot be read cannot be written either", () => {
    expect(readPolicyForm("No facts.")).toBeNull();
    expect(writePolicyForm("---\ntitle: [\n---\n", { title: "a", text: "b" })).toBeNull();
  });
});

test("versions follow each other, and a new year begins with its first", () => {
  expect(nextVersion([], 2026)).toBe("2026.1");
  expect(nextVersion(["2026.9", "2026.10"], 2026)).toBe("2026.11");
  expect(nextVersion(["2026.9"], 2027)).toBe("2027.1");
  // Never behind what is published.
  expect(nextVersion(["2028.1"], 2027)).toBe("2028.2");
});

test("what stands in square brackets is a gap, but no link, tick box or tag", () => {
  const text =
    "Call [who to call].\n- [x] [a link](https://example.com), [a name][1]\n{% if [1, 22] %}\nAgain [who to call] \\[not this] [the press]";
  expect(policyGaps(text)).toEqual([
    { gap: "[who to call]", line: 1 },
    { gap: "[the press]", line: 4 },
  ]);
});

test("issues name the gaps, and what is empty", () => {
  expect(policyProblems({ title: "T", text: "Call [who] or [whom else]." })).toEqual({
    text: "Fill in 2 gaps: [who] and [whom else].",
  });
  expect(policyProblems({ title: " ", text: " \n" })).toEqual({
    title: "Fill this in.",
    text: "Write the policy.",
  });
  expect(policyProblems({ title: "T", text: "All is said." })).toEqual({});
});

test("a form and its text say the same", () => {
  const form = typedPolicy([
    ["title", "One\r\nline"],
    ["text", "\r\n## A\r\n\r\nB\n"],
  ]);
  expect(form).toEqual({ title: "One line", text: "\n## A\n\nB\n" });
  expect(policyFormOfText(policyFormText(form))).toEqual(form);
});
