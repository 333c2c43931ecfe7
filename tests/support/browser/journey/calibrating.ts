import { CRITERIA, type CriticalFail } from "~/curriculum/rules/practice-kinds";
import { allSamples } from "~/practice/rules/judging/samples";
import type { ReplyScores } from "~/practice/rules/rows";
import { showCalibration } from "~/practice/services/judging/calibrate.server";
import { textsOf } from "~/practice/services/judging/seen-post.server";
import { theEmployee } from "../../practice/the-employee";
import type { Journey } from "./journey";
import { theSet } from "./the-set";

interface Key {
  scores: ReplyScores;
  critical: CriticalFail[];
}

/** Fills in the page of samples, each as `said` has it from its key, and sends it. */
export async function judgeSamples(
  { site, maya }: Journey,
  place: string,
  said: (key: Key, at: number) => Key,
) {
  for (const [at, key] of (await keysOf(site.store, place, site.clock.now)).entries()) {
    const { scores, critical } = said(key, at);
    const name = (field: string) => `[name="sample-${at + 1}-${field}"]`;
    for (const criterion of CRITERIA)
      await maya.locator(`${name(`score-${criterion}`)}[value="${scores[criterion]}"]`).check();
    for (const fail of critical) await maya.locator(`${name("critical")}[value="${fail}"]`).check();
  }
  await maya.getByRole("button", { name: "See where I differ" }).click();
}

/** The keys of the samples that Maya is shown next, in their order. */
async function keysOf(store: Journey["site"]["store"], place: string, now: Date): Promise<Key[]> {
  const actor = await theEmployee(store);
  const [moduleKey = "", activityKey = ""] = place.split("/");
  const { samples } = await showCalibration({ store, actor, now, moduleKey, activityKey });
  const { plain } = await textsOf(store, actor, null);
  const all = new Map(
    allSamples(await theSet(store, place)).map(({ sample }) => [plain(sample.text), sample]),
  );
  return samples.map(({ text }) => all.get(text)!);
}
