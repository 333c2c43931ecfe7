import { expect, test } from "vitest";
import type { Standing } from "~/clearance/rules/standing/standing";
import { answerToday } from "~/gate/rules/credentials/answer";
import { didDocument, didOf } from "~/gate/rules/credentials/did";
import { conditionTexts } from "~/gate/rules/credentials/words";
import { asked, listAsked } from "~/gate/rules/credentials/paths";
import { bitstring, PLACES } from "~/gate/rules/credentials/status-list";

const CHANNELS = [{ id: "instagram" }, { id: "x" }];
const PERIOD = {
  level: "reply" as const,
  channelIds: ["instagram", "x"],
  validFrom: "2026-11-21",
  validUntil: "2027-11-20",
  grantedAt: new Date("2026-11-21T12:00:00Z"),
};
const LEFT = { code: "left" as const, at: new Date(0) };
const NO_CHANNEL = { code: "no-channel" as const, validUntil: PERIOD.validUntil };
const SUSPENDED = { code: "suspended" as const, reason: "", incident: "", by: "", at: new Date(0) };

/** A standing as far as the gate asks. */
function standing(changes: Partial<Standing>): Standing {
  const { level, channelIds, validUntil } = PERIOD;
  const earns = { level, channelIds };
  const base = { level, channelIds, validUntil, earns, holds: true, supervised: null, reasons: [] };
  return { ...base, ...changes } as unknown as Standing;
}

function answer(standings: Standing[], today = "2027-01-01", channels = CHANNELS) {
  return answerToday({ period: PERIOD, standings, suspensions: [], channels }, today);
}

test.each([
  ["yes", [standing({})], undefined, undefined],
  ["some", [standing({ channelIds: ["x"] })], undefined, undefined],
  ["paused", [standing({ holds: false, reasons: [SUSPENDED] })], undefined, undefined],
  // Whoever left has no pause that could end.
  ["ended", [standing({ holds: false, reasons: [SUSPENDED, LEFT] })], undefined, undefined],
  ["ended", [], undefined, undefined],
  // A pause after the last day pauses nothing.
  ["ended", [standing({ holds: false, reasons: [SUSPENDED] })], "2027-11-21", undefined],
  // A renewal holds.
  ["yes", [standing({ validUntil: "2028-11-20" })], "2027-12-01", undefined],
  // The company has none of its channels any more: it may have one again.
  ["paused", [standing({ channelIds: [], holds: false, reasons: [NO_CHANNEL] })], undefined, []],
  ["ended", [standing({ holds: false, reasons: [NO_CHANNEL, LEFT] })], undefined, []],
] as const)("%s", (says, standings, today, channels) => {
  expect(answer([...standings], today, channels && [...channels])).toMatchObject({ says });
});

test("a yes is until the first day on which part of it ends, and says whether the period itself is over", () => {
  const renewed = standing({ channelIds: ["x"], validUntil: "2028-11-20" });
  const { channelIds, ...shorter } = standing({ validUntil: "2028-01-01" });
  expect(channelIds).toHaveLength(2);
  const other = { ...shorter, channelIds: ["instagram"] };
  expect(answer([renewed, other], "2027-12-01")).toMatchObject({
    says: "yes",
    until: "2028-01-01",
    over: true,
    revoked: false,
  });
});

test("who is supervised is told once for all channels, or for those where it is so", () => {
  const supervised = { of: 10, good: 4, waiting: 0, notGood: 0 };
  const said = (standings: Standing[]) => {
    const { channels, ...rest } = answer(standings);
    const named = channels.map((one) => ({ ...one, name: `#${one.id}`, handle: "" }));
    return conditionTexts({ answer: { ...rest, channels: named } });
  };
  const on = (channelId: string, changes: Partial<Standing>) =>
    standing({ channelIds: [channelId], ...changes });
  expect(said([standing({ supervised })])).toEqual(["Supervised, 4 of 10"]);
  expect(said([standing({})])).toEqual([]);
  expect(said([on("instagram", { supervised }), on("x", {})])).toEqual([
    "On #instagram: Supervised, 4 of 10",
  ]);
  expect(
    said([on("instagram", { supervised }), on("x", { supervised: { ...supervised, good: 9 } })]),
  ).toEqual(["On #instagram: Supervised, 4 of 10", "On #x: Supervised, 9 of 10"]);
  expect(said([on("instagram", { supervised }), on("x", { holds: false })])).toEqual([
    "Supervised, 4 of 10",
  ]);
});

test("a port is part of the name of an installation, and its keys are named twice", () => {
  expect(didOf("http://127.0.0.1:3000")).toBe("did:web:127.0.0.1%3A3000");
  const publicKey = "z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2";
  const { assertionMethod, verificationMethod } = didDocument("https://a.example", [{ publicKey }]);
  expect(assertionMethod).toEqual(verificationMethod.map(({ id }) => id));
  expect(new Set(assertionMethod).size).toBe(2);
});

test("an address ends in its form, and a list is named in one way", () => {
  expect(asked("abc.jwt")).toEqual({ address: "abc", form: "jwt" });
  expect(asked("abc.exe")).toEqual({ address: "abc.exe", form: null });
  expect(listAsked("12-suspension")).toEqual({ list: 12, purpose: "suspension" });
  for (const typed of ["0-suspension", "1-", "1-suspension/", "-1-revocation", "1e3-revocation"])
    expect(listAsked(typed)).toBeNull();
});

test("the first place of a list is its leftmost bit", () => {
  const bytes = bitstring([0, 9, PLACES - 1]);
  expect([bytes[0], bytes[1], bytes.at(-1)]).toEqual([0x80, 0x40, 0x01]);
});
