import { expect, test } from "vitest";
import { readScenario } from "~/practice/rules/scenario/read-scenario";
import { aScenario, A_SCENARIO, bodyOf, wrongIn } from "../../support/practice/a-scenario";

/** The line in the file on which a text stands. */
const lineOf = (text: string, part: string) => text.slice(0, text.indexOf(part)).split("\n").length;

test("a scenario that is right says nothing, and keeps its story", () => {
  expect(wrongIn(A_SCENARIO, ["reply.own"])).toEqual([]);
  const body = bodyOf(A_SCENARIO);
  expect(body.endings).toEqual([
    { key: "kept", title: "Kept with {company_short}", good: true },
    { key: "lost", title: "Lost", good: false },
  ]);
  expect(body.scoring).toBe("ending");
  expect(body.source).toBe(A_SCENARIO.trimEnd());
});

test("line ends of Windows and a byte order mark change nothing", () => {
  expect(bodyOf(`\uFEFF${A_SCENARIO.replaceAll("\n", "\r\n")}`)).toEqual(bodyOf(A_SCENARIO));
});

test("of one that is published as it stands no path is taken again, and everything else is still checked", () => {
  const lonely = `${A_SCENARIO.trimEnd()}\n\n=== lonely ===\nNobody comes here.\n-> END\n`;
  expect(wrongIn(lonely)).not.toEqual([]);
  const read = (text: string) => {
    const wrong: string[] = [];
    const around = { objectives: ["reply.read"], published: true };
    const content = readScenario("small", text, around, (line, message) => {
      wrong.push(`${line}: ${message}`);
    });
    return { body: content?.body, wrong };
  };
  expect(read(lonely).wrong).toEqual([expect.stringMatching(/^5: .*reply\.own/)]);
  expect(read(A_SCENARIO).body).toEqual(bodyOf(A_SCENARIO));
  expect(read(A_SCENARIO.replace("-> second\n", "-> secnd\n")).body).toBeUndefined();
});

test("an objective is one of its module’s", () => {
  expect(wrongIn(A_SCENARIO, ["reply.read"])).toEqual([expect.stringMatching(/^5: .*reply\.own/)]);
});

const SADDER: [string, Parameters<typeof aScenario>[0], string, RegExp][] = [
  [
    "a divert to nowhere",
    { replace: [["-> second\n", "-> secnd\n"]] },
    "-> secnd",
    /no knot or stitch called `secnd`/,
  ],
  [
    "a variable nobody knows",
    { replace: [["for {company_short}.", "for {company_shrt}."]] },
    "for {company_shrt}",
    /`company_shrt` is neither/,
  ],
  [
    "a variable nobody knows in the lead",
    { replace: [["turns with {company_short}", "turns with {company}"]] },
    "lead:",
    /`company` is neither/,
  ],
  [
    "the same knot twice",
    {
      replace: [
        ["=== third", "=== second"],
        ["-> third", "-> second"],
      ],
    },
    "=== second\n* [Close",
    /`second` is already used/,
  ],
  ["chance", { replace: [["~ trust += 10", "~ trust += RANDOM(1, 6)"]] }, "RANDOM", /chance/],
  ["a shuffle", { replace: [["jo: Hello.", "jo: {~Hello|Hi}."]] }, "{~Hello", /chance/],
  [
    "another file",
    { replace: [["-> first\n", "INCLUDE other.ink\n-> first\n"]] },
    "INCLUDE",
    /one file/,
  ],
  [
    "a function of ours",
    { replace: [["-> first\n", "EXTERNAL open(x)\n-> first\n"]] },
    "EXTERNAL",
    /EXTERNAL/,
  ],
  [
    "a brace that isn’t closed",
    { replace: [["jo: Hello.", "jo: {Hello."]] },
    "jo: {Hello.",
    /ink can’t read this/,
  ],
  [
    "a knot that no path leads to",
    { replace: [["=== kept", "=== attic\nDust.\n-> kept\n=== kept"]] },
    "=== attic",
    /No path leads to `attic`/,
  ],
  [
    "a choice that is never offered",
    {
      replace: [["* [Leave it", "* {trust > 90} [Never]\n  feedback: No.\n  -> lost\n* [Leave it"]],
    },
    "* {trust > 90}",
    /never offered|ever offered/,
  ],
  [
    "a path without an ending",
    { replace: [["  feedback: Left.\n  -> lost", "  feedback: Left.\n  -> DONE"]] },
    "* [Leave it",
    /without an ending/,
  ],
  [
    "an ending that the head doesn’t have",
    { replace: [["# ending: lost", "# ending: gone"]] },
    "* [Close it",
    /`gone`, which `endings`/,
  ],
  [
    "an ending that says nothing of the public",
    { replace: [["public: Nobody saw anything.", "Nobody saw anything."]] },
    "* [Close it",
    /what the public saw/,
  ],
  [
    "a speaker whom nobody introduced",
    { replace: [["  jo: Hello.", "  joe: Hello."]] },
    "* [Hello Jo",
    /`joe:`/,
  ],
  ["a tag that means nothing", { replace: [["# at: 09:12", "# time: 09:12"]] }, "/*", /`# time`/],
  [
    "a choice’s tag that means nothing",
    { replace: [["[Message Jo # private]", "[Message Jo # dm]"]] },
    "* [Hello Jo",
    /`# dm`/,
  ],
  [
    "trust beyond a hundred",
    { replace: [["~ trust += 10", "~ trust += 60"]] },
    "* [Hello Jo",
    /can be 110/,
  ],
  [
    "trust that is no whole number",
    { replace: [["~ trust += 10", "~ trust += 0.5"]] },
    "* [Hello Jo",
    /isn’t a whole number/,
  ],
  ["no trust at all", { replace: [["VAR heat = 10\n", ""]] }, "/*", /`VAR heat/],
  ["no feedback", { replace: [["  feedback: You rang first.\n", ""]] }, "* [Ring", /no feedback/],
  [
    "no way out",
    {
      replace: [
        ["  feedback: You went on.\n", "  feedback: You went on.\n  -> pit\n"],
        ["=== third", "=== pit\n+ [Again]\n  -> pit\n=== third"],
      ],
    },
    "* [Go on",
    /no path comes to an end/,
  ],
  [
    "a circle without a choice",
    { replace: [["=== kept\n", "=== kept\n-> round\n=== round\n-> kept\n=== kept_too\n"]] },
    "* [Close it",
    /round in circles/,
  ],
  ["nobody can pass", { replace: [[", good: true", ""]] }, "endings:", /nobody can pass/],
];

test.each(SADDER)("%s is said, with its line", (_, change, part, words) => {
  const text = aScenario(change);
  const wrong = wrongIn(text);
  const line = lineOf(text, part);
  expect(wrong).toContainEqual(expect.stringMatching(words));
  expect(
    wrong.some((one) => one.startsWith(`${line}: `) && words.test(one)),
    `${line} in ${wrong.join("\n")}`,
  ).toBe(true);
});

test("a conversation has an end, and isn’t over at once", () => {
  const story = (choice: string) => `-> a
=== a
${choice} [Go]
  feedback: Gone.
  -> a
* [Stop]
  feedback: Stopped.
  -> kept
=== kept
public: Seen. # ending: kept
-> END
`;
  expect(wrongIn(aScenario({ story: story("+") }))).toContainEqual(
    expect.stringMatching(/more than 25/),
  );
  expect(wrongIn(aScenario({ story: story("*") }))).toContainEqual(
    expect.stringMatching(/at least 3/),
  );
});

test("a file without its facts says so and nothing else", () => {
  expect(wrongIn("-> END")).toEqual([expect.stringMatching(/^1: A scenario begins/)]);
  expect(wrongIn("/*\ntitle: x\n")).toEqual([expect.stringMatching(/^1: .*don’t end/)]);
});

test("scored by path, it says what it takes, and somebody can have it", () => {
  const path = (pass: string) =>
    aScenario({
      replace: [
        ["impact: notice", `scoring: path\n${pass}impact: notice`],
        ["VAR trust", "VAR points = 0\nVAR trust"],
        ["~ trust += 10", "~ trust += 10\n  ~ points += 2"],
      ],
    });
  expect(wrongIn(path("passPoints: 2\n"))).toEqual([]);
  expect(wrongIn(path("passPoints: 3\n"))).toEqual([expect.stringMatching(/takes 3 points/)]);
  expect(wrongIn(path(""))).toEqual([expect.stringMatching(/needs `passPoints`/)]);
});
