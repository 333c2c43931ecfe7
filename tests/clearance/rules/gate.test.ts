import { expect, test } from "vitest";
import { mayPost } from "~/clearance/rules/standing/gate";
import {
  aProgramme,
  clearedSince,
  decision,
  facts,
  FORUM,
  INSTAGRAM,
  standingOf,
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
