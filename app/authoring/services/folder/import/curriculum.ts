import type { ActivityContent, Content } from "~/curriculum/rules/content/content";
import { reconcile, type Wanted } from "~/curriculum/rules/reconcile";
import type { KeptRow, RetirableTable, keptCurriculum } from "~/authoring/queries/content";
import type { ContentChanges } from "~/authoring/services/folder/content-changes";

type Kept = Awaited<ReturnType<typeof keptCurriculum>>;

/** Collects what it takes to bring programmes, modules, activities and questions to what the files say. */
export function changeCurriculum(content: Content, kept: Kept, changes: ContentChanges) {
  const { rows } = changes;
  settle("programme", kept.programmes, content.programmes, changes, {
    add: (id, { key }) => rows.programme.push({ id, key }),
    revise: (programmeId, number, { key, hash, body }) => {
      const publishedAt = changes.publishedAt({ kind: "programme", key });
      rows.programmeRevision.push({
        id: changes.newId(),
        programmeId,
        number,
        hash,
        publishedAt,
        reach: changes.reachOf(number),
        body,
      });
    },
  });
  const modules = settle("module", kept.modules, content.modules, changes, {
    add: (id, { key }) => rows.module.push({ id, key }),
    revise: (moduleId, number, { key, hash, body }) => {
      const publishedAt = changes.publishedAt({ kind: "module", key });
      const reach = changes.reachOf(number);
      const id = changes.newId();
      rows.moduleRevision.push({ id, moduleId, number, hash, publishedAt, reach, body });
    },
  });

  const activitiesOf = grouped(kept.activities);
  const questionsOf = grouped(kept.questions);
  for (const [key, id] of modules) {
    const wanted = content.modules.find((module) => module.key === key)?.activities ?? [];
    changeActivities({ id, key }, wanted, activitiesOf.get(id) ?? [], questionsOf, changes);
  }
}

function changeActivities(
  module: { id: string; key: string },
  wanted: readonly ActivityContent[],
  kept: readonly KeptRow[],
  questionsOf: ReadonlyMap<string, KeptRow[]>,
  changes: ContentChanges,
) {
  const { rows } = changes;
  const activities = settle("activity", kept, wanted, changes, {
    add: (id, { key, body }) =>
      rows.activity.push({ id, key, moduleId: module.id, kind: body.kind }),
    revise: (activityId, number, { key, hash, impact, change, body }) => {
      const publishedAt = changes.publishedAt({ kind: "activity", key: `${module.key}/${key}` });
      rows.activityRevision.push({
        id: changes.newId(),
        activityId,
        number,
        hash,
        impact,
        change,
        publishedAt,
        body,
      });
    },
  });
  for (const [activityKey, activityId] of activities) {
    const questions = wanted.find((activity) => activity.key === activityKey)?.questions ?? [];
    settle("question", questionsOf.get(activityId) ?? [], questions, changes, {
      add: (id, { key }) => rows.question.push({ id, key, activityId }),
      revise: (questionId, number, { key, hash, body }) => {
        const path = `${module.key}/${activityKey}/${key}`;
        const publishedAt = changes.publishedAt({ kind: "question", key: path });
        rows.questionRevision.push({
          id: changes.newId(),
          questionId,
          number,
          hash,
          publishedAt,
          body,
        });
      },
    });
  }
}

/** Adds, revises, retires and restores the rows of one table; returns the ids of all of them, retired ones too, by key. */
function settle<W extends Wanted>(
  table: RetirableTable,
  kept: readonly KeptRow[],
  wanted: readonly W[],
  changes: ContentChanges,
  on: {
    add: (id: string, item: W) => void;
    revise: (id: string, number: number, item: W) => void;
  },
): Map<string, string> {
  const ids = new Map(kept.map(({ key, id }) => [key, id]));
  const { added, revised, restored, retired } = reconcile(kept, wanted);
  for (const item of added) {
    const id = changes.newId();
    ids.set(item.key, id);
    on.add(id, item);
    on.revise(id, 1, item);
  }
  for (const { id, number, wanted: item } of revised) on.revise(id, number, item);
  changes.restore(table, restored);
  changes.retire(table, retired);
  return ids;
}

function grouped(rows: readonly KeptRow[]): Map<string, KeptRow[]> {
  const groups = new Map<string, KeptRow[]>();
  for (const row of rows) {
    const group = groups.get(row.parentId);
    if (group) group.push(row);
    else groups.set(row.parentId, [row]);
  }
  return groups;
}
