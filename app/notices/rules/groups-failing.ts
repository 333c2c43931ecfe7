const FAILING = "groups-failing";

/** The key of the notice that a company’s groups can’t be kept in its identity provider, since an instant. */
export function groupsFailingKey(since: Date): string {
  return `${FAILING}:${since.getTime()}`;
}

export function isGroupsFailingKey(key: string): boolean {
  return key.startsWith(`${FAILING}:`);
}
