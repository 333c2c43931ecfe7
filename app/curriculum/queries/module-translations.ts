import { desc } from "drizzle-orm";
import type { Db } from "~db/store";

/** The newest translations of modules, with their texts; a body is null where one was withdrawn. */
export async function keptModuleTranslations(db: Db) {
  const { moduleTranslation: translation } = db.tables;
  const rows = await db
    .select({
      moduleId: translation.moduleId,
      language: translation.language,
      number: translation.number,
      ofNumber: translation.ofNumber,
      hash: translation.hash,
      body: translation.body,
    })
    .from(translation)
    .orderBy(desc(translation.number));
  const found = new Map<string, (typeof rows)[number]>();
  for (const row of rows) {
    const name = `${row.moduleId} ${row.language}`;
    if (!found.has(name)) found.set(name, row);
  }
  return [...found.values()];
}
