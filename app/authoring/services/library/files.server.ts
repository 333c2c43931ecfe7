import type { Files } from "~/curriculum/rules/content/files";
import { fileAt, type FilePlace } from "~/curriculum/rules/content-paths";
import { isPolicyTranslation } from "~/authoring/rules/translations";
import type { Author } from "~/people/rules/actor";
import { notFound } from "~/kit/http/refusal";
import { trainersCompanies } from "~/people/services/delegation/engaged-company.server";
import { currentTexts } from "~/authoring/queries/authoring";
import { findCompany } from "~/curriculum/queries/rules";
import type { Db } from "~db/store";

/** The library's texts as they are published, by path. */
export async function libraryFiles(db: Db): Promise<Files> {
  return new Map((await currentTexts(db)).map(({ path, text }) => [path, text]));
}

/**
 * What a path names, if this author may write it: a trainer the shared library, and the playbooks and policies of the companies they work
 * with; a manager the playbook and the policy of their own company, with its translations.
 */
export async function authoredFile(
  db: Db,
  { actor, now, path }: { actor: Author; now: Date; path: string },
): Promise<FilePlace> {
  const file = fileAt(path);
  if (!file || file.kind === "policy") throw notFound("file");
  if (actor.role === "manager") {
    const own = await findCompany(db, actor);
    const theirs = ["playbook", "policies"].includes(file.kind) || isPolicyTranslation(file);
    if (!theirs || file.company !== own.key) throw notFound("file");
    return file;
  }
  if (file.company === undefined) return file;
  const companies = await trainersCompanies(db, actor, now);
  if (!companies.some(({ key }) => key === file.company)) throw notFound("file");
  return file;
}
