import { expect, test } from "vitest";
import { answersIn } from "~/learning/pages/attempt/answer-form";
import { Refusal } from "~/kit/http/refusal";

const form = (text: string) => new URLSearchParams(text);

test("the answers to what was asked, part by part, with how sure and which save", () => {
  const sent =
    "asked=1&asked=12&answer-1=a&answer-1=b&answer-12-most=c&answer-12-least=d&answer-2=x&sequence-12=7&certainty-1=certain";
  expect(answersIn(form(sent))).toEqual([
    { number: 1, fields: { "": ["a", "b"] }, certainty: "certain", clientSeq: null },
    { number: 12, fields: { most: ["c"], least: ["d"] }, certainty: null, clientSeq: 7 },
  ]);
});

test.each([
  "asked=0",
  "asked=201",
  "asked=",
  "asked=1.5",
  `asked=1&${"answer-1=a&".repeat(201)}`,
  "asked=1&answer-1-__proto__=a",
  "asked=1&sequence-1=x",
  Array.from({ length: 201 }, (_, at) => `asked=${at}`).join("&"),
])("a form that no page sends is refused: %.40s", (sent) => {
  expect(() => answersIn(form(sent))).toThrow(Refusal);
});

test("a form as long as forms may be is read, or refused, at once", () => {
  const bodies = ["answer-1=1&", "asked=1&", "answer-1-a=1&", "certainty-1=x&", "x=&"].map(
    (field) => `asked=1&${field.repeat(Math.floor((256 * 1024) / field.length))}`,
  );
  const fields = bodies.map(form);
  const began = process.cpuUsage();
  for (const each of fields)
    try {
      answersIn(each);
    } catch (error) {
      expect(error).toBeInstanceOf(Refusal);
    }
  // Looking at every field for every one before it took over four seconds for one of them.
  const { user, system } = process.cpuUsage(began);
  expect((user + system) / 1_000).toBeLessThan(1_000);
});
