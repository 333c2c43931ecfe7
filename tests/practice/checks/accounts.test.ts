import { describe, expect, test } from "vitest";
import type { Account } from "~/practice/rules/checks/reply";
import { aReply, BAKERY, FERRIES, findingsOf, pointedAt } from "./a-reply";

const own: Account = { kind: "personal", network: "Facebook" };
const instagram: Account = { kind: "company", channel: "instagram" };
const x: Account = { kind: "company", channel: "x" };

describe("an account", () => {
  test.each([
    [instagram, instagram, BAKERY, null],
    [own, own, BAKERY, null],
    [
      own,
      instagram,
      BAKERY,
      "This would go out from your own account. Switch to Instagram (@harbourandpine).",
    ],
    [
      x,
      instagram,
      BAKERY,
      "This would go out from X (@harbourandpine). Switch to Instagram (@harbourandpine).",
    ],
    [instagram, own, BAKERY, "in the company’s name"],
    [own, own, FERRIES, "doesn’t post about its work from personal accounts"],
    [own, x, FERRIES, "doesn’t post about its work from personal accounts"],
  ])("%j where %j is meant", (from, expected, playbook, said) => {
    const messages = findingsOf("wrong-account", aReply("Hi.", { from, expected, playbook }));
    if (said === null) expect(messages).toEqual([]);
    else
      expect(messages).toMatchObject([
        { severity: "critical", spans: [], message: expect.stringContaining(said) },
      ]);
  });
});

describe("on one’s own account", () => {
  const found = (text: string) =>
    pointedAt("undisclosed", aReply(text, { from: own, expected: own }));

  test.each([
    ["Try the rye at Harbour & Pine, it’s the one I like.", ["Harbour & Pine"]],
    [
      "@harbourandpine and Harbour & Pine Bakery are one and the same to me.",
      ["harbourandpine", "Harbour & Pine Bakery"],
    ],
    ["I don’t work there, but they are very good.", [""]],
    ["It’s the best place in the town and you will like it.", [""]],
    ["Geht zu Harbour & Pine, das ist das beste Brot.", ["Harbour & Pine"]],
  ])("it isn’t said that one works there: %j", (text, spans) => {
    expect(found(text)).toEqual(spans);
  });

  test.each([
    "I work at Harbour & Pine, so I’m not neutral about the rye.",
    "I do work there, and this is my own page.",
    "Full disclosure: this is my job.",
    "Ich arbeite bei Harbour & Pine und bin nicht neutral.",
    "Trabajo en Harbour & Pine y no soy imparcial.",
    "Je travaille chez Harbour & Pine, je ne suis pas neutre.",
    "Ik werk daar niet maar het is een van de beste van de stad.",
  ])("it is, or nobody can tell: %j", (text) => {
    expect(found(text)).toEqual([]);
  });

  test("nobody signs, and on the company’s nobody discloses", () => {
    const text = "Try the rye at Harbour & Pine, it’s the one I like.";
    expect(pointedAt("signature", aReply(text, { from: own, expected: own }))).toEqual([]);
    expect(pointedAt("undisclosed", aReply(text))).toEqual([]);
  });
});

describe("a signature", () => {
  test.each([
    ["Open until six. Maya, Pier Street", true],
    ["Open until six.\nMaya\nPier Street 🥖", true],
    ["Open until six. – Maya from Pier Street", true],
    ["Open until six. MAYA, PIER STREET", true],
    ["Hi Jo, Maya here from Pier Street. We’re open until six today, and on Sunday too.", false],
    ["Open until six. Maya", false],
    ["Open until six. Ana, Pier Street", false],
    ["Thanks to Maya. Pier Street is open until six.", false],
    ["", false],
  ])("with a name and a place: %j", (text, signed) => {
    expect(pointedAt("signature", aReply(text))).toEqual(signed ? [] : [""]);
  });

  test.each([
    ["The 14:10 is on time. ^OF", true],
    ["The 14:10 is on time. ^OF 🚢", true],
    ["The 14:10 is on time. OF", false],
    ["^OF The 14:10 is on time, and so is the rest.", false],
  ])("with initials behind a caret: %j", (text, signed) => {
    expect(pointedAt("signature", aReply(text, { playbook: FERRIES }))).toEqual(signed ? [] : [""]);
  });

  test("with a name alone, where the example has no more", () => {
    const playbook = { ...BAKERY, signature: { rule: "a first name", example: "Maya" } };
    expect(pointedAt("signature", aReply("Open until six. Maya", { playbook }))).toEqual([]);
    expect(pointedAt("signature", aReply("Open until six.", { playbook }))).toEqual([""]);
  });

  test("of two names", () => {
    const writer = { givenName: "Ana Maria" };
    expect(pointedAt("signature", aReply("Until six. Ana Maria, Pier Street", { writer }))).toEqual(
      [],
    );
    expect(pointedAt("signature", aReply("Until six. Ana, Pier Street", { writer }))).toEqual([""]);
  });
});
