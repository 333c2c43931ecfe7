import { expect, test } from "vitest";
import { keptFailure, type Failure } from "~/authoring/rules/failure";
import { keptFailureText } from "~/authoring/rules/failure-words";
import { inLanguage } from "~/kit/language/in-language.server";

const path = "modules/reply/angry-in-public.md";

test.each<[Failure, string]>([
  [{ code: "left" }, "The person who scheduled it can no longer publish it."],
  [{ code: "not-theirs" }, "The person who scheduled it no longer works with this company."],
  [
    { code: "mistakes", path, count: 1 },
    "The library would have had an issue here: Lesson “angry in public” in “reply”.",
  ],
  [
    { code: "mistakes", path, count: 3 },
    "The library would have had 3 issues, the first here: Lesson “angry in public” in “reply”.",
  ],
  [{ code: "moved-on", number: 2 }, "Version 2 was published in the meantime"],
  [{ code: "unreadable" }, "The draft couldn’t be read."],
  [
    { code: "second-yes", people: 1240, companies: 3 },
    "By then it asked something of 1,240 people at 3 companies, and nobody else had agreed.",
  ],
  [{ code: "stale" }, "Someone changed it while it was being published."],
])("a failure is kept as facts, and says why: %j", (failure, words) => {
  expect(keptFailureText(keptFailure(failure))).toContain(words);
});

test("a failure is said in the reader’s language, whatever the language of the run that kept it", () => {
  const kept = inLanguage("fr", () => keptFailure({ code: "moved-on", number: 2 }));
  expect(inLanguage("de", () => keptFailureText(kept))).toContain("wurde Version 2 veröffentlicht");
});

test("a sentence that an earlier version of Firsthand kept stays as it is", () => {
  expect(keptFailureText("It cannot be read as what it should be.")).toBe(
    "It cannot be read as what it should be.",
  );
  expect(keptFailureText(null)).toBeNull();
});
