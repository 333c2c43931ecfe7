import type { Content } from "~/curriculum/rules/content/content";
import type { keptModuleTranslations } from "~/curriculum/queries/module-translations";
import type { keptCurriculum } from "~/authoring/queries/content";
import type { ContentChanges } from "~/authoring/services/folder/content-changes";

/**
 * Collects what it takes to bring modules' translations to what their files say. One that is new, that changed, or that somebody has
 * looked through again (`confirmed`, by their paths) is of the module's current revision; one whose file is gone is withdrawn, unless
 * the module itself has left.
 */
export function changeModuleTranslations(
  content: Content,
  {
    curriculum,
    newest,
  }: {
    curriculum: Awaited<ReturnType<typeof keptCurriculum>>;
    newest: Awaited<ReturnType<typeof keptModuleTranslations>>;
  },
  confirmed: ReadonlySet<string>,
  changes: ContentChanges,
) {
  const { rows } = changes;
  const modules = new Map(
    [...curriculum.modules, ...rows.module].map(({ key, id }) => [key, id] as const),
  );
  const numberOf = (moduleId: string) =>
    Math.max(
      curriculum.modules.find(({ id }) => id === moduleId)?.number ?? 0,
      ...rows.moduleRevision.flatMap((row) => (row.moduleId === moduleId ? [row.number] : [])),
    );
  const taught = new Map(content.modules.map(({ key }) => [modules.get(key), key]));
  const left = new Map(newest.map((row) => [`${row.moduleId} ${row.language}`, row]));
  for (const { path, module, language, hash, body } of content.moduleTranslations) {
    const moduleId = modules.get(module);
    if (moduleId === undefined) continue;
    const before = left.get(`${moduleId} ${language}`);
    left.delete(`${moduleId} ${language}`);
    const ofNumber = numberOf(moduleId);
    const same = before?.hash === hash;
    if (same && (before.ofNumber === ofNumber || !confirmed.has(path))) continue;
    rows.moduleTranslation.push({
      id: changes.newId(),
      moduleId,
      language,
      number: (before?.number ?? 0) + 1,
      ofNumber,
      hash,
      publishedAt: changes.publishedAt({ kind: "module", key: module }),
      body,
    });
  }
  for (const { moduleId, language, number, ofNumber, hash } of left.values()) {
    const key = taught.get(moduleId);
    if (hash === null || key === undefined) continue;
    const publishedAt = changes.publishedAt({ kind: "module", key });
    const withdrawn = { hash: null, body: null };
    const id = changes.newId();
    rows.moduleTranslation.push({
      id,
      moduleId,
      language,
      number: number + 1,
      ofNumber,
      publishedAt,
      ...withdrawn,
    });
  }
}
