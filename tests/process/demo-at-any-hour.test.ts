import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { readAgain } from "~/authoring/rules/folder/read/content";
import { demoFiles } from "~/process/demo/demo-files";
import { loadDemo } from "~/process/demo/load-demo";
import { personStandings } from "~/clearance/services/standing/standings.server";
import { setsToCalibrate } from "~/practice/services/judging/sets-to-calibrate.server";
import { theEmployee } from "../support/practice/the-employee";
import type { Store } from "~db/store";
import { openSqliteStore } from "~db/store.sqlite";

const { content } = readAgain(demoFiles());

test.each(["2026-11-30T07:45:00Z", "2028-02-29T23:50:00Z"])(
  "the demo can be made at %s",
  async (now) => {
    const folder = mkdtempSync(path.join(tmpdir(), "firsthand-demo-"));
    const store = openSqliteStore({ file: path.join(folder, "demo.db"), durability: "off" });
    try {
      await loadDemo({ store, content, now: new Date(now) });
      const signOffs = await store.read.select().from(store.read.tables.signOff);
      expect(signOffs.length).toBeGreaterThan(50);
      expect(signOffs.every(({ signedAt }) => signedAt <= new Date(now))).toBe(true);
      await expectPractice(store, new Date(now));
    } finally {
      await store.close();
      rmSync(folder, { recursive: true });
    }
  },
);

/** Somebody in every state of practice, and seven replies that wait to be judged. */
async function expectPractice(store: Store, now: Date) {
  const { read } = store;
  const { calibration, judgement, judging, liveReview, person } = read.tables;
  const { practiceConsent, practiceExample } = read.tables;
  const { practiceReply, practiceShift, scenarioEnd, scenarioPlay } = read.tables;
  const people = new Map((await read.select().from(person)).map(({ id, name }) => [id, name]));
  const by = <Row extends { personId: string }>(rows: readonly Row[], name: string) =>
    rows.filter(({ personId }) => people.get(personId) === name);

  const waiting = await read.select().from(judging);
  const first = waiting.filter(({ round }) => round === 1);
  expect(first).toHaveLength(7);
  const leased = first.filter(({ leasedUntil }) => leasedUntil !== null && leasedUntil > now);
  expect(by(leased, "Kofi Mensah")).toHaveLength(1);
  expect(leased).toHaveLength(1);
  const second = waiting.filter(({ round }) => round === 2);
  expect(second.map(({ judgedBefore }) => people.get(judgedBefore!))).toEqual(["Jonah Adeyemi"]);
  expect(by(second, "Viktor Halász")).toHaveLength(1);
  expect(waiting.every(({ sentAt }) => sentAt <= now)).toBe(true);

  const calibrated = await read.select().from(calibration);
  const shifts = await read.select().from(practiceShift);
  const replies = await read.select().from(practiceReply);
  const judgements = await read.select().from(judgement);
  expect(by(calibrated, "Yusuf Demir")).toMatchObject([{ passed: false }, { passed: true }]);
  expect(by(shifts, "Yusuf Demir")).toEqual([]);
  expect(by(shifts, "Noor Kazemi")).toHaveLength(1);
  expect(by(replies, "Noor Kazemi")).toHaveLength(2);
  // A fifth is judged twice, by ids that are never the same.
  const deciding = judgements.filter(({ round }) => round === 1);
  expect(by(deciding, "Wen Li")).toMatchObject([{ verdict: "again" }]);
  expect(by(deciding, "Bashir Rahmani")).toMatchObject([{ verdict: "fail", critical: ["untrue"] }]);
  const twice = judgements.filter(({ round }) => round === 2);
  expect(by(twice, "Uma Krishnan").length).toBeGreaterThan(0);
  const approved = deciding.filter(({ verdict }) => verdict === "approve");
  expect(by(approved, "Uma Krishnan")).toHaveLength(4);
  expect(judgements.every(({ judgedAt }) => judgedAt <= now)).toBe(true);

  const plays = await read.select().from(scenarioPlay);
  const ends = await read.select().from(scenarioEnd);
  const endsOf = (name: string) =>
    by(plays, name).map(({ id }) => ends.find(({ playId }) => playId === id)?.good);
  expect(endsOf("Xanthe Pappas")).toEqual([false, true]);
  expect(endsOf("Bashir Rahmani")).toEqual([false]);

  const consents = await read.select().from(practiceConsent);
  const said = (name: string) =>
    new Set(by(consents, name).map(({ use, consent }) => `${use} ${consent}`));
  expect(said("Uma Krishnan")).toEqual(new Set(["others named", "example named"]));
  expect(said("Viktor Halász")).toEqual(new Set(["others unnamed", "example unnamed"]));
  const examples = await read.select().from(practiceExample);
  expect(by(examples, "Uma Krishnan")).toHaveLength(1);
  expect(by(examples, "Viktor Halász")).toHaveLength(1);

  const found = (await read.select().from(liveReview)).filter(({ verdict }) => verdict === "good");
  expect(by(found, "Mateo Alvarez")).toHaveLength(4);
  expect(by(found, "Leila Nazari")).toHaveLength(10);
  expect(await supervisionOf(store, "mateo", now)).toMatchObject({ of: 10, good: 4 });
  expect(await supervisionOf(store, "leila", now)).toBeNull();

  expect(await levelsOf(store, "chiamaka", now)).toEqual(["post", "reply"]);

  const toCalibrate = async (name: string) => {
    const [id] = [...people].find(([, called]) => called === name)!;
    return (await setsToCalibrate(store, id)).map(({ key }) => key);
  };
  expect(await toCalibrate("Dana Kessler")).toEqual([]);
  expect(await toCalibrate("Jonah Adeyemi")).toEqual(["saturday-shift"]);
}

/** What somebody of the bakery is cleared for. */
async function levelsOf(store: Store, email: string, now: Date) {
  const company = await theEmployee(store, `${email}@harbourandpine.example`);
  const found = await personStandings(store, { company, personId: company.personId, now });
  const holding = (found?.standings ?? []).filter(({ holds }) => holds);
  return holding.map(({ programme }) => programme.key).sort();
}

/** How far the live replies of somebody who may reply have been looked at. */
async function supervisionOf(store: Store, email: string, now: Date) {
  const company = await theEmployee(store, `${email}@harbourandpine.example`);
  const found = await personStandings(store, { company, personId: company.personId, now });
  const holding = found?.standings.find(({ holds }) => holds);
  if (!holding) throw new Error(`${email} should be cleared.`);
  return holding.supervised;
}
