import { describe, expect, test } from "vitest";
import { Figure } from "~/curriculum/parts/markdoc/figure";
import { TreeView } from "~/curriculum/parts/markdoc/tree-view";
import { checkText } from "~/curriculum/rules/markdoc/check/text";
import { FIGURE_KINDS, POINTS } from "~/curriculum/rules/markdoc/figure/kinds";
import { barsOf } from "~/curriculum/rules/markdoc/figure/points";
import { renderLesson } from "~/curriculum/rules/markdoc/render";
import { sourceLines } from "~/curriculum/rules/markdoc/source-lines";
import { companyContext, NO_COMPANY, VARIABLES_OF_ALL } from "~/curriculum/rules/markdoc/variables";
import { unlikeOriginal } from "~/curriculum/rules/translation/unlike-original";
import { treeLines } from "~/curriculum/rules/tree-lines";
import type { FigureView } from "~/curriculum/rules/tree";
import type { Language } from "~/kit/language/language";
import { htmlOf } from "../../support/harness/static-page";

const figure = (kind: string, inside: string) =>
  `{% figure kind="${kind}" title="Out and back" %}\n${inside}\n{% /figure %}\n`;

const STEPS = "1. **Say sorry** for what went wrong.\n2. **Come back** when you said.";
const LANES = "1. **In public** Answer.\n2. **In private** Ask.\n3. **In public** Close it.";
const FORK =
  "1. **Is it danger?** Ring.\n2. **Is it press?** Pass it on.\n3. **None of these** Reply.";
const SHARE = "- **1 of 20** could come\n- **13 of 20** could\n\nCounted in April.";
const THREE = "- **Mine** The lid\n- **Both** Say it\n- **Hers** A ford";
const WELL: Record<string, string> = {
  steps: STEPS,
  timeline: STEPS,
  lanes: LANES,
  fork: FORK,
  scale: THREE,
  overlap: THREE,
  share: SHARE,
};

/** What is said of a text, by its lines. */
function issues(source: string): string[] {
  const found: string[] = [];
  checkText({
    source,
    place: "lesson",
    known: VARIABLES_OF_ALL,
    report: (line, message) => found.push(`${line}: ${message}`),
  });
  return found;
}

function treeOf(source: string, language: Language = "en") {
  const context = companyContext({ ...NO_COMPANY, replyGoal: "within two hours" }, null);
  return renderLesson({ source, context, checks: {}, language }).tree;
}

function viewOf(source: string, language: Language = "en"): FigureView {
  const [view] = treeOf(source, language);
  if (typeof view !== "object" || view.type !== "figure") throw new Error("not a figure");
  return view;
}

describe("what is said of a figure", () => {
  test.each(FIGURE_KINDS)("nothing of one that is drawn as %s", (kind) => {
    expect(issues(figure(kind, WELL[kind]!))).toEqual([]);
  });

  test("its kind is one that can be drawn, and it has a title", () => {
    expect(issues(`{% figure kind="pie" %}\n${STEPS}\n{% /figure %}`)).toEqual([
      "1: `kind` of `figure` must be steps, timeline, lanes, fork, scale, overlap or share.",
      '1: `figure` needs `title="…"`.',
    ]);
  });

  test.each([
    ["no list", "Just words."],
    ["two lists", `${STEPS}\n\n${THREE}`],
    ["more below it than a paragraph", `${STEPS}\n\nOne.\n\nTwo.`],
    ["the paragraph above it", `One.\n\n${STEPS}`],
  ])("it is one list: %s", (_, inside) => {
    expect(issues(figure("steps", inside))).toEqual([
      "1: A figure holds one list, and at most one paragraph below it.",
    ]);
  });

  test.each(FIGURE_KINDS)("%s has only so much room", (kind) => {
    const [fewest, most] = POINTS[kind];
    const point = (at: number) => `- **${at}** words`;
    const many = Array.from({ length: most + 1 }, (_, at) => point(at)).join("\n");
    expect(issues(figure(kind, `${many}\n\nSource.`))[0]).toBe(
      `1: This kind of figure has room for ${fewest} to ${most} points, and here are ${most + 1}. Choose another kind, or change the list.`,
    );
    expect(issues(figure(kind, `${point(1)}\n\nSource.`))[0]).toContain("and here are 1.");
  });

  test.each([
    ["plain words", "1. **Say sorry** first.\n2. Come back."],
    ["bold words further on", "1. **Say sorry** first.\n2. Come **back**."],
    ["a list in it", "1. **Say sorry** first.\n2. **Come back**\n   - soon"],
    ["a second paragraph", "1. **Say sorry** first.\n2. **Come back**\n\n   Soon."],
  ])("a point is a paragraph that begins in bold, not %s", (_, inside) => {
    expect(issues(figure("steps", inside))).toEqual([
      expect.stringMatching(/^3: A point of a figure is one paragraph/),
    ]);
  });

  test("two lanes have two names", () => {
    const [two, one] = [
      figure("lanes", LANES),
      figure("lanes", LANES.replace("private", "public")),
    ];
    expect(issues(two)).toEqual([]);
    expect(issues(one)).toEqual([expect.stringMatching(/^1: .*two lanes/)]);
    expect(issues(two.replace("In private", "Aside").replace("In public", "Out"))).toHaveLength(1);
  });

  test("a fork asks in each point but the last", () => {
    const silent = FORK.replace("press?", "press");
    expect(issues(figure("fork", silent))).toEqual([expect.stringMatching(/^3: .*question mark/)]);
    const endless = FORK.replace("None of these", "Anything else?");
    expect(issues(figure("fork", endless))).toEqual([expect.stringMatching(/^4: .*last point/)]);
  });

  test("bars have a number each, and say where it is from", () => {
    const bare = "- **Some** could come\n- **13 of 20** could";
    expect(issues(figure("share", bare))).toEqual([
      expect.stringMatching(/^2: .*number that the bar shows/),
      expect.stringMatching(/^1: .*where the numbers are from/),
    ]);
  });

  test("it belongs in a lesson", () => {
    const found: string[] = [];
    checkText({
      source: figure("steps", STEPS),
      place: "policy",
      known: VARIABLES_OF_ALL,
      report: (line, message) => found.push(`${line}: ${message}`),
    });
    expect(found).toEqual(["1: `figure` can’t be used in a policy. Remove it."]);
  });
});

test.each([
  [
    ["1 of 20", "13 of 20"],
    [5, 65],
  ],
  [
    ["7%", "100 %"],
    [7, 100],
  ],
  [
    ["23,000", "340", "5.750"],
    [100, 1, 25],
  ],
  [
    ["23 000 followers", "2,5 million"],
    [100, 0],
  ],
  [
    ["30 of 20", "0 of 0"],
    [100, 0],
  ],
  [["none"], [0]],
])("bars of %j are %j percent long", (labels, bars) => {
  expect(barsOf(labels.map((label) => label.replace("23 000", "23\u202F000")))).toEqual(bars);
});

test("a company reads its own words in a figure, with space between the items or without", () => {
  const source = figure("steps", "1. **{% $replyGoal %}** it is.\n\n2. **Then** *come* back.");
  expect(issues(source)).toEqual([]);
  expect(viewOf(source).points).toEqual([
    { label: ["within two hours"], text: ["it is."] },
    { label: ["Then"], text: [{ type: "em", children: ["come"] }, " back."] },
  ]);
});

test("one that can’t be drawn gives nothing", () => {
  expect(treeOf(figure("pie", STEPS))).toEqual([]);
  expect(treeOf(figure("steps", "Words."))).toEqual([]);
});

describe("a page shows", () => {
  const shown = (kind: string, language?: Language) =>
    htmlOf(<TreeView tree={[viewOf(figure(kind, WELL[kind]!), language)]} />);
  const plain = (html: string) =>
    html
      .replace(/<link[^>]*>/g, "")
      .replace(/<[^>]+>/g, " ")
      .replace(/\s+/g, " ")
      .trim();

  test("a figure under its title, its points in their order, and nothing to see alone", async () => {
    for (const kind of FIGURE_KINDS) {
      const html = await shown(kind);
      expect(html).toMatch(/^<figure class="figure box figure-\w+"><figcaption/);
      expect(html).toContain("Out and back</figcaption>");
      expect(html).toMatch(kind === "overlap" || kind === "share" ? /<ul/ : /<ol/);
      expect(html.match(/<li[ >]/g)).toHaveLength(WELL[kind]!.match(/\*\*.+\*\*/g)!.length);
      expect(html).not.toMatch(/<img|style=|role="img"/);
    }
  });

  test("a fork with its yes and no in the language of the text", async () => {
    expect(plain(await shown("fork"))).toBe(
      "Out and back Is it danger? Yes Ring. No Is it press? Yes Pass it on. No None of these Reply.",
    );
    expect(plain(await shown("fork", "fr"))).toContain("Oui Ring. Non");
  });

  test("each stop in its lane", async () => {
    const html = await shown("lanes");
    expect(html.match(/figure-lane-\d/g)).toEqual([
      "figure-lane-1",
      "figure-lane-2",
      "figure-lane-1",
    ]);
  });

  test("bars that only eyes need, and where their numbers are from", async () => {
    const html = await shown("share");
    expect(html).toMatch(/<svg[^>]*aria-hidden="true"[^>]*><rect width="65" height="1">/);
    expect(plain(html)).toBe("Out and back 1 of 20 could come 13 of 20 could Counted in April.");
  });

  test("a point without more words than its bold ones", async () => {
    const html = await htmlOf(
      <Figure kind="scale" title="Up" points={[{ label: ["One"], text: [] }]} note={null} />,
    );
    expect(plain(html)).toBe("Up One");
  });
});

test("a figure is compared line by line", () => {
  expect(treeLines([viewOf(figure("fork", FORK))])).toEqual([
    "Out and back",
    "1. Is it danger? – Yes: Ring.",
    "2. Is it press? – Yes: Pass it on.",
    "3. None of these – Reply.",
  ]);
  expect(sourceLines(figure("share", SHARE))).toEqual([
    "Figure: Out and back",
    "• 1 of 20 could come",
    "• 13 of 20 could",
    "Counted in April.",
  ]);
});

test("a translation has the same figures, of the same kinds", () => {
  const original = { source: figure("lanes", LANES), sourceLine: 9 };
  const german = LANES.replaceAll("In public", "Öffentlich").replace("In private", "Privat");
  expect(unlikeOriginal(original, figure("lanes", german).replace("Out", "Raus"))).toEqual([]);
  expect(unlikeOriginal(original, figure("steps", german))).toEqual([
    { line: 1, message: "Missing here: a figure (`lanes`). It’s on line 9 of the original." },
    { line: 1, message: "The original doesn’t have this: a figure (`steps`). Remove it." },
  ]);
});
