import fc from "fast-check";

/** Odd but valid texts, as people and programs write them. */

const words = fc
  .array(
    fc.constantFrom(
      ...[
        "Say",
        "sorry",
        "first",
        "“then”",
        "the",
        "reason",
        "Jo’s",
        "cake",
        "é",
        "10%",
        "#1",
        "1.",
        "- not",
      ],
      ...[
        "a_b_c",
        "&amp;",
        "\\*",
        "\\_x\\_",
        "5 * 3",
        "<b>",
        "!",
        "(so)",
        "\\{%",
        "🙂",
        "…",
        "—",
        "\\[x\\]",
      ],
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((list) => list.join(" "));

const link = fc.constantFrom(
  "[here](https://example.com)",
  '[there](https://example.com/a_(b) "A title")',
  "[**bold** words](<https://example.com/x y> 'single')",
  "<https://example.com>",
  "[ref][ref]",
  "[ref]",
);
const variable = fc.constantFrom(
  ...[
    "{% $company.short %}",
    "{%$company.name%}",
    "{%  $signature.rule  %}",
    "{% $escalation.complaint.who %}",
  ],
);
const image = fc.constantFrom(
  "![A cake](https://example.com/cake.webp)",
  '![A *sad* cake](/images/0a1b.webp "Title")',
  "![](https://example.com/x.png)",
);

const inline = fc.letrec<{ run: string; one: string }>((tie) => ({
  one: fc.oneof(
    { weight: 6, arbitrary: words },
    { weight: 2, arbitrary: words.map((text) => `**${text.trim()}**`) },
    { weight: 1, arbitrary: words.map((text) => `__${text.trim()}__`) },
    { weight: 1, arbitrary: words.map((text) => `*${text.trim()}*`) },
    { weight: 1, arbitrary: words.map((text) => `_${text.trim()}_ ***${text.trim()}***`) },
    { weight: 2, arbitrary: variable },
    { weight: 1, arbitrary: link },
    { weight: 1, arbitrary: image },
    { weight: 1, arbitrary: tie("run").map((text) => `{% mark %}${text}{% /mark %}`) },
    { weight: 1, arbitrary: tie("run").map((text) => `{% if $offLimits.has %}${text}{% /if %}`) },
    {
      weight: 1,
      arbitrary: tie("run").map(
        (text) => `{%if $has.personalAccounts%}${text}{% else /%}no, ${text}{%/if%}`,
      ),
    },
    {
      weight: 1,
      arbitrary: tie("run").map((text) => `{% if not($offLimits.has) %}${text}{% /if %}`),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom("`code`", "~~gone~~", "<br>", "{% mark %}", "[x](javascript:1)"),
    },
  ),
  run: fc
    .array(fc.tuple(tie("one"), fc.constantFrom(" ", " ", "", "\n", "  \n", "\\\n", "   ")), {
      minLength: 1,
      maxLength: 4,
      depthIdentifier: "inline",
    })
    .map((parts) => parts.map(([text, gap]) => text + gap).join("")),
})).run;

const paragraph = fc
  .tuple(fc.constantFrom("", "", "", "  ", "      "), inline, fc.constantFrom("", "", " ", "   "))
  .map(([indent, text, tail]) => indent + text.trim() + tail);

const heading = fc
  .tuple(fc.constantFrom("##", "###", "#", " ##", "####"), words, fc.constantFrom("", " ##", "  "))
  .map(([signs, text, tail]) => `${signs} ${text.replaceAll("\n", " ")}${tail}`);

const oddity = fc.constantFrom(
  "```\ncode {% $x %}\n```",
  "> quoted\nlazily",
  "| a | b |\n|---|---|\n| 1 | 2 |",
  "---",
  "{% unknown a=1 %}",
  "{% unknown /%}",
  '{% callout type="note" %}',
  "{% /callout %}",
  "{% broken= %}",
  "[ref]: https://example.com 'Reference'",
  "<div>\nhtml\n</div>",
  "{% post author=$company.name %}\nA variable\n{% /post %}",
  "## A heading {% #id %}",
  "{% if equals($a, $b) %}\nno\n{% /if %}",
  "***",
  '{% option feedback="x" %}\nstray\n{% /option %}',
);

const gap = fc.constantFrom("\n\n", "\n\n", "\n\n", "\n\n\n\n", "\n  \n", "\n\t\n\n", "\n");

function indented(text: string, by: string, first: string): string {
  return (
    first +
    text
      .split("\n")
      .map((line, at) => (at === 0 || line === "" ? line : by + line))
      .join("\n")
  );
}

const attributes = (names: Record<string, fc.Arbitrary<string>>) =>
  fc
    .tuple(fc.record(names), fc.constantFrom(" ", "  ", "\n  "), fc.boolean())
    .map(([given, space, reversed]) => {
      const list = Object.entries(given).map(([name, value]) => `${name}=${value}`);
      return (reversed ? list.reverse() : list).map((one) => space + one).join("");
    });
const quoted = fc.constantFrom(
  '"Jo"',
  '"Say \\"hello\\""',
  '"50% off {x}"',
  '"“Typical.”"',
  '"a\\nb"',
  '"\\\\"',
);

const blocks: fc.Arbitrary<string> = fc.letrec<{ flow: string; block: string }>((tie) => {
  const tag = (name: string, given: fc.Arbitrary<string>, inside: fc.Arbitrary<string>) =>
    fc
      .tuple(
        given,
        inside,
        fc.constantFrom("{% ", "{%", "  {% "),
        fc.constantFrom("\n", "\n", "\n\n", "  \n"),
      )
      .map(
        ([words, text, open, edge]) =>
          `${open}${name}${words} %}${edge}${text}${edge}{% /${name} %}`,
      );
  const none = fc.constantFrom("", "", " ");
  const item = (marker: string) =>
    tie("flow").map((text) => indented(text, " ".repeat(marker.length), marker));
  const list = fc
    .constantFrom("- ", "* ", "+ ", "1. ", "1) ", "-   ", "  - ", "10. ", "-\t")
    .chain((marker) =>
      fc
        .array(
          fc.tuple(
            fc.oneof(
              {
                weight: 3,
                arbitrary: paragraph.map((text) =>
                  indented(text.trim(), " ".repeat(marker.length), marker),
                ),
              },
              { weight: 1, arbitrary: item(marker) },
              { weight: 1, arbitrary: paragraph.map((text) => marker + text.trim()) },
            ),
            fc.constantFrom("\n", "\n", "\n\n"),
          ),
          { minLength: 1, maxLength: 3 },
        )
        .map((items) =>
          items
            .map(([text, end]) => text + end)
            .join("")
            .replace(/\n+$/, ""),
        ),
    );
  return {
    block: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      { weight: 8, arbitrary: paragraph },
      { weight: 2, arbitrary: heading },
      { weight: 1, arbitrary: oddity },
      {
        weight: 1,
        arbitrary: fc.constantFrom(
          "{% off-limits /%}",
          "{%escalation/%}",
          "{% voice  /%}",
          "{% channels /%}",
        ),
      },
      { weight: 3, arbitrary: list },
      {
        weight: 1,
        arbitrary: tag(
          "post",
          attributes({
            author: quoted,
            when: quoted,
            by: fc.constantFrom('"company"', '"customer"'),
          }),
          tie("flow"),
        ),
      },
      {
        weight: 1,
        arbitrary: tag(
          "callout",
          attributes({ type: fc.constantFrom('"note"', '"warning"'), title: quoted }),
          tie("flow"),
        ),
      },
      { weight: 1, arbitrary: tag("company", none, tie("flow")) },
      {
        weight: 1,
        arbitrary: tag(
          "figure",
          attributes({ kind: fc.constantFrom('"steps"', '"fork"'), title: quoted }),
          fc.oneof(list, tie("flow")),
        ),
      },
      {
        weight: 1,
        arbitrary: tag(
          "if",
          fc.constantFrom(" $offLimits.has", "  not($has.personalAccounts)"),
          tie("flow"),
        ),
      },
      {
        weight: 1,
        arbitrary: tag(
          "if",
          fc.constant(" $offLimits.has"),
          fc.tuple(tie("flow"), tie("flow")).map(([a, b]) => `${a}\n{% else /%}\n${b}`),
        ),
      },
      {
        weight: 1,
        arbitrary: tag(
          "compare",
          none,
          fc
            .tuple(
              tag("dont", attributes({ title: quoted }), tie("flow")),
              gap,
              tag("do", attributes({ title: quoted }), tie("flow")),
            )
            .map((parts) => parts.join("")),
        ),
      },
      {
        weight: 1,
        arbitrary: tag(
          "check",
          attributes({ id: fc.constant('"a-b"'), question: quoted }),
          fc
            .array(
              tag(
                "option",
                attributes({ feedback: quoted, correct: fc.constantFrom("true", "false") }),
                inline,
              ),
              { minLength: 1, maxLength: 3 },
            )
            .map((options) => options.join("\n")),
        ),
      },
      {
        weight: 1,
        arbitrary: tag(
          "write",
          attributes({ id: fc.constant('"a-b"'), task: quoted }),
          fc
            .array(tag("version", attributes({ title: quoted, comment: quoted }), tie("flow")), {
              minLength: 1,
              maxLength: 2,
            })
            .map((versions) => versions.join("\n")),
        ),
      },
    ),
    flow: fc
      .array(fc.tuple(tie("block"), gap), { minLength: 1, maxLength: 3, depthIdentifier: "blocks" })
      .map((parts) =>
        parts
          .map(([text, end]) => text + end)
          .join("")
          .replace(/\n+$/, ""),
      ),
  };
}).flow;

const heads = fc.constantFrom(
  "---\ntitle: A title\nlead: >\n  Folded\n  lead\n---\n",
  "---\n# A comment\ntitle: \"Quoted: yes\"   # why\nobjectives:\n  - a.b\n  # between\n  - c.d\nminutes: 7\nchange: 'single'\n---  \n",
  "---\r\ntitle: Windows\r\nminutes: 3\r\n---\r\n",
  "---\ntitle: [broken\n---\n",
  "---\nobjectives: [a.b,   c.d] # both\n---\n",
  "\uFEFF---\ntitle: With a mark\n---\n",
  "",
  "---\n---\n",
);

/** Whole files, with the line ends of one system or another. */
export const files: fc.Arbitrary<string> = fc
  .tuple(
    heads,
    fc.constantFrom("", "\n", "\n\n"),
    blocks,
    fc.constantFrom("", "\n", "\n\n", " \n"),
    fc.constantFrom("\n", "\n", "\n", "\r\n", "mixed", "\r"),
  )
  .map(([head, lead, text, tail, ends]) => {
    const body = lead + text + tail;
    if (ends === "mixed")
      return head + body.replace(/\n/g, (end, at: number) => (at % 3 ? end : "\r\n"));
    return head + body.replaceAll("\n", ends);
  });
