import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { clipboard, pasted } from "../../support/clipboards/read-clipboard";

describe("what is pasted", () => {
  test("from Word comes in as headings, paragraphs and lists", () => {
    expect(pasted(clipboard("word"))).toBe(
      [
        "<h2>When a customer is angry</h2>",
        "<p>Say <strong>what went wrong</strong> in <em>their</em> words &amp; say sorry.</p>",
        "<ul><li><p>Acknowledge it</p><ul><li><p>in one sentence</p></li></ul></li><li><p>Own it</p></li></ul>",
        '<ol><li><p>Ring the drivers</p></li><li><p>Write <a href="https://example.com/here">here</a></p></li></ol>',
        "<h3>Afterwards</h3><p>Name</p><p>What</p><p>Leah</p><p>Cakes</p>",
      ].join(""),
    );
  });

  test("from a reviewed Word file is what stays: no deletions, comments or hidden text", () => {
    expect(pasted(clipboard("reviewed-word"))).toBe(
      "<p>Answer the same day, every time.</p><p>Grüße von der Straße ♥</p>",
    );
  });

  test("from Word on the web has its headings and its lists put together", () => {
    expect(pasted(clipboard("online-word"))).toBe(
      [
        "<h2>Before you reply</h2><p><strong>Read</strong> it twice.</p>",
        "<ul><li><p>Who is asking?</p><ul><li><p>A customer</p></li><li><p>The press</p></li></ul></li>",
        "<li><p>What is wrong?</p></li></ul>",
        "<ol><li><p>Say sorry</p></li><li><p>Put it right</p></li></ol>",
      ].join(""),
    );
  });

  test("from Google Docs comes in without its wrapper and with its emphasis", () => {
    expect(pasted(clipboard("google-docs"))).toBe(
      "<h2>One next step</h2>" +
        "<p>Offer <strong>one thing</strong>, by a <em>time you can keep</em>. " +
        '<a href="https://example.com/page?x=1">Read more</a></p>' +
        "<ul><li><p>First</p><ul><li><p>Inside the first</p></li></ul></li><li><p>Second</p></li></ul>" +
        "<p>The end</p>",
    );
  });

  test("from Outlook has its emoji and its plain links, and nothing that counts readers", () => {
    expect(pasted(clipboard("outlook"))).toBe(
      "<p><strong>From:</strong> Dana Whitfield</p>" +
        '<p>Please read <a href="https://example.com/guide?a=1">the guide</a> 🙂 today.</p>' +
        "<ol><li><p>First</p></li><li><p>Second</p></li></ol>",
    );
  });

  test("from Apple’s Notes and Pages comes in with its lists", () => {
    expect(pasted(clipboard("apple-notes"))).toBe(
      "<h2>Opening hours</h2><p>Open <strong>daily</strong> till <em>six</em>.</p>" +
        "<ul><li><p>Monday</p><ul><li><p>mornings only</p></li></ul></li><li><p>Tuesday</p></li></ul>" +
        "<ul><li><p>Milk</p></li></ul>",
    );
  });

  test("from LibreOffice leaves out deletions and comments", () => {
    expect(pasted(clipboard("libreoffice"))).toBe(
      "<h2>Bad days</h2><p><strong>Say so</strong>, and always mean it.</p>" +
        "<ul><li><p>Rain</p></li><li><p>Snow<br>and ice</p></li></ul><p>Left</p><p>Right</p>",
    );
  });

  test("from a web page is what was to be seen there", () => {
    expect(pasted(clipboard("web-page"))).toBe(
      "<h2>Reply &amp; care</h2><p>Smörgåsbord {% if %} works.</p><p>one<br> two</p>" +
        '<p>Well done 🎉<img src="https://example.com/sign.png" alt="The "></p>' +
        "<p>Quoted</p><p>Term</p><p>Meaning</p>",
    );
  });

  test.each([
    ["a frame", "<iframe src='https://example.com'/>"],
    ["a style", "<style/>"],
    ["a title", "<title />"],
    ["a script", '<script src="x.js"/>'],
  ])("goes on after %s that is closed within itself", (_, tag) => {
    expect(pasted(`<p>Before</p>${tag}<p>After</p>`)).toBe("<p>Before</p><p>After</p>");
  });

  test("of a list without its first words is a list", () => {
    expect(
      pasted("<ul><!--StartFragment--><li>One</li><li>Two</li><!--EndFragment--></ul>rest"),
    ).toBe("<ul><li><p>One</p></li><li><p>Two</p></li></ul>");
  });

  test("of a number in a picture is a picture, and of an emoji the emoji", () => {
    const image = (alt: string) => `<p>x<img alt="${alt}" src="https://example.com/a.png"></p>`;
    expect(pasted(image("7"))).toContain('<img src="https://example.com/a.png" alt="7">');
    for (const emoji of ["👍🏽", "👩‍👩‍👧", "🇵🇱", "7️⃣", "❤️"])
      expect(pasted(image(emoji))).toBe(`<p>x${emoji}</p>`);
  });

  test("brings no scripts, no addresses that run, and no pictures of its own", () => {
    expect(
      pasted(
        '<p onclick="x()">Hi <a href="javascript:alert(1)">there</a><script>alert(1)</script>' +
          '<img src="data:image/png;base64,AAAA" alt="x"><img src="https://example.com/a.png" alt="A cake" onerror="x()">' +
          "</p><style>p{}</style>",
      ),
    ).toBe('<p>Hi there<img src="https://example.com/a.png" alt="A cake"></p>');
  });

  test("of the editor itself stays as it is", () => {
    const own = '<p data-pm-slice="1 1 []">Jo<span data-variable="company.name"></span></p>';
    expect(pasted(own)).toBe(own);
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
      "section",
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
        expect([...wordsOf(pasted(html))].sort()).toEqual([...wordsOf(html)].sort());
      }),
    );
  });

  test.each([
    [
      "quotes within quotes",
      `<img alt="The "${"Gottesmannwiesenthalhausener".repeat(1_000)}" sign">`,
    ],
    ["tags that are never closed", "<iframe ".repeat(12_500)],
    ["spaces in a style", `<p style="font-weight:${" ".repeat(100_000)}x;mso-list:l0">a</p>`],
    ["lists in lists", "<ul><li>".repeat(12_500)],
    ["blocks in blocks", "<div>".repeat(20_000)],
    ["comments that are never closed", "<!--".repeat(25_000)],
    ["line breaks", "<br>".repeat(25_000)],
    ["letters with signs of items", `<p class="MsoListParagraph">${"1".repeat(100_000)}</p>`],
    ["one emoji after another", `<img alt="${"1".repeat(100_000)}x">`],
  ])("does not hold up the page: %s", (_, html) => {
    pasted(html);
    // Of this process: a busy machine takes longer.
    const before = process.cpuUsage();
    pasted(html);
    expect(process.cpuUsage(before).user / 1_000).toBeLessThan(1_500);
  });

  test("of more paragraphs than a call takes arguments comes in whole", () => {
    const html = pasted(`<div>${"<p>a".repeat(130_000)}</div>`);
    expect(html).toBe("<p>a</p>".repeat(130_000));
  });
});
