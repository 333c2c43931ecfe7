import type { Files } from "~/content/files";
import { fileAt, type FilePlace } from "~/domain/authoring/paths";
import type { Trainer } from "~/domain/people/actor";
import { notFound } from "~/domain/refusal";
import { trainersCompanies } from "~/services/clearance/engaged-company.server";
import { currentTexts } from "~db/queries/authoring";
import type { Db } from "~db/store";

/** The library's texts as they are published, by path. */
export async function libraryFiles(db: Db): Promise<Files> {
  return new Map((await currentTexts(db)).map(({ path, text }) => [path, text]));
}

/** What a path names, if this trainer may write it: the shared library, and the playbooks of the companies they work with. */
export async function authoredFile(
  db: Db,
  { actor, now, path }: { actor: Trainer; now: Date; path: string },
): Promise<FilePlace> {
  const file = fileAt(path);
  if (!file || file.kind === "policy") throw notFound("file");
  if (file.company === undefined) return file;
  const companies = await trainersCompanies(db, actor, now);
  if (!companies.some(({ key }) => key === file.company)) throw notFound("file");
  return file;
}
