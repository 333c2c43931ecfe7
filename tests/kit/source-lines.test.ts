import { expect, test } from "vitest";
import { sourceLine, sourceLines } from "~/curriculum/rules/markdoc/source-lines";
import { LESSON } from "../support/content/a-content-folder";

test("a lesson reads as lines, with everything in it that a learner can be shown", () => {
  expect(sourceLines(LESSON.split("---\n\n")[1]!)).toEqual([
    "Heading: Acknowledge before you explain",
    "The first sentence decides, at [company.short] too.",
    "Don’t: Sounds like a company",
    "We apologise. [marked: Due to high demand] orders may be delayed.",
    "Do: Sounds like us",
    "Hi Jo, it came [marked: the day after].",
    "Check yourself: Jo replies: “Typical.” What comes first?",
    "Answer: Explain that the courier was late",
    "Feedback: Jo hears an excuse.",
    "Right answer: Say you understand",
    "Feedback: Yes. Until Jo feels heard, nothing will land.",
    "In the company’s own passage:",
    "we sign with [signature.rule].",
  ]);
});

test("both sides of a condition are read, in a block and in a sentence", () => {
  const block = `{% if $offLimits.has %}
Never that.
{% else /%}
All of it.
{% /if %}`;
  expect(sourceLines(block)).toEqual([
    "Only if the company has topics that are off limits:",
    "Never that.",
    "Only if the company has no topics that are off limits:",
    "All of it.",
  ]);
  expect(sourceLine("We say {% if not($has.personalAccounts) %}no{% /if %} always.")).toBe(
    "We say (Only if people can’t post from their own accounts: no) always.",
  );
});

test("lists, links, pictures and the playbook’s lists are named", () => {
  const text = `1. One
2. Two

- [Here](https://a.example)
- ![A van](https://a.example/van.png)

{% off-limits /%}`;
  expect(sourceLines(text)).toEqual([
    "1. One",
    "2. Two",
    "• Here (https://a.example)",
    "• Image: A van (https://a.example/van.png)",
    "From the playbook: what’s off limits",
  ]);
});
