import { describe, expect, test } from "vitest";
import { askGate, gateHelp, mayPost } from "~/clearance/rules/standing/gate";
import { gateWords } from "~/clearance/rules/words/gate-words";
import { LEVELS } from "~/curriculum/rules/kinds";
import {
  aProgramme,
  clearedSince,
  decision,
  facts,
  FORUM,
  INSTAGRAM,
  LONDON,
  standingOf,
  TODAY,
} from "../../support/clearance/clearance";

const ask = { channelId: INSTAGRAM, level: "reply" as const };

test("without a standing the answer is no", () => {
  expect(mayPost([], ask)).toEqual({ ok: false, reasons: [{ code: "no-clearance" }] });
});

test("an unknown channel is no", () => {
  const standings = [standingOf(clearedSince(30))];
  expect(mayPost(standings, { ...ask, channelId: "unknown" })).toEqual({
    ok: false,
    reasons: [{ code: "no-clearance" }],
  });
  expect(mayPost(standings, { ...ask, channelId: "" }).ok).toBe(false);
});

test("a level above what was earned is no", () => {
  expect(mayPost([standingOf(clearedSince(30))], { ...ask, level: "post" })).toEqual({
    ok: false,
    reasons: [{ code: "no-clearance" }],
  });
});

test("a level below is included", () => {
  expect(mayPost([standingOf(clearedSince(30))], { ...ask, level: "share" })).toEqual({
    ok: true,
    level: "reply",
    until: "2027-10-21",
    supervised: null,
  });
});

test("someone in training is told what is missing", () => {
  expect(mayPost([standingOf(facts())], ask)).toEqual({
    ok: false,
    reasons: [{ code: "steps-left", left: 3 }],
  });
});

test("paused for the forum is not paused for Instagram", () => {
  const instagram = standingOf(clearedSince(30));
  const forum = standingOf(
    clearedSince(400, {
      programme: aProgramme({ id: "forum", key: "forum" }),
      enrolment: { channelIds: [FORUM] },
    }),
  );
  expect(mayPost([forum, instagram], ask).ok).toBe(true);
  expect(mayPost([forum, instagram], { ...ask, channelId: FORUM }).ok).toBe(false);
});

test("one clearance that holds is enough, whatever else is open on the channel", () => {
  const higher = standingOf(facts({ programme: aProgramme({ id: "post", level: "post" }) }));
  const held = standingOf(clearedSince(30));
  expect(mayPost([higher, held], ask)).toMatchObject({ ok: true, level: "reply" });
  expect(mayPost([higher, held], { ...ask, level: "post" })).toMatchObject({
    reasons: [{ code: "steps-left" }],
  });
});

test("suspended means no on every channel", () => {
  const suspended = standingOf(
    clearedSince(30, { person: { suspensions: [decision("suspend", -1)] } }),
  );
  expect(mayPost([suspended], ask)).toMatchObject({
    ok: false,
    reasons: [{ code: "suspended", by: "Priya Nair" }],
  });
});

describe("asked from outside", () => {
  const channels = [
    { id: INSTAGRAM, key: "insta" },
    { id: FORUM, key: "forum" },
  ];
  const cleared = { channels, standings: [standingOf(clearedSince(30))] };

  test.each([
    ["a person who is not found", null, "insta", "reply", "unknown-person"],
    ["a channel the company does not have", cleared, "tiktok", "reply", "unknown-channel"],
    ["a channel’s id in place of its key", cleared, INSTAGRAM, "reply", "unknown-channel"],
    ["no channel", cleared, "", "reply", "unknown-channel"],
    ["a level that does not exist", cleared, "insta", "Reply", "unknown-level"],
    ["no level", cleared, "insta", "", "unknown-level"],
    ["a channel without a clearance", cleared, "forum", "reply", "no-clearance"],
    ["a level above what was earned", cleared, "insta", "crisis", "no-clearance"],
  ])("%s is a no", (_, facts, channel, level, code) => {
    expect(askGate(facts, { channel, level })).toMatchObject({ ok: false, reasons: [{ code }] });
  });

  test("a yes says until when", () => {
    expect(askGate(cleared, { channel: "insta", level: "reply" })).toEqual({
      ok: true,
      level: "reply",
      until: "2027-10-21",
      supervised: null,
    });
  });

  test("a no says what they may do there instead", () => {
    expect(askGate(cleared, { channel: "insta", level: "post" })).toMatchObject({
      instead: "reply",
    });
    expect(askGate(cleared, { channel: "forum", level: "post" })).toMatchObject({ instead: null });
  });

  test("it says yes exactly where the rule does", () => {
    for (const { id, key } of channels)
      for (const level of LEVELS)
        expect(askGate(cleared, { channel: key, level }).ok).toBe(
          mayPost(cleared.standings, { channelId: id, level }).ok,
        );
  });
});

describe("who to turn to about a no", () => {
  const reasonsOf = (standing: Parameters<typeof mayPost>[0][number]) => {
    const answer = mayPost([standing], ask);
    return answer.ok ? [] : answer.reasons;
  };

  test.each([
    ["steps of one’s own left", standingOf(facts()), "self"],
    [
      "suspended, whatever else is left",
      standingOf(clearedSince(30, { person: { suspensions: [decision("suspend", -1)] } })),
      "manager",
    ],
    ["expired", standingOf(clearedSince(400)), "self"],
  ])("%s", (_, standing, help) => {
    expect(gateHelp(reasonsOf(standing))).toBe(help);
  });

  test("nothing that covers it is a manager’s to assign", () => {
    expect(gateHelp([{ code: "no-clearance" }])).toBe("manager");
    expect(gateHelp([{ code: "trainer-sign-off" }])).toBe("trainer");
    expect(gateHelp([{ code: "manager-sign-off" }])).toBe("manager");
  });

  test("every answer has words, and a no never reads as a yes", () => {
    const setting = { company: "Harbour", today: TODAY, timeZone: LONDON, managers: [] };
    const yes = gateWords(
      { ok: true, level: "reply", until: "2027-10-21", supervised: null },
      { channel: "Instagram", level: "reply" },
      setting,
    );
    expect(yes).toEqual({
      title: "Yes, you can reply to customers on Instagram",
      why: [{ why: "You’re cleared until 21 October 2027.", remedy: null }],
      help: null,
    });
    const no = gateWords(
      { ok: false, reasons: [{ code: "no-clearance" }], instead: "reply" },
      { channel: "Instagram", level: "post" },
      setting,
    );
    expect(no.title).toBe("No, you can’t write new posts on Instagram");
    expect(no.why.map(({ why }) => why)).toEqual([
      "You’re cleared to reply to customers on Instagram.",
      "None of your training covers this on Instagram.",
    ]);
    expect(no.help).toBe("manager");
  });
});
