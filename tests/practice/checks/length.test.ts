import { describe, expect, test } from "vitest";
import { counted } from "~/practice/rules/checks/length/count";
import { aReply, FERRIES, findingsOf, pointedAt } from "./a-reply";

/** What twitter-text 3.1.0, X’s own, counts for these. */
describe("a text on X", () => {
  test.each([
    ["This is a test.", 15],
    ["http://test.com", 23],
    ["https://test.com", 23],
    ["test.com", 23],
    ["Test https://test.com test https://test.com test.com test", 86],
    ["\u{10000}\u{10ffff}", 4],
    ["저찀쯿쿿", 8],
    ["H\u{1f431}☺", 5],
    ["👨‍👩‍👧‍👦 family", 9],
    ["👍🏽", 2],
    ["🇬🇧🇩🇪", 4],
    ["1️⃣ #️⃣", 5],
    ["©®™", 4],
    ["cafe\u0301", 4],
    ["“quoted” – dash — … ’", 22],
    ["see example.com/path?x=1.", 28],
    ["(https://example.com)", 25],
    ["https://example.com/a_(b)", 23],
    ["a@b.com", 7],
    ["e.g. this, at 14.10", 19],
    ["Привет العربية", 14],
    ["", 0],
  ])("%j weighs %i", (text, count) => {
    expect(counted(text, "x", 280).count).toBe(count);
  });

  const onX = { kind: "company", channel: "x" } as const;
  const reply = (text: string) => aReply(text, { from: onX, expected: onX, playbook: FERRIES });

  test("may weigh 280, and is marked from the first character that is too much", () => {
    expect(pointedAt("length", reply("a".repeat(280)))).toEqual([]);
    expect(pointedAt("length", reply(`${"a".repeat(280)}bc`))).toEqual(["bc"]);
    expect(pointedAt("length", reply(`${"a".repeat(279)}👩‍👩‍👧!`))).toEqual(["👩‍👩‍👧!"]);
    expect(pointedAt("length", reply(`${"a".repeat(279)}e\u0301!`))).toEqual(["!"]);
    expect(
      pointedAt("length", reply(`${"a ".repeat(130)}https://example.com/${"b".repeat(99)}`)),
    ).toEqual([`https://example.com/${"b".repeat(99)}`]);
  });

  test("says by how much it is too long", () => {
    const [finding] = findingsOf("length", reply("a".repeat(283)));
    expect(finding?.message).toBe("3 characters too many: X takes 280.");
  });
});

describe("elsewhere", () => {
  test.each([
    ["facebook", 8_000],
    ["forum", 10_000],
    ["instagram", 2_200],
  ])("%s takes %i of what a reader sees as characters", (channel, most) => {
    const account = { kind: "company", channel } as const;
    const reply = (text: string) => aReply(text, { from: account, expected: account });
    expect(pointedAt("length", reply("👨‍👩‍👧‍👦".repeat(most)))).toEqual([]);
    expect(pointedAt("length", reply(`${"👨‍👩‍👧‍👦".repeat(most)}x`))).toEqual(["x"]);
  });

  test("a comment may be shorter than a post", () => {
    const account = { kind: "personal", network: "TikTok" } as const;
    const reply = (text: string) => aReply(text, { from: account, expected: account });
    expect(findingsOf("length", reply("a".repeat(150)))).toEqual([]);
    expect(findingsOf("length", reply("a".repeat(151)))).toHaveLength(1);
  });

  test("a link is 23 on Mastodon and itself on Bluesky", () => {
    const link = `https://example.com/${"b".repeat(80)}`;
    expect(counted(link, "mastodon", 500).count).toBe(23);
    expect(counted(link, "graphemes", 300).count).toBe(100);
  });

  test("the company’s own lower limit counts, and one that nobody knows is none", () => {
    const own = {
      ...FERRIES,
      channels: [{ ...FERRIES.channels[0]!, key: "c", network: "Klatsch", limit: 5 }],
    };
    const account = { kind: "company", channel: "c" } as const;
    expect(pointedAt("length", aReply("Hallo!", { expected: account, playbook: own }))).toEqual([
      "!",
    ]);
    const strange = { kind: "personal", network: "Klatsch" } as const;
    expect(findingsOf("length", aReply("a".repeat(99_999), { expected: strange }))).toEqual([]);
  });
});
