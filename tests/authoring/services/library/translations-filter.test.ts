import { expect, test } from "vitest";
import { narrowed } from "~/authoring/pages/library/narrowed";
import { showLibrary } from "~/authoring/services/library/show-library.server";
import { showTrainerHome } from "~/clearance/services/studio/show-trainer-home.server";
import { twoCompaniesFolder } from "../../../support/clearance/cleared-people";
import { changeOriginal } from "../../../support/content/a-copy";
import { aLibrary } from "../../../support/content/a-library";
import { GERMAN, LESSON_DE } from "../../../support/content/a-translation";
import { eachEngine } from "../../../support/harness/engines";
import { NOON } from "../../../support/makers";

eachEngine("the library, by its translations", (open) => {
  test("finds what is out of date, and what is missing in a language; the trainer’s home counts the first", async () => {
    const store = await open();
    const folder = new Map([...twoCompaniesFolder(), [GERMAN, LESSON_DE]]);
    const { dana } = await aLibrary(store, folder);
    const call = { store, actor: dana, now: NOON };
    const outdated = async () => (await showTrainerHome(call)).outdated;
    const before = await showLibrary(call);
    expect(before.counts).toMatchObject({ outdated: 0, "not-in-de": 3, "not-in-fr": 4 });
    expect(await outdated()).toBe(0);
    await changeOriginal(call, "decides, at", "decides it, at");
    const library = await showLibrary(call);
    expect(library.counts).toMatchObject({ outdated: 1, "not-in-de": 3 });
    expect(await outdated()).toBe(1);
    const [programme] = narrowed(library, "outdated").programmes;
    expect(programme!.modules[0]!.activities).toMatchObject([{ key: "angry", outdated: true }]);
  });
});
