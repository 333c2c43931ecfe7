import type { RevisionReach } from "~/curriculum/rules/kinds";
import { newId } from "~db/ids";
import {
  addRows,
  setRetired,
  updateChannel,
  updateCompany,
  type NewRows,
  type RetirableTable,
} from "~/authoring/queries/content";
import { endSpan } from "~/curriculum/queries/copies";
import type { Tx } from "~db/store";

/** Something published for the first time or again. `key` is a path: `module/activity/question`. */
export interface NewRevision {
  kind: "programme" | "module" | "activity" | "question" | "company" | "playbook" | "policy";
  key: string;
  company?: string;
  version?: string;
}

/** What an import is going to do, collected before anything is written. */
export class ContentChanges {
  readonly rows: NewRows = {
    programme: [],
    programmeRevision: [],
    module: [],
    moduleRevision: [],
    activity: [],
    activityRevision: [],
    activityCopy: [],
    activityTranslation: [],
    moduleTranslation: [],
    question: [],
    questionRevision: [],
    company: [],
    channel: [],
    playbookRevision: [],
    policyVersion: [],
    policyTranslation: [],
  };
  readonly companies = new Map<string, Parameters<typeof updateCompany>[2]>();
  readonly channels = new Map<string, Parameters<typeof updateChannel>[2]>();
  /** By which revision a company's own text is given up, by the span's id. */
  readonly spanEnds = new Map<string, number>();
  private readonly retired: [RetirableTable, readonly string[], Date | null][] = [];

  constructor(
    private readonly now: Date,
    readonly publishedAt: (what: NewRevision) => Date,
    /** Who new parts of a module, programme or playbook apply to. */
    private readonly reach: RevisionReach,
  ) {}

  /** Who a revision’s additions apply to; the first one adds nothing to what was taught. */
  reachOf(number: number): RevisionReach | null {
    return number > 1 ? this.reach : null;
  }

  newId(): string {
    return newId(this.now);
  }

  retire(table: RetirableTable, ids: readonly string[]) {
    if (ids.length > 0) this.retired.push([table, ids, this.now]);
  }

  restore(table: RetirableTable, ids: readonly string[]) {
    if (ids.length > 0) this.retired.push([table, ids, null]);
  }

  /** The rows of a table that are going to be retired. */
  retiredOf(table: RetirableTable): string[] {
    return this.retired.flatMap(([of, ids, at]) => (of === table && at !== null ? ids : []));
  }

  get any(): boolean {
    return (
      this.retired.length + this.companies.size + this.channels.size > 0 ||
      Object.values(this.rows).some((rows) => rows.length > 0)
    );
  }

  get revisions(): number {
    const { rows } = this;
    return [
      rows.programmeRevision,
      rows.moduleRevision,
      rows.activityRevision,
      rows.activityTranslation,
      rows.moduleTranslation,
      rows.questionRevision,
      rows.playbookRevision,
      rows.policyVersion,
      rows.policyTranslation,
    ].reduce((sum, added) => sum + added.length, 0);
  }

  async save(tx: Tx) {
    await addRows(tx, this.rows);
    for (const [table, ids, at] of this.retired) await setRetired(tx, table, ids, at);
    for (const [id, number] of this.spanEnds) await endSpan(tx, id, number);
    for (const [id, set] of this.companies) await updateCompany(tx, id, set);
    for (const [id, set] of this.channels) await updateChannel(tx, id, set);
  }
}
