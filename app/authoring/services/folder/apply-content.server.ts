import type { RevisionReach } from "~/curriculum/rules/kinds";
import { fileAt } from "~/curriculum/rules/content-paths";
import type { Content } from "~/curriculum/rules/content/content";
import { textHash } from "~/kit/text/hash";
import { taughtModules, quotingActivities } from "~/authoring/rules/playbook/quotes";
import type { Mistake } from "~/kit/yaml/mistakes";
import { SYSTEM, type Decider } from "~/ledger/services/record-decision.server";
import {
  addFileRevisions,
  addFiles,
  keptFiles,
  updateFile,
  type NewFileRevision,
} from "~/authoring/queries/authoring";
import { currentPlaybook } from "~/company/queries/company";
import {
  keptCompanies,
  keptCurriculum,
  raiseContentStamp,
  type NewRows,
  type KeptCompanies,
} from "~/authoring/queries/content";
import type { NewId } from "~/kit/http/form-id";
import { newId } from "~db/ids";
import type { Tx } from "~db/store";
import { ContentChanges, type NewRevision } from "./content-changes";
import { changeCompanies, rewrittenPolicies } from "./import/companies";
import { changeCopies, keptCopies } from "./import/copies";
import { keptPolicyTranslations } from "~/company/queries/policy-translations";
import { keptModuleTranslations } from "~/curriculum/queries/module-translations";
import { changeModuleTranslations } from "./import/module-translations";
import { changePolicyTranslations } from "./import/policy-translations";
import { changeTranslations, keptForTranslations } from "./import/translations";
import { changeCurriculum } from "./import/curriculum";
import { recordPublication } from "./record-publication.server";

/** A file's new text; null takes the file out of use. */
export type TextChanges = ReadonlyMap<string, string | null>;

/** The ids that new revisions of some files are to have, by their paths. */
export type RevisionIds = ReadonlyMap<string, NewId>;

/** `revisions` counts what was published: revisions, playbooks, policies. */
export type Applied =
  | { ok: true; changed: boolean; revisions: number }
  | { ok: false; mistakes: Mistake[] };

/**
 * Brings what is taught to what the content says: what changed becomes a new revision, what left is retired, what came back is
 * restored, and nothing that was published is altered. `texts` are the files that changed, kept letter by letter.
 */
export async function applyContent(
  tx: Tx,
  {
    content,
    texts,
    ids = new Map(),
    by,
    agreedBy = null,
    now,
    reach = "starting",
    publishedAt = () => now,
    confirmed = new Set(),
  }: {
    content: Content;
    texts: TextChanges;
    ids?: RevisionIds | undefined;
    by: Decider;
    /** The id of the person who agreed to it, if a second person had to. */
    agreedBy?: string | null | undefined;
    now: Date;
    /** Who new parts of modules and programmes apply to. */
    reach?: RevisionReach | undefined;
    publishedAt?: (what: NewRevision) => Date;
    /** The paths of translations that somebody says to be up to date. */
    confirmed?: ReadonlySet<string> | undefined;
  },
): Promise<Applied> {
  const companies = await keptCompanies(tx);
  // An archived company’s texts are taken in once it is back.
  const archived = companies.companies.flatMap((one) => (one.archivedAt ? [one.key] : []));
  const served = content.companies.filter(({ key }) => !archived.includes(key));
  const mistakes = rewrittenPolicies(served, companies);
  if (mistakes.length > 0) return { ok: false, mistakes };

  const changes = new ContentChanges(now, publishedAt, reach);
  const curriculum = await keptCurriculum(tx);
  changeCurriculum(content, curriculum, changes);
  changeCompanies(served, companies, changes);
  changeCopies(
    { ...content, companies: served },
    { curriculum, companies, copies: await keptCopies(tx) },
    changes,
  );
  const translations = await keptForTranslations(tx, content);
  changeTranslations(content, { curriculum, companies, translations }, confirmed, changes);
  const ofModules = await keptModuleTranslations(tx);
  changeModuleTranslations(content, { curriculum, newest: ofModules }, confirmed, changes);
  changePolicyTranslations(
    content,
    { companies, newest: await keptPolicyTranslations(tx) },
    changes,
  );
  await noteQuoting(tx, changes.rows.playbookRevision, { content, companies: companies.companies });
  const kept = await keepTexts(tx, { texts, ids, by, agreedBy }, now);
  if (changes.any) {
    await changes.save(tx);
    const retired = changes.retiredOf("programme");
    const said = { at: now, actor: by, agreedBy };
    await recordPublication(tx, { rows: changes.rows, retired }, said);
  }
  // The law has no rows of its own: lessons quote the files.
  const isLawNew = [...texts.keys()].some((path) => fileAt(path)?.kind === "law");
  if (changes.any || isLawNew || (kept && by !== SYSTEM)) await raiseContentStamp(tx);
  return { ok: true, changed: changes.any, revisions: changes.revisions };
}

/** Notes with each new playbook which lessons and quizzes quote what is different in it. */
async function noteQuoting(
  tx: Tx,
  rows: NewRows["playbookRevision"],
  { content, companies }: { content: Content; companies: KeptCompanies["companies"] },
) {
  for (const row of rows) {
    const company = companies.find(({ id }) => id === row.companyId);
    const before = company && row.number > 1 ? await currentPlaybook(tx, company) : undefined;
    if (!before || !company) continue;
    const taught = taughtModules(content, company.key);
    row.quotedIn = quotingActivities(taught, before.body, row.body).map(({ path }) => path);
  }
}

/** Keeps the new texts as revisions of their files. False where there was nothing to keep. */
async function keepTexts(
  tx: Tx,
  {
    texts,
    ids,
    by,
    agreedBy,
  }: { texts: TextChanges; ids: RevisionIds; by: Decider; agreedBy: string | null },
  now: Date,
): Promise<boolean> {
  if (texts.size === 0) return false;
  const files = new Map((await keptFiles(tx)).map((file) => [file.path, file]));
  const added: { id: string; path: string }[] = [];
  const revisions: NewFileRevision[] = [];
  for (const [path, text] of texts) {
    const file = files.get(path);
    if (text === null) {
      if (file && file.hash !== null) await updateFile(tx, file.id, { retiredAt: now });
      continue;
    }
    const fileId = file?.id ?? newId(now);
    if (!file) added.push({ id: fileId, path });
    else if (file.hash === null) await updateFile(tx, fileId, { retiredAt: null });
    const hash = textHash(text);
    if (file?.newestHash === hash) continue;
    revisions.push({
      id: ids.get(path) ?? newId(now),
      fileId,
      number: (file?.number ?? 0) + 1,
      text,
      hash,
      origin: by.personId === null ? "folder" : "studio",
      publishedAt: now,
      publishedBy: by.personId,
      agreedBy,
    });
  }
  await addFiles(tx, added);
  await addFileRevisions(tx, revisions);
  return true;
}
