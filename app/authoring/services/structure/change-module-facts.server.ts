import { objectivesIn, titleIn, factsIn } from "~/curriculum/rules/content/text-facts";
import { editYaml } from "~/kit/yaml/edit-yaml";
import { moduleFile } from "~/curriculum/rules/content-paths";
import { notFound } from "~/kit/http/refusal";
import { currentTexts } from "~/authoring/queries/authoring";
import { findDraft, saveDraftRow } from "~/authoring/queries/drafts";
import type { Db } from "~db/store";
import { changeOf, type Changing, type LibraryChange } from "~/authoring/services/library/change";
import { publishTexts } from "~/authoring/services/publish/publish-texts.server";
import { objectiveCode } from "./start-module.server";

export interface ModuleFacts {
  title: string;
  summary: string;
  /** The words of the objectives there are, by their codes, which never change. */
  objectives: ReadonlyMap<string, string>;
  /** The words of new ones. */
  added: readonly string[];
  /** Whether everybody may take it; left as it is where that isn’t said. */
  elective?: boolean | undefined;
}

/** A module's details as published, or as drafted if it isn’t published yet. */
export async function showModuleFacts(db: Db, moduleKey: string) {
  const found = await moduleText(db, moduleKey);
  if (!found) throw notFound("module");
  const { text, number, published } = found;
  const path = moduleFile(moduleKey);
  return {
    key: moduleKey,
    published,
    number,
    title: titleIn(path, text) ?? "",
    summary: String(factsIn(path, text)["summary"] ?? ""),
    elective: factsIn(path, text)["elective"] === true,
    objectives: [...objectivesIn(text)].map(([code, words]) => ({ code, words })),
  };
}

/** Changes a module's facts, at once if the module is published; the rest of the file stays exactly as it is. */
export async function changeModuleFacts({
  store,
  actor,
  now,
  moduleKey,
  facts,
  number,
}: Changing & { moduleKey: string; facts: ModuleFacts; number: number }): Promise<LibraryChange> {
  const path = moduleFile(moduleKey);
  const before = await moduleText(store.read, moduleKey);
  if (!before) return { ok: false, code: "gone" };
  const text = withFacts(moduleKey, before.text, facts);
  if (text === before.text) return { ok: true, path, number: before.number };
  if (before.number !== number) return { ok: false, code: "moved-on" };
  if (!before.published) return saveDrafted({ store, actor, now }, path, text, number);
  const published = await publishTexts({
    store,
    by: actor,
    now,
    changes: new Map([[path, text]]),
    made: new Map([[path, number]]),
  });
  return changeOf({ store, actor, now }, published, path, number + 1);
}

/** `number` is the revision; of a module that is not published yet, how often its draft was saved. */
async function moduleText(db: Db, moduleKey: string) {
  const path = moduleFile(moduleKey);
  const [published] = await currentTexts(db, [path]);
  if (published) return { text: published.text, number: published.number, published: true };
  const draft = await findDraft(db, path);
  return draft && { text: draft.text, number: draft.sequence, published: false };
}

async function saveDrafted(
  { store, actor, now }: Changing,
  path: string,
  text: string,
  sequence: number,
): Promise<LibraryChange> {
  return store.write(async (tx) => {
    const draft = await findDraft(tx, path);
    if (draft?.sequence !== sequence) return { ok: false, code: "moved-on" };
    const { savedByName: _, ...row } = draft;
    const saved = { text, sequence: sequence + 1, savedAt: now, savedBy: actor.personId };
    await saveDraftRow(tx, { ...row, ...saved });
    return { ok: true, path, number: sequence + 1 };
  });
}

function withFacts(moduleKey: string, before: string, facts: ModuleFacts): string {
  const { title, summary, objectives, added, elective } = facts;
  const was = factsIn(moduleFile(moduleKey), before)["elective"] === true;
  const known = objectivesIn(before);
  const named = new Map([...objectives].filter(([code]) => known.has(code)));
  // Sent twice, a new objective is there already.
  const said = new Set(new Map([...known, ...named]).values());
  const codes = [...known.keys()];
  for (const words of added) {
    if (said.has(words)) continue;
    const code = objectiveCode(moduleKey, words, codes);
    codes.push(code);
    named.set(code, words);
  }
  return editYaml(before, {
    title,
    summary,
    objectives: known.size + named.size > 0 ? Object.fromEntries(named) : undefined,
    elective: elective === undefined || elective === was ? undefined : elective,
  });
}
