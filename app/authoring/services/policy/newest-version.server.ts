import { fileHistory } from "~/authoring/queries/authoring";
import { policiesFile, type FilePlace } from "~/curriculum/rules/content-paths";
import type { Db } from "~db/store";

/** Whether a version of a company's policy is its newest; true of any other file. */
export async function isNewestVersion(db: Db, file: FilePlace): Promise<boolean> {
  if (file.kind !== "policy") return true;
  const [newest] = await fileHistory(db, policiesFile(file.company ?? ""));
  return newest?.name === file.key;
}
