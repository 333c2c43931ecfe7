import { m } from "~/kit/language/m";
import { hasAnotherTrainer } from "./another-trainer.server";
import type { Call } from "~/people/services/call";
import { waitsFor } from "~/authoring/rules/drafts";
import type { FilePlace } from "~/curriculum/rules/content-paths";
import type { Impact, Reach } from "~/curriculum/rules/kinds";
import type { Trainer } from "~/people/rules/actor";
import { findDraft, type DraftRow } from "~/authoring/queries/drafts";
import { saidInTexts } from "~/authoring/services/drafts/compare-texts.server";
import { findPersonName, findTrainer } from "~/people/queries/people";
import type { Db } from "~db/store";
import { restoredWith } from "./restoring.server";

/** What a colleague is asked to agree to. */
export interface AskedAbout {
  by: string;
  /** Whether the reader asked, so that someone else has to answer. */
  own: boolean;
  /** Whether the person who asked may no longer publish. */
  left: boolean;
  at: Date;
  /** When it is to be published; null for as soon as someone agrees. */
  publishAt: Date | null;
  impact: Impact | null;
  change: string;
  reach: Reach | null;
  /** Whether it restores a retired lesson or quiz as it was. */
  restores: boolean;
}

/** Whether a draft is waiting for a colleague's yes, who last sent it back, and whether anyone could agree. */
export async function showAgreement(
  { store, actor, now }: Call<Trainer>,
  file: FilePlace,
  draft: DraftRow,
) {
  const { text, publishAt, askedBy, askedAt, reach } = draft;
  const restores = (await restoredWith(store.read, { path: file.path, text })) !== null;
  return {
    asked:
      waitsFor(draft) === "yes" && askedBy !== null && askedAt !== null
        ? {
            ...(await asker({ store, actor, now }, askedBy)),
            at: askedAt,
            publishAt: publishAt && publishAt > now ? publishAt : null,
            ...(restores ? { impact: null, change: "" } : await saidOf(file, text)),
            reach,
            restores,
          }
        : null,
    sentBack: await sentBackOf(store.read, draft),
    /** Whether nobody else could agree. */
    alone: !(await hasAnotherTrainer({ store, actor, now })),
  };
}

/** Who last sent a file’s draft back, and why; null if nobody did since it was saved. */
export async function showSentBack(db: Db, path: string) {
  const draft = await findDraft(db, path);
  return draft && sentBackOf(db, draft);
}

async function sentBackOf(
  db: Db,
  { sentBack: reason, sentBackBy }: Pick<DraftRow, "sentBack" | "sentBackBy">,
) {
  if (reason === null || sentBackBy === null) return null;
  return { by: (await findPersonName(db, sentBackBy)) ?? m.authoring_second_yes_someone(), reason };
}

async function asker({ store, actor, now }: Call<Trainer>, askedBy: string) {
  const trainer = await findTrainer(store.read, askedBy, now);
  const name =
    trainer?.name ??
    (await findPersonName(store.read, askedBy)) ??
    m.authoring_second_yes_someone();
  return { by: name, own: askedBy === actor.personId, left: trainer === null };
}

async function saidOf(
  file: FilePlace,
  text: string,
): Promise<Pick<AskedAbout, "impact" | "change">> {
  const [said] = await saidInTexts(file, [text]);
  return { impact: said?.impact ?? null, change: said?.change ?? "" };
}
