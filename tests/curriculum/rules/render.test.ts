import { expect, test } from "vitest";
import { checkContent } from "~/authoring/rules/folder/read/content";
import {
  asksToWrite,
  checkAnswer,
  renderInline,
  renderLesson,
  renderPolicy,
} from "~/curriculum/rules/markdoc/render";
import { companyContext } from "~/curriculum/rules/markdoc/variables";
import { aContentFolder, LESSON, PLAYBOOK } from "../../support/content/a-content-folder";

function aContext(playbook = PLAYBOOK) {
  const files = aContentFolder({ "companies/harbour-and-pine/playbook.yaml": playbook });
  const { content } = checkContent(files);
  const company = content.companies[0];
  if (!company) throw new Error("the playbook has mistakes");
  return companyContext(company.playbook, "2026.1");
}

const source = LESSON.slice(LESSON.indexOf("## "));
const context = aContext();

test("a lesson is sections, text for the company, and checks without their key", () => {
  expect(renderLesson({ source, context, checks: {} })).toEqual({
    sections: [{ id: "acknowledge-before-you-explain", title: "Acknowledge before you explain" }],
    checks: [{ id: "jo-typical", chosen: null, right: null }],
    writings: [],
    tree: [
      {
        type: "heading",
        level: 2,
        id: "acknowledge-before-you-explain",
        children: ["Acknowledge before you explain"],
      },
      {
        type: "paragraph",
        children: ["The first sentence decides, at Harbour & Pine too."],
      },
      {
        type: "compare",
        dont: {
          title: "Sounds like a company",
          children: [
            {
              type: "paragraph",
              children: [
                "We apologise. ",
                { type: "mark", children: ["Due to high demand"] },
                " orders may be delayed.",
              ],
            },
          ],
        },
        do: {
          title: "Sounds like us",
          children: [
            {
              type: "paragraph",
              children: ["Hi Jo, it came ", { type: "mark", children: ["the day after"] }, "."],
            },
          ],
        },
      },
      {
        type: "check",
        id: "jo-typical",
        question: "Jo replies: “Typical.” What comes first?",
        options: [["Explain that the courier was late"], ["Say you understand"]],
        chosen: null,
        right: null,
        feedback: null,
      },
      {
        type: "company",
        children: [
          {
            type: "paragraph",
            children: [
              { type: "strong", children: ["At Harbour & Pine"] },
              " we sign with a first name.",
            ],
          },
        ],
      },
    ],
  });
});

test("a check tells of the chosen option and of no other", () => {
  const { tree, checks } = renderLesson({ source, context, checks: { "jo-typical": 0 } });
  expect(checks).toEqual([{ id: "jo-typical", chosen: 0, right: false }]);
  expect(tree).toContainEqual(
    expect.objectContaining({ chosen: 0, right: false, feedback: "Jo hears an excuse." }),
  );
  expect(JSON.stringify(tree)).not.toContain("Until Jo feels heard");
});

test("a choice that a new revision no longer has is as if nothing had been chosen", () => {
  const { checks } = renderLesson({ source, context, checks: { "jo-typical": 7, gone: 1 } });
  expect(checks).toEqual([{ id: "jo-typical", chosen: null, right: null }]);
});

test("an answer is judged; an unknown check or option is no answer", () => {
  expect(checkAnswer(source, "jo-typical", 1)).toEqual({
    right: true,
    feedback: "Yes. Until Jo feels heard, nothing will land.",
  });
  expect(checkAnswer(source, "jo-typical", 2)).toBeNull();
  expect(checkAnswer(source, "jo-typical", -1)).toBeNull();
  expect(checkAnswer(source, "constructor", 0)).toBeNull();
});

const WRITE = `
{% write id="to-jo" task="Write to Jo." %}
{% version title="One" comment="Starts with Jo." %}
It came {% mark %}late{% /mark %} to {% $company.short %}.
{% /version %}
{% version title="Two" comment="Starts with us." %}
We were busy.
{% /version %}
{% /write %}
`;

test("what others wrote is in the tree once the learner has written", () => {
  const before = renderLesson({ source: WRITE, context, checks: {} });
  expect(before.tree).toEqual([
    { type: "write", id: "to-jo", task: "Write to Jo.", own: null, versions: null },
  ]);
  expect(before.writings).toEqual([{ id: "to-jo", own: null }]);

  const after = renderLesson({ source: WRITE, context, checks: {}, written: { "to-jo": "Hi Jo" } });
  expect(after.writings).toEqual([{ id: "to-jo", own: "Hi Jo" }]);
  expect(after.tree).toMatchObject([
    {
      own: "Hi Jo",
      versions: [
        {
          title: "One",
          comment: "Starts with Jo.",
          children: [
            {
              type: "paragraph",
              children: ["It came ", { type: "mark", children: ["late"] }, " to Harbour & Pine."],
            },
          ],
        },
        { title: "Two", comment: "Starts with us." },
      ],
    },
  ]);
});

test("words for something else show nothing", () => {
  const { tree } = renderLesson({ source: WRITE, context, checks: {}, written: { other: "Hi" } });
  expect(tree).toMatchObject([{ own: null, versions: null }]);
  expect(asksToWrite(WRITE, "to-jo")).toBe(true);
  expect(asksToWrite(WRITE, "other")).toBe(false);
});

test("a post says how it is drawn, and nothing of what it has not", () => {
  const post = (attributes: string) => {
    const text = `{% post author="Jo" ${attributes} %}\nLate\n{% /post %}`;
    return renderLesson({ source: text, context, checks: {} }).tree[0];
  };
  expect(Object.keys(post("") ?? {})).toEqual(["type", "author", "by", "children"]);
  expect(post('stars="2" picture="A cake" video="A van" captions="Sorry"')).toMatchObject({
    stars: 2,
    picture: "A cake",
    video: "A van",
    captions: "Sorry",
  });
  expect(post('as="message" follows=true')).toMatchObject({ message: true, follows: true });
  expect(post('as="post" follows=false stars="6"')).toEqual(post(""));
});

test("conditions follow the company", () => {
  const text = "{% if $has.personalAccounts %}Your own{% else /%}Only ours{% /if %}, please.";
  expect(renderInline(text, context)).toEqual(["Your own, please."]);
  const strict = aContext(PLAYBOOK.replace("personalAccounts: true", "personalAccounts: false"));
  expect(renderInline(text, strict)).toEqual(["Only ours, please."]);
  const list = "{% if not($offLimits.has) %}\n\nNothing.\n\n{% /if %}";
  expect(renderPolicy(list, context).tree).toEqual([{ type: "paragraph", children: ["Nothing."] }]);
});

test("what is not known is left out, never shown raw", () => {
  const text =
    '{% script src="x" %}\n\nalert\n\n{% /script %}\n\n`code` <b>bold</b> [no](javascript:alert) [mail](mailto:a@b.test) {% $secret %}{% f(1) %}';
  expect(renderPolicy(text, context).tree).toEqual([
    { type: "paragraph", children: [" <b>bold</b> [no](javascript:alert) mail "] },
  ]);
});

test("escalation lines stand in the same order whichever way they are stored", () => {
  const [first] = renderPolicy("{% escalation /%}", context).tree;
  const { escalation } = context.playbook;
  const turned = Object.fromEntries(Object.entries(escalation).reverse());
  const other = companyContext({ ...context.playbook, escalation: turned }, null);
  expect(renderPolicy("{% escalation /%}", other).tree).toEqual([first]);
});

test("a text shows pictures of the library; of any other, what it would show", () => {
  const hash = "0123456789abcdef".repeat(4);
  const src = `/images/${hash}.webp`;
  expect(renderInline(`![A dog](${src})`, context)).toEqual([{ type: "image", src, alt: "A dog" }]);
  for (const src of [`/images/${hash}.png`, "/learn", "https://example.test/a.png"])
    expect(renderInline(`![A dog](${src})`, context)).toEqual(["A dog"]);
  const text = `The first ![A dog](/images/${hash}.webp) sentence decides`;
  const files = aContentFolder({
    "modules/reply/angry.md": LESSON.replace("The first sentence decides", text),
  });
  expect(checkContent(files).mistakes).toEqual([]);
});
