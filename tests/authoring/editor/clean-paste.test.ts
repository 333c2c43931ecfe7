import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cleanPaste } from "~/authoring/parts/lesson-editor/paste/clean-paste";

const clipboard = (name: string) =>
  readFileSync(path.join("tests/support/clipboards", name), "utf8");

describe("what is pasted", () => {
  test("from Word comes in as headings, paragraphs and lists", () => {
    expect(cleanPaste(clipboard("word.html"))).toBe(
      [
        "<h2>When a customer is angry</h2>",
        "<p>Say <strong>what went wrong</strong> in <em>their</em> words &amp; say sorry.</p>",
        "<ul><li><p>Acknowledge it</p><ul><li><p>in one sentence</p></li></ul></li><li><p>Own it</p></li></ul>",
        '<ol><li><p>Ring the drivers</p></li><li><p>Write <a href="https://example.com/here">here</a></p></li></ol>',
        "<h3>Afterwards</h3><p>Name</p><p>What</p><p>Leah</p><p>Cakes</p>",
      ].join(""),
    );
  });

  test("from Google Docs comes in without its wrapper and with its emphasis", () => {
    expect(cleanPaste(clipboard("google-docs.html"))).toBe(
      "<h2>One next step</h2>" +
        "<p>Offer <strong>one thing</strong>, by a <em>time you can keep</em>. " +
        '<a href="https://example.com/page?x=1">Read more</a></p>' +
        "<ul><li><p>First</p><ul><li><p>Inside the first</p></li></ul></li><li><p>Second</p></li></ul>" +
        "<p>The end</p>",
    );
  });

  test("brings no scripts, no addresses that run, and no pictures of its own", () => {
    expect(
      cleanPaste(
        '<p onclick="x()">Hi <a href="javascript:alert(1)">there</a><script>alert(1)</script>' +
          '<img src="data:image/png;base64,AAAA" alt="x"><img src="https://example.com/a.png" alt="A cake" onerror="x()">' +
          "</p><style>p{}</style>",
      ),
    ).toBe('<p>Hi there<img src="https://example.com/a.png" alt="A cake"></p>');
  });

  test("of the editor itself stays as it is", () => {
    const own = '<p data-pm-slice="1 1 []">Jo<span data-variable="company.name"></span></p>';
    expect(cleanPaste(own)).toBe(own);
  });

  test("keeps every word, whatever tags stand round it", () => {
    const tag = fc.constantFrom(
      "b",
      "span",
      "div",
      "p",
      "h1",
      "h4",
      "ul",
      "li",
      "td",
      "font",
      "o:p",
      "em",
    );
    const tree = fc.letrec<{ node: string }>((tie) => ({
      node: fc.oneof(
        { depthSize: "small" },
        fc.constantFrom("alpha", "beta", "gamma"),
        fc
          .tuple(tag, fc.array(tie("node"), { maxLength: 3 }))
          .map(([name, inside]) => `<${name}>${inside.join(" ")}</${name}>`),
      ),
    })).node;
    const wordsOf = (html: string) => html.replace(/<[^>]*>/g, " ").match(/\w+/g) ?? [];
    fc.assert(
      fc.property(tree, (html) => {
        expect([...wordsOf(cleanPaste(html))]).toEqual([...wordsOf(html)]);
      }),
    );
  });
});
