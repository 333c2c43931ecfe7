export function policyPath(version: string): string {
  return `/clearance/policy/${encodeURIComponent(version)}`;
}

/** Where people who haven’t signed a version are reminded. */
export function remindPath(version: string): string {
  return `${policyPath(version)}/remind`;
}

/** The record of one person's signature. */
export function recordPath(personId: string, version: string): string {
  return `/clearance/people/${encodeURIComponent(personId)}/policy/${encodeURIComponent(version)}`;
}
