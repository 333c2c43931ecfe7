import fc from "fast-check";
import type {
  Block,
  Container,
  ContainerTag,
  Inline,
  Mark,
} from "~/curriculum/rules/document/model";

/** Documents without bytes of their own, with any words a person may type or paste. */

const misleading = fc.constantFrom(
  ...[
    "#",
    "##",
    "-",
    "+",
    "*",
    "**",
    "_",
    "__",
    "1.",
    "2)",
    ">",
    "|",
    "|--|",
    "---",
    "===",
    "~~~",
    "```",
    "`",
    ":-:",
  ],
  ...[
    "[",
    "]",
    "](",
    "![",
    "<b>",
    "<!--",
    "&amp;",
    "&#35;",
    "\\",
    "{%",
    "%}",
    "{% if %}",
    "{% /if %}",
    "{% $x %}",
    "{",
  ],
  ...[
    "[a]: b",
    "https://example.com",
    "“",
    "”",
    "(",
    ")",
    "!",
    "$",
    "a_b",
    "é",
    "🙂",
    "\u00A0",
    "  ",
    "\t",
    "10%",
  ],
);
const text = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 12 }),
  fc
    .array(fc.oneof(misleading, fc.lorem({ maxCount: 2 })), { maxLength: 5 })
    .map((list) => list.join("")),
  fc
    .array(fc.oneof(misleading, fc.lorem({ maxCount: 2 })), { maxLength: 5 })
    .map((list) => list.join(" ")),
);

const mark = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom<Mark>({ type: "strong" }, { type: "em" }) },
  fc.constant<Mark>({ type: "mark" }),
  fc.constantFrom<Mark>(
    { type: "link", href: "https://example.com/", title: "" },
    { type: "link", href: "https://example.com/a_(b)?c=1&amp=2", title: 'A “title” with "quotes"' },
    { type: "link", href: "", title: "" },
  ),
  fc.constantFrom<Mark>(
    { type: "condition", name: "offLimits.has", negated: false },
    { type: "condition", name: "offLimits.has", negated: true },
    { type: "condition", name: "has.personalAccounts", negated: false },
  ),
);
const marks = fc.oneof(fc.constant<Mark[]>([]), fc.array(mark, { maxLength: 3 }));

export const inline: fc.Arbitrary<Inline[]> = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.record({ type: fc.constant("text" as const), text, marks }) },
    {
      weight: 1,
      arbitrary: fc.record({
        type: fc.constant("variable" as const),
        name: fc.constantFrom("company.name", "replyGoal"),
        marks,
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        type: fc.constant("image" as const),
        src: fc.constantFrom("/images/0a.webp", "https://example.com/a b.png"),
        alt: fc.constantFrom("A cake", "Two (2) cakes & a candle", ""),
        title: fc.constantFrom("", "Title"),
        marks,
      }),
    },
    { weight: 1, arbitrary: fc.record({ type: fc.constant("break" as const), marks }) },
  ),
  { maxLength: 5 },
);

const bare = { before: null, source: null };

function holding(blocks: Block[]): Container {
  return { lead: null, blocks, tail: null };
}

const paragraph = inline.map((runs): Block => ({ type: "paragraph", ...bare, inline: runs }));
const value = fc.oneof(
  text.map((words) => words.replace(/[\0-\x1f]/g, " ")),
  fc.boolean(),
  fc.integer(),
  fc.constant(null),
);

export const content: fc.Arbitrary<Container> = fc.letrec<{ flow: Container; block: Block }>(
  (tie) => {
    const tag = (name: ContainerTag, inside: fc.Arbitrary<Container>) =>
      fc
        .tuple(
          fc.dictionary(fc.constantFrom("author", "title", "x-y"), value, { maxKeys: 2 }),
          inside,
        )
        .map(([attributes, held]): Block => ({
          type: "tag",
          before: null,
          name,
          attributes: { ...attributes },
          open: null,
          content: held,
          close: null,
        }));
    const listOf = (blocks: fc.Arbitrary<Block>, max: number) =>
      fc.array(blocks, { maxLength: max, depthIdentifier: "blocks" }).map(holding);
    return {
      block: fc.oneof(
        { depthSize: "small" },
        { weight: 6, arbitrary: paragraph },
        {
          weight: 2,
          arbitrary: fc
            .tuple(fc.integer({ min: 1, max: 6 }), inline)
            .map(([level, runs]): Block => ({ type: "heading", ...bare, level, inline: runs })),
        },
        {
          weight: 1,
          arbitrary: fc
            .constantFrom("voice" as const, "off-limits" as const)
            .map((name): Block => ({ type: "playbook", ...bare, name })),
        },
        {
          weight: 1,
          arbitrary: fc
            .constantFrom("disclosure", "", 'a "new" topic')
            .map((topic): Block => ({ type: "law", ...bare, topic })),
        },
        {
          weight: 3,
          arbitrary: fc
            .record({
              ordered: fc.boolean(),
              start: fc.constantFrom(1, 1, 3, 10),
              tight: fc.boolean(),
              items: fc.array(tie("flow"), { minLength: 1, maxLength: 3 }),
            })
            .map(({ ordered, start, tight, items }): Block => ({
              type: "list",
              ...bare,
              ordered,
              start: ordered ? start : 1,
              tight,
              marker: ordered ? "." : "-",
              items: items.map((held) => ({ ...bare, prefix: null, content: held })),
            })),
        },
        { weight: 1, arbitrary: tag("post", tie("flow")) },
        { weight: 1, arbitrary: tag("company", tie("flow")) },
        { weight: 1, arbitrary: tag("figure", tie("flow")) },
        {
          weight: 1,
          arbitrary: tag(
            "compare",
            fc.tuple(tag("dont", tie("flow")), tag("do", tie("flow"))).map(holding),
          ),
        },
        { weight: 1, arbitrary: tag("check", listOf(tag("option", listOf(paragraph, 1)), 3)) },
        { weight: 1, arbitrary: tag("write", listOf(tag("version", tie("flow")), 2)) },
        {
          weight: 1,
          arbitrary: fc
            .record({ negated: fc.boolean(), then: tie("flow"), otherwise: fc.option(tie("flow")) })
            .map(({ negated, then, otherwise }): Block => ({
              type: "if",
              before: null,
              condition: { name: "offLimits.has", negated },
              open: null,
              then,
              otherwise: otherwise && { divider: null, content: otherwise },
              close: null,
            })),
        },
      ),
      flow: listOf(tie("block"), 3),
    };
  },
).flow;
