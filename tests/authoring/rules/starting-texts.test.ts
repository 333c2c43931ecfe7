import { expect, test } from "vitest";
import { checkContent } from "~/authoring/rules/folder/read/content";
import { setFacts } from "~/authoring/rules/set-facts";
import { newChange } from "~/authoring/rules/new-change";
import { startingPractice, startingScenario } from "~/authoring/rules/starting-texts";
import { inLanguage } from "~/kit/language/in-language.server";
import { SPEECHES } from "~/kit/language/language";

const MODULE = `title: Replying
summary: Replies.
objectives:
  reply.own: Owns it
activities: [shift, talk]
`;

const wrongIn = (practice: string, scenario: string) =>
  checkContent(
    new Map([
      ["modules/reply/module.yaml", MODULE],
      ["modules/reply/shift.practice.yaml", practice],
      ["modules/reply/talk.ink", scenario],
    ]),
  ).mistakes.map(({ file, message }) => `${file.split(".").at(-1)} ${message}`);

const start = { title: "Late: orders", objectives: ["reply.own"] };

test.each(SPEECHES)(
  "a new practice set and a new scenario only lack their words, in %s",
  (speech) => {
    inLanguage(speech, () => {
      const practice = startingPractice(start);
      const scenario = startingScenario(start);
      const wrong = wrongIn(practice, scenario);
      expect(wrong.filter((one) => one.startsWith("ink"))).toHaveLength(1);
      expect(wrong.filter((one) => one.startsWith("yaml"))).toHaveLength(4);
      expect(practice).toContain(newChange("practice"));
      expect(scenario).toContain(newChange("scenario"));
      const led = setFacts("scenario", scenario, { lead: "Three turns." } as never)!;
      expect(wrongIn(practice, led).filter((one) => one.startsWith("ink"))).toEqual([]);
    });
  },
);

test("the facts of a practice set and a scenario change where they stand, and nothing else does", () => {
  const facts = { title: "Other", impact: "relearn", change: "All of it." };
  const scenario = startingScenario(start).replace("-> first", "// *\u2044 title: no\n-> first");
  const practice = `# A note.\n${startingPractice(start)}`;
  for (const [kind, text] of [
    ["scenario", scenario],
    ["scenario", scenario.replaceAll("\n", "\r\n")],
    ["practice", practice],
  ] as const) {
    const changed = setFacts(kind, text, facts)!;
    expect(changed).toMatch(/^title: Other\r?$/m);
    expect(
      setFacts(kind, changed, { title: "Late: orders", impact: "notice", change: newChange(kind) }),
    ).toBe(text);
  }
  expect(setFacts("scenario", "-> begin", facts)).toBeNull();
  expect(setFacts("scenario", "/*\ntitle: [\n*/\n-> begin", facts)).toBeNull();
});
