import { expect, test } from "vitest";
import { calibrate, showCalibration } from "~/practice/services/judging/calibrate.server";
import {
  calibrateTrainer,
  showTrainerCalibration,
} from "~/practice/services/judging/calibrate-trainer.server";
import { showQueue } from "~/practice/services/judging/queue.server";
import { showReply } from "~/practice/services/judging/show-reply.server";
import { takeNext, takeReply } from "~/practice/services/judging/take-reply.server";
import { showAgreement } from "~/practice/services/judging/agreement.server";
import { answerAlarm, showAlarms } from "~/practice/services/judging/alarms.server";
import { forgetPhrase, savePhrase } from "~/practice/services/judging/phrases.server";
import { listPhrases } from "~/practice/queries/judging/phrases";
import { newId } from "~db/ids";
import type { Store } from "~db/store";
import { anEnrolled, aTeam, inDays } from "../../support/clearance/a-team";
import { atOnce } from "../../support/harness/at-once";
import { eachEngine } from "../../support/harness/engines";
import { aCompany, aTrainer, NOON } from "../../support/makers";
import { aPracticeSet, aSetBody } from "../../support/practice/a-set";
import { aWaitingReply } from "../../support/practice/sent-replies";

const BODY = aSetBody({ calibration: { samples: 6, agreementBasisPoints: 6_000 } });

async function aDesk(store: Store, body = BODY) {
  const team = await aTeam(store);
  const maya = await anEnrolled(store, team);
  const set = await aPracticeSet(store, team, body);
  const { module } = store.read.tables;
  const [row] = await store.read.select().from(module);
  const place = { moduleKey: row!.key, activityKey: set.key };
  return { team, maya, set, dana: team.dana, place };
}

interface Shown {
  number: number;
  revisionId: string;
  samples: readonly { text: string }[];
}

/** The samples as their key has them, or the other way round. */
function judgedAs({ number, revisionId, samples }: Shown, right = true) {
  const { samples: all } = BODY.posts[0]!;
  const judged = samples.map(({ text }) => {
    const at = all.findIndex((one) => one.text === text);
    const { scores, critical } = all[right ? at : all.length - 1 - at]!;
    return { scores, critical };
  });
  return { number, revisionId, judged };
}

eachEngine("a calibration", (open) => {
  test("shows six samples without their key, and afterwards only where somebody differed", async () => {
    const store = await open();
    const { maya, place } = await aDesk(store);
    const actor = maya;
    const before = await showCalibration({ store, actor, now: NOON, ...place });
    expect(before.samples).toHaveLength(6);
    expect(before).toMatchObject({ calibrated: false, times: 0, last: null });
    const shown = JSON.stringify(before);
    for (const secret of ["scores", "critical", "quality", "why", "names the problem", "expected"])
      expect(shown).not.toContain(secret);

    const wrong = judgedAs(before, false);
    const failed = { store, actor, now: NOON, id: newId(NOON), ...place, sent: wrong };
    expect(await calibrate(failed)).toEqual({ passed: false });
    expect(await calibrate(failed)).toEqual({ passed: false });
    const after = await showCalibration({ store, actor, now: NOON, ...place });
    expect(after).toMatchObject({ calibrated: false, times: 1, last: { passed: false, of: 6 } });
    expect(after.last!.differing.length).toBeLessThan(6);
    expect(after.last!.differing[0]!.why).toBeTruthy();
    const sent = judgedAs(after);
    const passed = { store, actor, now: NOON, id: newId(NOON), ...place, sent };
    expect(await calibrate(passed)).toEqual({ passed: true });
    const done = await showCalibration({ store, actor, now: NOON, ...place });
    expect(done).toMatchObject({ calibrated: true, last: { passed: true, differing: [] } });
    expect(done.last!.agreement).toMatchObject({ all: 10_000, critical: 10_000 });
  });

  test("takes only the samples that were to be judged, and of two at once one", async () => {
    const store = await open();
    const { maya, place } = await aDesk(store);
    const shown = await showCalibration({ store, actor: maya, now: NOON, ...place });
    const judged = judgedAs(shown);
    const send = (sent: typeof judged) =>
      calibrate({ store, actor: maya, now: NOON, id: newId(NOON), ...place, sent });
    const fewer = { ...judged, judged: judged.judged.slice(1) };
    const older = { ...judged, revisionId: "another" };
    for (const other of [fewer, older, { ...judged, number: 2 }])
      await expect(send(other)).rejects.toThrow(/samples have changed/);
    const both = await atOnce(
      store,
      () => send(judged),
      () => send(judged).catch(() => null),
    );
    expect(both).toEqual([{ passed: true }, null]);
  });

  test("isn’t there for a set that doesn’t ask for it, nor in another company’s module", async () => {
    const store = await open();
    const team = await aTeam(store);
    const maya = await anEnrolled(store, team);
    const set = await aPracticeSet(store, team);
    const place = { moduleKey: "reply", activityKey: set.key };
    await expect(showCalibration({ store, actor: maya, now: NOON, ...place })).rejects.toThrow();
  });

  test("of trainers is kept each time, and tells how they drift", async () => {
    const store = await open();
    const { dana, team, place } = await aDesk(store);
    await aTrainer(store, [team.company], "Bo Lindqvist");
    for (const [right, days] of [
      [true, 0],
      [false, 30],
    ] as const) {
      const now = inDays(days);
      const shown = await showTrainerCalibration({ store, actor: dana, now, ...place });
      const sent = judgedAs(shown, right);
      await calibrateTrainer({ store, actor: dana, now, id: newId(now), ...place, sent });
    }
    const { trainers } = await showAgreement({ store, actor: dana, now: inDays(31) });
    expect(trainers.map(({ name }) => name)).toEqual(["Bo Lindqvist", "Dana Kessler"]);
    expect(trainers[1]).toMatchObject({ calibrations: [{ samples: 6 }, { samples: 6 }] });
    expect(trainers[1]!.drift).toBeLessThan(-5_000);
    expect(trainers[0]).toMatchObject({ drift: null, withOthers: { replies: 0 } });
  });
});

eachEngine("a set that asks trainers to calibrate", (open) => {
  test("is judged only by those who were close enough to its key the last time", async () => {
    const store = await open();
    const asked = { samples: 6, agreementBasisPoints: 6_000, trainers: true };
    const { dana, maya, set, place } = await aDesk(store, { ...BODY, calibration: asked });
    const replyId = await aWaitingReply(store, { by: maya, set, at: inDays(-1) });
    const ALL = { company: null, set: null, person: null, second: false };
    const at = (days: number) => ({ store, actor: dana, now: inDays(days) });
    const calibrateAt = async (days: number, right: boolean) => {
      const shown = await showTrainerCalibration({ ...at(days), ...place });
      const sent = judgedAs(shown, right);
      await calibrateTrainer({ ...at(days), id: newId(inDays(days)), ...place, sent });
    };
    const refused = async (days: number) => {
      await expect(takeReply({ ...at(days), replyId })).rejects.toMatchObject({ status: 409 });
      expect(await takeNext({ ...at(days), query: ALL })).toBeNull();
      const queue = await showQueue({ ...at(days), query: { ...ALL, after: null } });
      expect(queue.toCalibrate).toEqual([{ ...place, title: BODY.title, waiting: 1 }]);
      expect(queue.rows).toMatchObject([{ closed: true }]);
      expect(await showReply({ ...at(days), replyId })).toMatchObject({
        closed: true,
        calibrate: place,
      });
    };
    await refused(0);
    await calibrateAt(0, false);
    await refused(0);
    await calibrateAt(1, true);
    expect((await showQueue({ ...at(1), query: { ...ALL, after: null } })).toCalibrate).toEqual([]);
    expect(await takeNext({ ...at(1), query: ALL })).toBe(replyId);
    // What somebody has taken they may finish; what waits then is for those who still agree.
    await calibrateAt(2, false);
    expect(await takeReply({ ...at(1.2), replyId })).toBe(true);
  });
});

eachEngine("a trainer", (open) => {
  test("says of a false alarm whether the check was right, in their companies alone", async () => {
    const store = await open();
    const { dana, maya, set } = await aDesk(store);
    const id = newId(NOON);
    await store.write((tx) =>
      tx.insert(tx.tables.falseAlarm).values({
        id,
        companyId: maya.companyId,
        personId: maya.personId,
        activityId: set.activityId,
        revisionId: set.revisionId,
        postKey: "late-cake",
        check: "promise",
        text: "We’ll call you.",
        words: "We’ll call you",
        reportedAt: NOON,
      }),
    );
    const elsewhere = await aCompany(store, { key: "tidewater", name: "Tidewater" });
    const tess = await aTrainer(store, [elsewhere], "Tess Stone");
    const answer = (actor: typeof dana) =>
      answerAlarm({ store, actor, now: NOON, alarmId: id, answer: "check-wrong" });
    expect((await showAlarms({ store, actor: tess, now: NOON })).total).toBe(0);
    await expect(answer(tess)).rejects.toThrow();
    expect(await showAlarms({ store, actor: dana, now: NOON })).toMatchObject({
      total: 1,
      open: [{ id, words: "We’ll call you" }],
    });
    await answer(dana);
    expect(await showAlarms({ store, actor: dana, now: NOON })).toMatchObject({
      total: 0,
      open: [],
      answered: [{ answer: "check-wrong" }],
    });
  });

  test("keeps phrases of their own, each once", async () => {
    const store = await open();
    const { dana, team } = await aDesk(store);
    const bo = await aTrainer(store, [team.company], "Bo Lindqvist");
    const save = (actor: typeof dana, text: string, id = newId(NOON)) =>
      savePhrase({ store, actor, now: NOON, id, text });
    await save(dana, "Name the problem in their words. ");
    await save(dana, "Name the problem in their words.");
    await save(bo, "By when?");
    const [phrase] = await listPhrases(store.read, dana.personId);
    expect(await listPhrases(store.read, dana.personId)).toHaveLength(1);
    await forgetPhrase({ store, actor: bo, now: NOON, id: phrase!.id });
    expect(await listPhrases(store.read, dana.personId)).toHaveLength(1);
    await forgetPhrase({ store, actor: dana, now: NOON, id: phrase!.id });
    expect(await listPhrases(store.read, dana.personId)).toEqual([]);
  });
});
