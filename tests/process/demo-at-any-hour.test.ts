import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { checkContent } from "~/authoring/rules/folder/read/content";
import { demoFiles } from "~/process/demo/demo-files";
import { loadDemo } from "~/process/demo/load-demo";
import type { Store } from "~db/store";
import { openSqliteStore } from "~db/store.sqlite";

test.each(["2026-11-30T07:45:00Z", "2028-02-29T23:50:00Z"])(
  "the demo can be made at %s",
  async (now) => {
    const folder = mkdtempSync(path.join(tmpdir(), "firsthand-demo-"));
    const store = openSqliteStore({ file: path.join(folder, "demo.db"), durability: "off" });
    try {
      const { content } = checkContent(demoFiles());
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
  const { practiceReply, practiceShift, scenarioEnd, scenarioPlay } = read.tables;
  const people = new Map((await read.select().from(person)).map(({ id, name }) => [id, name]));
  const by = <Row extends { personId: string }>(rows: readonly Row[], name: string) =>
    rows.filter(({ personId }) => people.get(personId) === name);

  const waiting = await read.select().from(judging);
  expect(waiting.map(({ round }) => round)).toEqual([1, 1, 1, 1, 1, 1, 1]);
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
  const first = judgements.filter(({ round }) => round === 1);
  expect(by(first, "Wen Li")).toMatchObject([{ verdict: "again" }]);
  const approved = first.filter(({ verdict }) => verdict === "approve");
  expect(by(approved, "Uma Krishnan")).toHaveLength(4);
  expect(judgements.every(({ judgedAt }) => judgedAt <= now)).toBe(true);

  const plays = by(await read.select().from(scenarioPlay), "Xanthe Pappas");
  const ends = await read.select().from(scenarioEnd);
  const known = plays.map(({ id }) => ends.find(({ playId }) => playId === id)?.good);
  expect(known).toEqual([false, true]);

  const found = by(await read.select().from(liveReview), "Mateo Alvarez");
  expect(found.filter(({ verdict }) => verdict === "good")).toHaveLength(4);
}
