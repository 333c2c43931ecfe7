import { createCarefulFetch, type Lookup } from "~/directory/services/sso/careful-fetch.server";
import type { Reach } from "~/directory/rules/sso/issuer";
import { ScimFault } from "~/gate/rules/groups/scim-fault";
import type { GroupDirectory } from "~/gate/queries/groups/directories";
import { createSealing, type Sealing } from "~/people/services/sealing.server";
import { openGroupToken } from "./group-token.server";
import type { Ask } from "~/gate/services/http/ask-outside.server";
import { scimClient, type ScimClient } from "./scim-client.server";

/** How this installation talks to companies’ identity providers about groups. */
export interface GroupsOutside {
  readonly reach: Reach;
  readonly sealing: Sealing;
  /** The provider of a company; a `ScimFault` where its token can’t be read. */
  clientOf(directory: GroupDirectory): ScimClient;
}

/** Of one answer: a group of 50,000. */
const MOST_BYTES = 16_000_000;

export function createGroupsOutside({
  secret,
  reach,
  lookup,
  clock,
}: {
  secret: string;
  reach: Reach;
  lookup?: Lookup | undefined;
  clock: () => Date;
}): GroupsOutside {
  const sealing = createSealing(secret, "clearance groups");
  const ask: Ask = createCarefulFetch({ reach, lookup, most: MOST_BYTES });
  return {
    reach,
    sealing,
    clientOf(directory) {
      const token = openGroupToken(sealing, directory);
      if (token === null) throw new ScimFault("token", "");
      return scimClient({ baseUrl: directory.baseUrl, token, ask, now: clock });
    },
  };
}
