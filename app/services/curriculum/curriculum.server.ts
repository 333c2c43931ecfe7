import type { ActivityBody, ModuleBody, ProgrammeBody } from "~/domain/curriculum/bodies";
import type { Impact } from "~/domain/curriculum/words";
import * as queries from "~db/queries/rules";
import type { Store } from "~db/store";

export interface CurrentActivity {
  id: string;
  key: string;
  moduleId: string;
  revisionId: string;
  number: number;
  publishedAt: Date;
  body: ActivityBody;
  /** The revisions that had to be learned again, oldest first. */
  relearns: { number: number; publishedAt: Date }[];
  /** The newest revision after the first that told people of a change, or asked them to learn it again; 0 where none did. */
  changed: number;
  /** When that one was published. */
  changedAt: Date | null;
}

export interface CurrentModule {
  id: string;
  key: string;
  body: ModuleBody;
  /** In the module's order. */
  activities: CurrentActivity[];
}

export interface CurrentProgramme {
  id: string;
  key: string;
  retired: boolean;
  body: ProgrammeBody;
  modules: CurrentModule[];
}

/** What is taught now, agency-wide. A copy that is thrown away when the content's stamp has risen. */
export interface Curriculum {
  stamp: number;
  programmes: Map<string, CurrentProgramme>;
  modules: Map<string, CurrentModule>;
}

const copies = new WeakMap<Store, Curriculum>();

/** The current curriculum: one small query when nothing changed. */
export async function currentCurriculum(store: Store): Promise<Curriculum> {
  const stamp = await queries.contentStamp(store.read);
  const copy = copies.get(store);
  if (copy?.stamp === stamp) return copy;
  const fresh = { stamp, ...(await load(store)) };
  copies.set(store, fresh);
  return fresh;
}

async function load(store: Store): Promise<Omit<Curriculum, "stamp">> {
  const activities = new Map<string, Map<string, CurrentActivity>>();
  for (const row of await queries.findActivityRevisions(store.read)) {
    const ofModule = activities.get(row.moduleId) ?? new Map<string, CurrentActivity>();
    activities.set(row.moduleId, ofModule);
    const known = ofModule.get(row.key);
    // Rows come newest first within an activity.
    const tells = row.impact !== "wording" && row.number > 1;
    if (!known) {
      const changed = tells ? row.number : 0;
      const changedAt = tells ? row.publishedAt : null;
      ofModule.set(row.key, { ...row, relearns: relearnOf(row), changed, changedAt });
    } else {
      known.relearns.unshift(...relearnOf(row));
      if (tells && known.changed === 0) {
        known.changed = row.number;
        known.changedAt = row.publishedAt;
      }
    }
  }

  const modules = new Map<string, CurrentModule>();
  for (const { id, key, body } of await queries.findModules(store.read)) {
    const inOrder = body.activities.map((name) => activities.get(id)?.get(name));
    modules.set(key, {
      id,
      key,
      body,
      activities: inOrder.filter((activity) => activity !== undefined),
    });
  }

  const programmes = new Map<string, CurrentProgramme>();
  for (const { id, key, retiredAt, body } of await queries.findProgrammes(store.read)) {
    const inOrder = body.modules.map((name) => modules.get(name));
    programmes.set(id, {
      id,
      key,
      retired: retiredAt !== null,
      body,
      modules: inOrder.filter((module) => module !== undefined),
    });
  }
  return { programmes, modules };
}

/** The first revision asks nobody to learn anything again. */
function relearnOf(row: { number: number; impact: Impact; publishedAt: Date }) {
  return row.impact === "relearn" && row.number > 1
    ? [{ number: row.number, publishedAt: row.publishedAt }]
    : [];
}
