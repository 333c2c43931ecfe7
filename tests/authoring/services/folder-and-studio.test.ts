import { expect, test } from "vitest";
import type { Files } from "~/curriculum/rules/content/files";
import type { TextChanges } from "~/authoring/services/folder/apply-content.server";
import { publishContent } from "~/authoring/services/folder/publish-content.server";
import { publishTexts } from "~/authoring/services/publish/publish-texts.server";
import { currentTexts, openConflicts } from "~/authoring/queries/authoring";
import type { Store } from "~db/store";
import { aContentFolder, LESSON, PLAYBOOK } from "../../support/content/a-content-folder";
import { aLibrary, ANGRY, importFolder } from "../../support/content/a-library";
import { eachEngine } from "../../support/harness/engines";
import { NOON } from "../../support/makers";

const LATER = new Date("2026-12-01T09:00:00.000Z");
const MODULE = "modules/reply/module.yaml";
const PLACE = "companies/harbour-and-pine/playbook.yaml";
const PRAISE = "modules/reply/praise.md";
const hushed = PLAYBOOK.replace("Warm and quick", "Warm and quiet");
const praise = LESSON.replace("When a customer is angry", "Praise");
/** As a module names it. */
const named = (text: string) => text.replace("[angry, quiz]", "[angry, praise, quiz]");

const EXTRA = `title: Saying thanks
summary: How to thank.
objectives:
  extra.thank: Thanks first
activities: [thanks]
`;

async function aStudio(store: Store, files = aContentFolder()) {
  const { dana } = await aLibrary(store, files);
  const text = async (path: string) => (await currentTexts(store.read, [path]))[0]?.text ?? null;
  return {
    text,
    publish: async (...changes: [string, string | null][]) => {
      const texts: TextChanges = new Map(changes);
      const call = { store, by: dana, now: NOON, changes: texts };
      const published = await publishTexts({ ...call, made: new Map() });
      expect(published).toMatchObject({ ok: true });
    },
    open: async () => (await openConflicts(store.read)).map(({ path, text }) => ({ path, text })),
  };
}

async function takes(store: Store, files: Files) {
  const imported = await importFolder(store, files, LATER);
  if (!imported.ok) throw new Error(JSON.stringify(imported.mistakes));
  const { disputed, unfit, behind } = imported;
  return { disputed, unfit, behind };
}

const all = { disputed: [], unfit: [], behind: [] };

eachEngine("a folder whose changes do not all fit the studio’s", (open) => {
  /** The studio has renamed what the folder's new lesson speaks of. */
  async function aMisfit(store: Store) {
    const studio = await aStudio(store);
    const rename = (text: string) => text.replaceAll("reply.acknowledge", "reply.thank");
    const quiz = "modules/reply/quiz.yaml";
    const [module, questions] = [await studio.text(MODULE), await studio.text(quiz)];
    await studio.publish(
      [MODULE, rename(module!)],
      [ANGRY, rename(LESSON)],
      [quiz, rename(questions!)],
    );
    // A lesson beside the module's list: what the list says the studio has changed.
    const files = aContentFolder({ [PRAISE]: praise, [MODULE]: named(module!), [PLACE]: hushed });
    return { studio, files, module: module! };
  }

  test("gives what fits, and the rest is shown to trainers, also what the library never had", async () => {
    const store = await open();
    const { studio, files, module } = await aMisfit(store);
    expect(await takes(store, files)).toEqual({ ...all, disputed: [MODULE], unfit: [PRAISE] });
    expect(await studio.text(PLACE)).toBe(hushed);
    expect(await studio.text(PRAISE)).toBeNull();
    const shown = [
      { path: MODULE, text: named(module) },
      { path: PRAISE, text: praise },
    ];
    expect(await studio.open()).toEqual(shown);
    expect(await takes(store, files)).toEqual({ ...all, unfit: [PRAISE] });
    expect(await studio.open()).toEqual(shown);
  });

  test("is looked into again at every import, and taken once it fits", async () => {
    const store = await open();
    const extra: [string, string][] = [
      ["modules/extra/module.yaml", EXTRA],
      ["modules/extra/thanks.md", praise.replace("reply.acknowledge", "extra.thank")],
    ];
    const studio = await aStudio(store, new Map([...aContentFolder(), ...extra]));
    await studio.publish(...extra.map(([path]): [string, null] => [path, null]));
    const programme = aContentFolder().get("programmes/reply.yaml")!;
    const more = "programmes/more.yaml";
    const files = new Map([
      ...[...aContentFolder(), ...extra],
      [more, programme.replace("[reply]", "[reply, extra]")] as const,
    ]);
    const start = () => publishContent({ store, files, program: "one", now: LATER });
    for (const _ of [1, 2]) expect(await start()).toMatchObject({ parsed: true, unfit: [more] });
    expect(await studio.open()).toHaveLength(1);

    await studio.publish(...extra);
    expect(await start()).toMatchObject({ ok: true, ...all });
    expect(await studio.text(more)).toBe(files.get(more));
    expect(await studio.open()).toEqual([]);
    expect(await start()).toMatchObject({ parsed: false });
  });

  test("a newer text of the folder takes the older one’s place before the trainers", async () => {
    const store = await open();
    const { studio, files } = await aMisfit(store);
    await takes(store, files);
    const newer = praise.replace("Hundreds may", "Dozens may");
    await takes(store, new Map([...files, [PRAISE, newer]]));
    expect(await studio.open()).toContainEqual({ path: PRAISE, text: newer });
    expect(await studio.open()).toHaveLength(2);
  });
});

eachEngine("an older copy of the folder", (open) => {
  const thousands = LESSON.replace("Hundreds may", "Thousands may");
  const millions = LESSON.replace("Hundreds may", "Millions may");

  test("undoes nothing that the studio published and the folder had already", async () => {
    const store = await open();
    const studio = await aStudio(store);
    const module = named((await studio.text(MODULE))!);
    await studio.publish([ANGRY, thousands], [PRAISE, praise], [MODULE, module]);
    const newest = { [ANGRY]: thousands, [PRAISE]: praise, [MODULE]: module };
    expect(await takes(store, aContentFolder(newest))).toEqual(all);
    const older = await takes(store, aContentFolder());
    expect(older).toEqual({ ...all, behind: [ANGRY, MODULE, PRAISE] });
    expect(await studio.text(ANGRY)).toBe(thousands);
    expect(await studio.text(PRAISE)).toBe(praise);
    expect(await studio.open()).toEqual([]);
    // And the newer one agrees again.
    expect(await takes(store, aContentFolder(newest))).toEqual(all);
  });

  test("that was changed since is disputed; a change on top of the studio’s text is taken", async () => {
    const store = await open();
    const studio = await aStudio(store);
    await studio.publish([ANGRY, thousands]);
    expect(await takes(store, aContentFolder({ [ANGRY]: millions }))).toMatchObject({
      disputed: [ANGRY],
    });
    expect(await takes(store, aContentFolder({ [ANGRY]: thousands }))).toEqual(all);
    expect(await studio.open()).toEqual([{ path: ANGRY, text: millions }]);
    const more = thousands.replace("Thousands", "Many thousands");
    expect(await takes(store, aContentFolder({ [ANGRY]: more }))).toEqual(all);
    expect(await studio.text(ANGRY)).toBe(more);
    expect(await studio.open()).toEqual([]);
  });
});
