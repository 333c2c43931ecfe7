import { fileAt, type FilePlace } from "~/curriculum/rules/content-paths";
import type { Trainer } from "~/people/rules/actor";
import { trainersCompanies } from "~/people/services/delegation/engaged-company.server";
import type { Db } from "~db/store";

/**
 * What a trainer decides on where folder and studio disagree: the shared library, and the files of the companies they work with,
 * policies too. Gives what a path names, null for what is not theirs.
 */
export async function decidedFiles(
  db: Db,
  actor: Trainer,
  now: Date,
): Promise<(path: string) => FilePlace | null> {
  const companies = new Set((await trainersCompanies(db, actor, now)).map(({ key }) => key));
  return (path) => {
    const file = fileAt(path);
    return file && (file.company === undefined || companies.has(file.company)) ? file : null;
  };
}
