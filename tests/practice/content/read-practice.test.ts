import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { stringify } from "yaml";
import type { PracticeBody } from "~/curriculum/rules/bodies";
import { readPractice } from "~/practice/rules/content/read-practice";

const OBJECTIVES = ["reply.read", "reply.acknowledge"];

/** What a set's file comes to, and what is wrong in it: the line, the message, with `~` before what is mild. */
function read(text: string, objectives: readonly string[] | null = OBJECTIVES) {
  const said: string[] = [];
  const lines = text.split("\n").map((line) => line.trim());
  const content = readPractice("saturday", text, { objectives }, (line, message, _at, how) =>
    said.push(`${how?.mild ? "~" : ""}${lines[line - 1]} | ${message}`),
  );
  return { content, body: content?.body as PracticeBody | undefined, said };
}

const SCORES = { acknowledges: 2, honest: 2, "next-step": 2, voice: 2, plain: 2 };
const sample = (quality: string, changes: object = {}) => ({
  key: quality,
  quality,
  text: "Hi Jo.",
  scores: { ...SCORES },
  ...(quality === "critical" && { critical: ["unkind"] }),
  why: "Short.",
  ...changes,
});
const SAMPLES = ["strong", "middling", "critical"].map((quality) => sample(quality));
const post = (changes: object = {}) => ({
  key: "cake",
  objective: "reply.read",
  networks: ["Instagram"],
  author: "Jo",
  text: "Late cake.",
  expect: { decision: "leave", why: "It asks for nothing." },
  ...changes,
});
const set = (posts: unknown[], changes: object = {}) =>
  stringify({
    title: "Saturday",
    lead: "A shift.",
    minutes: 15,
    impact: "wording",
    change: "New.",
    ...changes,
    posts,
  });
const written = (changes: object = {}) =>
  post({
    asks: "writing",
    expect: { decision: "reply", why: "Everybody sees it." },
    samples: SAMPLES,
    ...changes,
  });

describe("a practice set's file", () => {
  test("as the documentation shows it, is read whole", () => {
    const shown = /```yaml\n([\s\S]*?)```/.exec(readFileSync("docs/practice.md", "utf8"))![1]!;
    const { body, said } = read(shown);
    expect(said).toEqual([]);
    expect(body).toMatchObject({
      kind: "practice",
      decisionBasisPoints: 7_500,
      calibration: { samples: 3, agreementBasisPoints: 6_000 },
      hideNames: true,
    });
    expect(body!.posts.map(({ key, asks }) => [key, asks])).toEqual([
      ["late-cake", "writing"],
      ["reporter", "decision"],
    ]);
    expect(body!.posts[1]!.expected).toEqual({
      decision: "escalate",
      to: "press",
      why: expect.stringContaining("{% $escalation.press.who %}") as string,
      also: [],
    });
  });

  test("may leave out what most sets want", () => {
    const { body, said } = read(set([post(), written({ key: "other", objective: OBJECTIVES[1] })]));
    expect(said).toEqual([]);
    expect(body).toMatchObject({
      objectives: OBJECTIVES,
      decisionBasisPoints: 7_500,
      calibration: null,
      hideNames: false,
    });
    expect(body!.posts[0]).toEqual({
      key: "cake",
      objective: "reply.read",
      form: "comment",
      networks: ["Instagram"],
      author: "Jo",
      minutesAgo: 15,
      text: "Late cake.",
      thread: [],
      trap: false,
      asks: "decision",
      expected: { decision: "leave", why: "It asks for nothing.", also: [] },
      samples: [],
    });
  });

  test("has a hash that its publication and its posts are part of", () => {
    const hash = (text: string) => read(text).content!.hash;
    const one = hash(set([post()]));
    expect(hash(set([post({ form: "comment", thread: [] })]))).toBe(one);
    expect(hash(set([post({ text: "Later cake." })]))).not.toBe(one);
    expect(hash(set([post()], { change: "Newer." }))).not.toBe(one);
  });

  test("that cannot be read is nothing, and one with a post that cannot is the rest of it", () => {
    expect(read("posts: [").content).toBeNull();
    expect(read("").content).toBeNull();
    const { body, said } = read(set([post(), { key: "half" }]));
    expect(body!.posts.map(({ key }) => key)).toEqual(["cake"]);
    expect(said.length).toBeGreaterThan(3);
  });
});

describe("what is wrong is said at its line", () => {
  const cases: [string, string, string[]][] = [
    [
      "an objective that the module hasn't",
      set([post({ objective: "reply.nothing" })]),
      [
        "objective: reply.nothing | The objective `reply.nothing` isn’t in this module’s module.yaml.",
      ],
    ],
    [
      "an objective that the set leaves out",
      set([post()], { objectives: ["reply.acknowledge"] }),
      ["objective: reply.read | The set doesn’t list the objective `reply.read`."],
    ],
    [
      "two posts with one key",
      set([post(), post({ text: "Another." })]),
      ["- key: cake | Line 7 already has the key `cake`."],
    ],
    [
      "two samples with one key",
      set([written({ samples: [...SAMPLES, sample("strong")] })]),
      ["- key: strong | Line 18 already has the key `strong`."],
    ],
    [
      "an escalation to nobody",
      set([post({ expect: { decision: "escalate", why: "Press." } })]),
      ["expect: | Say who it goes to: `to: complaint, safety, press or legal`"],
    ],
    [
      "an escalation that only some companies have",
      set([post({ expect: { decision: "escalate", to: "harbour", why: "Press." } })]),
      ["~to: harbour | Not every company has an escalation line called `harbour`."],
    ],
    [
      "a line that nothing goes to",
      set([post({ expect: { decision: "leave", to: "press", why: "Press." } })]),
      ["to: press | Nobody escalates this post."],
    ],
    [
      "the same decision twice",
      set([post({ expect: { decision: "leave", why: "Noise.", also: ["leave"] } })]),
      ["also: | `also` lists what’s right besides `decision`"],
    ],
    [
      "writing where nobody is answered",
      set([post({ asks: "worst" })]),
      ["asks: worst | `asks: worst` needs `decision: reply`."],
    ],
    [
      "writing without samples of each kind",
      set([written({ samples: SAMPLES.slice(0, 1) })]),
      [
        "samples: | A post that asks for writing needs a strong, a middling and a critical sample. Still to write: middling and critical.",
      ],
    ],
    [
      "a critical sample without a critical fail",
      set([written({ samples: [...SAMPLES.slice(0, 2), sample("critical", { critical: [] })] })]),
      ["- key: critical | A critical sample has to fail for a reason."],
    ],
    [
      "a strong sample with a critical fail",
      set([
        written({ samples: [sample("strong", { critical: ["unsafe"] }), ...SAMPLES.slice(1)] }),
      ]),
      ["critical: | Only a critical sample has critical fails, and this one is `strong`."],
    ],
    [
      "a sample with a criterion left out or out of range",
      set([post({ samples: [sample("strong", { scores: { ...SCORES, plain: 4 } })] })]),
      ["plain: 4 | `plain` must be 0, 1, 2 or 3."],
    ],
    [
      "more samples to judge than there are",
      set([written()], { calibration: { samples: 6, agreement: 60 } }),
      ["samples: 6 | `calibration` asks for 6 samples, but the posts have 3."],
    ],
    [
      "a variable that no playbook has",
      set([post({ text: "At {% $company.shrt %}." })]),
      ["text: At {% $company.shrt %}. | The variable `$company.shrt` doesn’t exist."],
    ],
    [
      "more than sentences in a post",
      set([post({ text: "# Cakes" })]),
      ['text: "# Cakes" | Headings and lists can’t be used here.'],
    ],
    [
      "a name of its own",
      set([post({ mood: "cross" })]),
      ["mood: cross | `mood` doesn’t belong here."],
    ],
  ];

  test.each(cases)("%s", (_, text, expected) => {
    const { said } = read(text);
    expect(said.map((one, at) => one.slice(0, expected[at]?.length))).toEqual(expected);
  });

  test("but for objectives where the module cannot be read", () => {
    expect(read(set([post({ objective: "any.thing" })]), null).said).toEqual([]);
  });
});
