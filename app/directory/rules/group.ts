/** A team as the directory sees it. */
export interface Group {
  teamId: string;
  name: string;
  externalId: string | null;
}

const GROUP_SCHEMA = "urn:ietf:params:scim:schemas:core:2.0:Group";

interface Member {
  personId: string;
  name: string;
}

/** The resource, but for its version. Without members where nobody asks who they are. */
export function groupResource(
  { teamId: id, name, externalId }: Group,
  { base, members }: { base: string; members: readonly Member[] | null },
) {
  return {
    schemas: [GROUP_SCHEMA],
    id,
    ...(externalId !== null && { externalId }),
    displayName: name,
    ...(members && {
      members: members.map(({ personId: value, name: display }) => ({
        value,
        display,
        type: "User",
        $ref: `${base}/Users/${encodeURIComponent(value)}`,
      })),
    }),
    meta: { resourceType: "Group", location: `${base}/Groups/${encodeURIComponent(id)}` },
  };
}
