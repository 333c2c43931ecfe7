import { expect, test } from "vitest";
import type { Block, CheckView, Tree, WriteView } from "~/curriculum/rules/tree";
import { TreeView } from "~/curriculum/parts/markdoc/tree-view";
import { OrderFor } from "~/curriculum/parts/markdoc/check-yourself";
import { UnsavedWords } from "~/curriculum/parts/markdoc/write-it";
import { htmlOf as pageOf } from "../../support/harness/static-page";

/** The tree’s HTML on a page. */
const htmlOf = (tree: Tree, how: { preview?: boolean } = {}) =>
  pageOf(<TreeView tree={tree} {...how} />);

const check: CheckView = {
  type: "check",
  id: "jo",
  question: "What comes first?",
  options: [["A reason"], ["Saying ", { type: "em", children: ["sorry"] }]],
  chosen: null,
  right: null,
  feedback: null,
};

test("a check is a form that works without JavaScript", async () => {
  const html = await htmlOf([check]);
  expect(html).toMatch(/<form method="post"[^>]*action="\/"[^>]*>/);
  expect(html).toContain('<input type="hidden" name="intent" value="check"/>');
  expect(html).toContain('<input type="hidden" name="check" value="jo"/>');
  expect(html.match(/<input type="radio" name="choice" required="" value="[01]"\/>/g)).toHaveLength(
    2,
  );
  expect(html).toContain("<legend><b>Check yourself.</b> What comes first?</legend>");
  expect(html).toContain('<div role="status" id="check-jo-feedback"></div>');
  expect(html.match(/<button/g)).toHaveLength(1);
});

test("a reader sees options in an order of their own, under the numbers they have", async () => {
  const four = { ...check, options: [["A"], ["B"], ["C"], ["D"]], chosen: 2, right: true };
  const shown = async (reader: string) => {
    const html = await pageOf(
      <OrderFor.Provider value={reader}>
        <TreeView tree={[four]} />
      </OrderFor.Provider>,
    );
    expect(html).toMatch(/checked=""[^>]*value="2"\/?>(?:(?!<input).)*C</);
    return [...html.matchAll(/value="(\d)"/g)].map(([, value]) => value).join("");
  };
  const orders = new Set(await Promise.all(["maya", "ben", "noor", "sam"].map(shown)));
  expect(orders.size).toBeGreaterThan(1);
  for (const order of orders) expect([...order].toSorted().join("")).toBe("0123");
});

test("an answered check shows the choice and says why, in words too", async () => {
  const html = await htmlOf([{ ...check, chosen: 0, right: false, feedback: "An excuse." }]);
  expect(html).toMatch(/<input type="radio"[^>]*checked=""[^>]*value="0"/);
  expect(html).toContain("<b>Not quite.</b> An excuse.");
});

test("a previewed check cannot be answered", async () => {
  const html = await htmlOf([check], { preview: true });
  expect(html).not.toContain("<form");
  expect(html).toContain('<fieldset disabled=""');
});

const write: WriteView = {
  type: "write",
  id: "to-jo",
  task: "Write to Jo.",
  own: null,
  versions: null,
};
const versions: WriteView["versions"] = [
  { title: "One", comment: "Starts with Jo.", children: [{ type: "paragraph", children: ["A"] }] },
  { title: "Two", comment: "Starts with us.", children: [{ type: "paragraph", children: ["B"] }] },
];

test("something to write is a form that works without JavaScript, with its task as the label", async () => {
  const html = await htmlOf([write]);
  expect(html).toMatch(/<form method="post"[^>]*action="\/"[^>]*>/);
  expect(html).toContain('<input type="hidden" name="intent" value="write"/>');
  expect(html).toContain('<input type="hidden" name="write" value="to-jo"/>');
  expect(html).toMatch(/<label[^>]*for="write-to-jo-words"><b>[^<]*<\/b> Write to Jo\.<\/label>/);
  expect(html).toMatch(/<textarea[^>]*name="words"[^>]*required=""/);
  expect(html).toContain("Only you can read this.");
  expect(html).toContain("Save and compare");
  expect(html).toContain('<div role="status"></div>');
});

test("what was written stands there to be changed, with the versions beside each other", async () => {
  const html = await htmlOf([{ ...write, own: "Hi <Jo>,\nsorry", versions }]);
  expect(html).toContain("Hi &lt;Jo&gt;,\nsorry</textarea>");
  expect(html).toContain("Save my changes");
  expect(html).toMatch(/role="group" aria-label="Two other versions"/);
  expect(html).toContain("Starts with Jo.");
});

test("words that could not be saved are still there, with the reason at their field", async () => {
  const unsaved = { write: "to-jo", words: "  ", refusal: "Write first.", gone: false };
  const html = await pageOf(
    <UnsavedWords.Provider value={unsaved}>
      <TreeView tree={[write, { ...write, id: "other" }]} />
    </UnsavedWords.Provider>,
  );
  expect(html.match(/aria-invalid="true"/g)).toHaveLength(1);
  expect(html).toContain("Write first.");
  expect(html).toMatch(/<textarea[^>]*id="write-to-jo-words"[^>]*>  <\/textarea>/);
});

test("a preview of something to write cannot be written in", async () => {
  const html = await htmlOf([write], { preview: true });
  expect(html).not.toContain("<form");
  expect(html).toContain('<fieldset disabled=""');
});

const post: Block = {
  type: "post",
  author: "Jo",
  by: "customer",
  network: "tiktok",
  children: [{ type: "paragraph", children: ["Late again"] }],
};

test("what came with a post is in words for everybody, and its stars are counted", async () => {
  const html = await htmlOf([
    { ...post, stars: 2, picture: "A candle in a <crumpet>", video: "Smoke", captions: "Run!" },
  ]);
  expect(html).toMatch(/2 of 5 stars\.<\/span><span aria-hidden="true">★★☆☆☆<\/span>/);
  expect(html).toContain("<b>Picture:</b> A candle in a &lt;crumpet&gt;");
  expect(html).toContain("<b>Video:</b> Smoke");
  expect(html).toContain("<b>Captions:</b> Run!");
  expect(html).not.toMatch(/<img|<video|style=/);
});

test("an answer says that it is one before it says whose", async () => {
  const html = await htmlOf([post, { ...post, author: "Leah", by: "company", follows: true }]);
  expect(html.match(/post-follows/g)).toHaveLength(1);
  expect(html).toMatch(/In answer to that: <\/span><b dir="auto">Leah<\/b>/);
});

test("a plain post has nothing of that", async () => {
  expect(await htmlOf([post])).not.toMatch(/stars|post-media|post-message|post-follows/);
  expect(await htmlOf([{ ...post, message: true }])).toContain("post box post-message");
});

test("texts are escaped, links keep their opener from the page, and nothing is styled inline", async () => {
  const html = await htmlOf([
    { type: "heading", level: 2, id: "one", children: ["One <script>"] },
    {
      type: "paragraph",
      children: [{ type: "link", href: "https://example.test/", children: ["words"] }],
    },
    {
      type: "post",
      author: "Jo",
      by: "customer",
      children: [{ type: "paragraph", children: ["<b>"] }],
    },
    { type: "list", ordered: true, items: [["Plain ", { type: "strong", children: ["bold"] }]] },
  ]);
  expect(html).toContain('<h2 id="one" tabindex="-1">One &lt;script&gt;</h2>');
  expect(html).toContain('<a href="https://example.test/" rel="noopener">words</a>');
  expect(html).toContain("<p>&lt;b&gt;</p>");
  expect(html).toContain("<ol><li>Plain <strong>bold</strong></li></ol>");
  expect(html).not.toContain("style=");
});

test("a playbook’s list is in the reader’s language, and what the company says in it is in the company’s", async () => {
  const items = [{ topic: "Preise", say: "Dazu sagen wir nichts.", ask: "Priya" }];
  const html = await htmlOf([{ type: "off-limits", language: "de", items }]);
  expect(html).toContain('<dl class="playbook-list" lang="en-GB">');
  expect(html).toContain('<dt lang="de">Preise</dt>');
  expect(html).toContain('<q lang="de">Dazu sagen wir nichts.</q>');
  expect(html).toContain("Ask: Priya");
});

test("the law is read place by place, each with its link and the day it was checked, and is no advice", async () => {
  const passage = (place: "uk" | "eu") => ({
    place,
    text: `Say so in ${place}.`,
    language: "en" as const,
    sources: [{ name: "The act", url: `https://${place}.example/act` }],
    checked: "2026-11-30",
  });
  const law = { type: "law" as const, passages: [passage("uk"), passage("eu")] };
  const who = { who: "Priya Nair", language: "en" as const };
  const html = await htmlOf([{ ...law, ask: who }]);
  expect(html).toContain("<dt>United Kingdom</dt>");
  expect(html).toContain("<dt>European Union</dt>");
  expect(html).toContain('<dd lang="en">Say so in uk.</dd>');
  expect(html).toContain(
    '<a href="https://eu.example/act" rel="noopener" lang="en">The act (eu.example)</a>',
  );
  expect(html).toContain("last checked 30 November 2026");
  expect(html).toContain("This isn’t legal advice.");
  expect(html).toContain("Priya Nair");
  expect(await htmlOf([{ ...law, ask: "outside" }])).toContain("a union, an advice centre");
  expect(await htmlOf([{ ...law, ask: null }])).toContain(
    '<p class="small">This isn’t legal advice.</p>',
  );
});
