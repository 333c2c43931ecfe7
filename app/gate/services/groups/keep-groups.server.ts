import { findGroupDirectories } from "~/gate/queries/groups/directories";
import type { OwnCompany } from "~/ledger/rules/own";
import type { Store } from "~db/store";
import type { GroupsOutside } from "./outside.server";
import { syncGroups, type Synced } from "./sync-groups.server";

interface Keeping {
  store: Store;
  outside: GroupsOutside;
  clock: () => Date;
  keepGoing: () => boolean;
  /** What came of one company’s. */
  synced: (companyId: string, outcome: Synced) => void;
  failed: (companyId: string, error: unknown) => void;
}

/** Looks after every company’s groups, each for itself: one whose provider is slow keeps no other waiting. */
export function createGroupKeeper({ store, outside, clock, keepGoing, synced, failed }: Keeping) {
  const underWay = new Map<string, Promise<void>>();

  async function once(company: OwnCompany) {
    const { companyId } = company;
    try {
      synced(companyId, await syncGroups({ store, outside, company, clock, keepGoing }));
    } catch (error) {
      failed(companyId, error);
    } finally {
      underWay.delete(companyId);
    }
  }

  return {
    /** Begins wherever nothing is under way, and waits for none of it. */
    async begin() {
      for (const company of await findGroupDirectories(store.read)) {
        if (!keepGoing() || underWay.has(company.companyId)) continue;
        underWay.set(company.companyId, once(company));
      }
    },
    done: async () => {
      await Promise.all(underWay.values());
    },
  };
}
