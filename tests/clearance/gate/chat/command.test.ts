import { expect, test } from "vitest";
import { askedIn } from "~/gate/rules/chat/command";
import { boldInSlack, linkInSlack, plainInSlack } from "~/gate/rules/chat/mrkdwn";

const CHANNELS = [
  { key: "instagram", name: "Instagram", handle: "@harbourandpine" },
  { key: "forum", name: "Customer forum", handle: "harbour.example/forum" },
  { key: "x", name: "X", handle: "@harbourandpine" },
];
const NAMES = {
  share: "Teilen",
  reply: "Kundschaft antworten",
  post: "Posten",
  crisis: "In einer Krise sprechen",
};

test.each([
  ["", { kind: "all" }],
  ["   ", { kind: "all" }],
  ["instagram", { kind: "channel", channel: "instagram" }],
  ["Customer Forum", { kind: "channel", channel: "forum" }],
  ["instagram reply", { kind: "one", channel: "instagram", level: "reply" }],
  ["REPLY  Instagram", { kind: "one", channel: "instagram", level: "reply" }],
  ["customer forum post", { kind: "one", channel: "forum", level: "post" }],
  ["forum kundschaft antworten", { kind: "one", channel: "forum", level: "reply" }],
  ["harbour.example/forum crisis", { kind: "one", channel: "forum", level: "crisis" }],
  // Two channels have that handle.
  ["@harbourandpine reply", { kind: "one", channel: "@harbourandpine", level: "reply" }],
  ["myspace reply", { kind: "one", channel: "myspace", level: "reply" }],
  ["instagram dance", { kind: "one", channel: "instagram", level: "dance" }],
  ["reply", { kind: "one", channel: "reply", level: "reply" }],
])("“%s” asks for %o", (text, asked) => {
  expect(askedIn(text, CHANNELS, NAMES)).toEqual(asked);
});

test("a text in Slack mentions nobody, leads nowhere, and is set as it is", () => {
  expect(plainInSlack("<!channel> & <https://x.example|here>")).toBe(
    "&lt;!channel&gt; &amp; &lt;https://x.example|here&gt;",
  );
  expect(boldInSlack("a*b")).toBe("*a\u200B*\u200Bb*");
  expect(linkInSlack("https://x.example/?a=1&b=2", "a|b>")).toBe(
    "<https://x.example/?a=1&b=2|a¦b&gt;>",
  );
});
