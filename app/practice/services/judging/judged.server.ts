import type { Call } from "~/people/services/call";
import type { Trainer } from "~/people/rules/actor";
import { CRITERIA } from "~/curriculum/rules/practice-kinds";
import { trainersCompanies } from "~/people/services/delegation/engaged-company.server";
import { listJudged } from "~/practice/queries/judging/judgements";
import type { QueueKey } from "~/practice/queries/judging/queue";
import { findPracticeSets } from "~/practice/queries/judging/revisions";

const PAGE_SIZE = 20;

/** The replies that a trainer has judged, the newest first. */
export async function showJudged({
  store,
  actor,
  now,
  before,
}: Call<Trainer> & { before: QueueKey | null }) {
  const companies = await trainersCompanies(store.read, actor, now);
  const page = await listJudged(
    store.read,
    { companies, judge: actor.personId },
    { before, limit: PAGE_SIZE + 1 },
  );
  const shown = page.slice(0, PAGE_SIZE);
  const sets = await findPracticeSets(
    store.read,
    shown.map(({ revisionId }) => revisionId),
  );
  const last = shown.at(-1);
  return {
    now,
    rows: shown.map(({ revisionId, body, scores, exampleId, ...row }) => ({
      ...row,
      title: sets.get(revisionId)?.title ?? "",
      words: body?.decision === "reply" ? body.text : "",
      points: CRITERIA.reduce((sum, criterion) => sum + scores[criterion], 0),
      isExample: exampleId !== null,
    })),
    next: page.length > PAGE_SIZE && last ? { sentAt: last.judgedAt, replyId: last.id } : null,
  };
}
