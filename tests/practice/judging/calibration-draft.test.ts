import { expect, test } from "vitest";
import { begunSamples, countedSamples } from "~/practice/pages/calibration/form";
import {
  calibrate,
  calibrationTime,
  saveCalibration,
  showCalibration,
} from "~/practice/services/judging/calibrate.server";
import {
  calibrateTrainer,
  saveTrainerCalibration,
  showTrainerCalibration,
  trainerCalibrationTime,
} from "~/practice/services/judging/calibrate-trainer.server";
import type { JudgedList } from "~/practice/services/judging/samples.server";
import { newId } from "~db/ids";
import type { Store } from "~db/store";
import { anEnrolled, aTeam, inDays } from "../../support/clearance/a-team";
import { eachEngine } from "../../support/harness/engines";
import { aTrainer, NOON } from "../../support/makers";
import { aPracticeSet, aSetBody } from "../../support/practice/a-set";

const BODY = aSetBody({ calibration: { samples: 6, agreementBasisPoints: 6_000 } });
const PLACE = { moduleKey: "reply", activityKey: "saturday-shift" };

interface Shown {
  number: number;
  revisionId: string;
}

/** The fields of a sample’s rubric, as a browser sends them. */
function chosen(place: number, fields: Record<string, string>): [string, string][] {
  return Object.entries(fields).map(([name, value]) => [`sample-${place}-${name}`, value]);
}

/** What a page with JavaScript sends of one sample. */
function counted(shown: Shown, place: number, sequence: number, fields: Record<string, string>) {
  return countedSamples(
    new URLSearchParams([
      ["asked", String(place)],
      [`sequence-${place}`, String(sequence)],
      ["number", String(shown.number)],
      ["revision", shown.revisionId],
      ...chosen(place, fields),
    ]),
  );
}

/** What a page without JavaScript sends of them all. */
function whole(shown: Shown, fields: [string, string][]) {
  return begunSamples(
    new URLSearchParams([
      ["number", String(shown.number)],
      ["revision", shown.revisionId],
      ["count", "6"],
      ...fields,
    ]),
  );
}

function allTwos({ number, revisionId }: Shown): JudgedList {
  const scores = { acknowledges: 2, honest: 2, "next-step": 2, voice: 2, plain: 2 } as const;
  return {
    number,
    revisionId,
    judged: Array.from({ length: 6 }, () => ({ scores, critical: [] })),
  };
}

/** The same of an employee and of a trainer. */
const EITHER = [
  {
    who: "an employee",
    open: async (store: Store) => {
      const team = await aTeam(store);
      await aPracticeSet(store, team, BODY);
      const call = { store, actor: await anEnrolled(store, team), now: NOON, ...PLACE };
      const other = { ...call, actor: await anEnrolled(store, team, "Rui Santos") };
      return {
        show: (now = NOON) => showCalibration({ ...call, now }),
        showOther: () => showCalibration(other),
        save: (sent: Parameters<typeof saveCalibration>[0]["sent"]) =>
          saveCalibration({ ...call, sent }),
        time: (number: number) => calibrationTime({ ...call, number }),
        send: (sent: JudgedList) => calibrate({ ...call, id: newId(NOON), sent }),
      };
    },
  },
  {
    who: "a trainer",
    open: async (store: Store) => {
      const team = await aTeam(store);
      await aPracticeSet(store, team, BODY);
      const call = { store, actor: team.dana, now: NOON, ...PLACE };
      const other = { ...call, actor: await aTrainer(store, [team.company], "Bo Lindqvist") };
      return {
        show: (now = NOON) => showTrainerCalibration({ ...call, now }),
        showOther: () => showTrainerCalibration(other),
        save: (sent: Parameters<typeof saveTrainerCalibration>[0]["sent"]) =>
          saveTrainerCalibration({ ...call, sent }),
        time: (number: number) => trainerCalibrationTime({ ...call, number }),
        send: (sent: JudgedList) => calibrateTrainer({ ...call, id: newId(NOON), sent }),
      };
    },
  },
];

eachEngine("what is judged in a calibration", (open) => {
  test.each(EITHER)("is there on another day and another device, for $who", async (either) => {
    const { show, showOther, save } = await either.open(await open());
    const shown = await show();
    expect(shown.begun).toEqual({});
    const fields = { "score-honest": "3", critical: "personal-data" };
    expect(await save(counted(shown, 2, shown.sequence, fields))).toEqual({
      ok: true,
      superseded: [],
    });
    const later = await show(inDays(2));
    expect(later.samples).toEqual(shown.samples);
    expect(later.sequence).toBeGreaterThan(shown.sequence);
    const begun = { "sample-2-score-honest": "3", "sample-2-critical": ["personal-data"] };
    expect(later.begun).toEqual(begun);
    expect((await showOther()).begun).toEqual({});
    expect(JSON.stringify({ ...later, begun: null })).not.toMatch(/personal-data|"why"|quality/);
  });

  test.each(EITHER)("is what was chosen last about each sample, for $who", async (either) => {
    const { show, save } = await either.open(await open());
    const shown = await show();
    await save(counted(shown, 1, 500, { "score-plain": "1", critical: "personal-data" }));
    await save(counted(shown, 2, 400, { "score-plain": "2" }));
    const older = await save(counted(shown, 1, 499, { "score-plain": "0" }));
    expect(older).toEqual({ ok: true, superseded: [1] });
    await save(counted(shown, 1, 501, { "score-plain": "1" }));
    expect((await show()).begun).toEqual({
      "sample-1-score-plain": "1",
      "sample-1-critical": [],
      "sample-2-score-plain": "2",
      "sample-2-critical": [],
    });
  });

  test.each(EITHER)(
    "is kept without JavaScript, and nothing of it lost, for $who",
    async (either) => {
      const { show, save } = await either.open(await open());
      const shown = await show();
      await save(counted(shown, 1, shown.sequence, { "score-voice": "3" }));
      const two = chosen(2, { "score-voice": "1", "score-plain": "9", critical: "made-up" });
      expect(await save(whole(shown, two))).toEqual({ ok: true, superseded: [] });
      const { begun } = await show();
      expect(begun).toMatchObject({ "sample-1-score-voice": "3", "sample-2-score-voice": "1" });
      expect(begun).not.toHaveProperty("sample-2-score-plain");
    },
  );

  test.each(EITHER)(
    "is gone once the list was sent, which takes no more, for $who",
    async (either) => {
      const { show, save, send, time } = await either.open(await open());
      const shown = await show();
      await save(counted(shown, 1, shown.sequence, { "score-voice": "3" }));
      expect(await time(shown.number)).toMatchObject({ finished: false });
      await send(allTwos(shown));
      expect(await time(shown.number)).toMatchObject({ finished: true });
      const late = counted(shown, 1, shown.sequence + 1, { "score-voice": "0" });
      expect(await save(late)).toEqual({ ok: false });
      expect(await save({ ...late, number: 2, revisionId: "another" })).toEqual({ ok: false });
      expect(await show()).toMatchObject({ number: 2, begun: {} });
    },
  );

  test("takes nothing that a page can’t have sent", () => {
    const shown = { number: 1, revisionId: "one" };
    expect(() => counted(shown, 1, 0, {})).toThrow();
    expect(() => counted(shown, 51, 1, {})).toThrow();
    expect(countedSamples(new URLSearchParams()).given).toEqual([]);
  });
});
