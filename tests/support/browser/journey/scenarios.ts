import { companyRules } from "~/curriculum/services/company-rules.server";
import { playValues } from "~/learning/services/scenario/play-values.server";
import { pathTo } from "~/process/demo/scenario";
import { theEmployee } from "../../practice/the-employee";
import type { Journey } from "./journey";
import { theScenario } from "./the-set";

/** Plays a scenario, `module/key`, from its page to an ending, good or bad, and stays there. */
export async function play(journey: Journey, place: string, end: "good" | "bad") {
  const [moduleKey, key = ""] = place.split("/");
  const { site, maya } = journey;
  const { store } = site;
  const actor = await theEmployee(store);
  const rules = await companyRules(store, actor);
  const values = await playValues(store.read, actor, rules, rules.playbookNumber);
  const path = pathTo(end === "good", await theScenario(store, key), values, []);
  if (!path) throw new Error(`${key} has no ${end} ending.`);
  await maya.goto(`${site.origin}/learn/${moduleKey}/${key}`);
  await journey.looked(maya);
  await maya.getByRole("button", { name: /^(?:Start|Play again)$/ }).click();
  await maya.waitForURL(/\/plays\/[^/?]+$/);
  for (const [at, choice] of path.entries()) {
    await maya
      .getByText(`Turn ${at + 1}`, { exact: true })
      .last()
      .waitFor();
    if (at === 0) await journey.looked(maya);
    await maya.getByRole("radio").nth(choice).check();
    await maya.getByRole("button", { name: "Do it" }).click();
    await maya.locator(`#turn-${at + 1}`).waitFor();
  }
  await maya.getByText(end === "good" ? "Ended well" : "Ended badly", { exact: true }).waitFor();
  await journey.looked(maya);
}
