import { fileAt, isActivityKind } from "~/curriculum/rules/content-paths";
import { listFiles, retiredTexts } from "~/authoring/queries/library";
import type { Db } from "~db/store";

/**
 * What comes back with a retired activity, if this is its text as it was retired: the companies’ own versions of it, and the
 * translations, that left in the same instant. Null for any other text, which is published and restores nothing.
 */
export async function restoredWith(
  db: Db,
  { path, text }: { path: string; text: string },
): Promise<(readonly [path: string, text: string])[] | null> {
  const of = fileAt(path);
  if (!of || !isActivityKind(of.kind)) return null;
  const [retired] = await retiredTexts(db, [path]);
  if (retired?.text !== text) return null;
  const { retiredAt } = retired;
  const paths = (await listFiles(db)).flatMap((file) => {
    const { kind, module, key } = fileAt(file.path) ?? {};
    const isOf = module === of.module && key === of.key;
    const leaves = isOf && (kind === "copy" || kind === "translation");
    return leaves && file.retiredAt?.getTime() === retiredAt.getTime() ? [file.path] : [];
  });
  return (await retiredTexts(db, paths)).map((one) => [one.path, one.text] as const);
}
