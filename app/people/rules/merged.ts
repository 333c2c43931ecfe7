/** The top-level domain belongs to no one. Source: RFC 2606. */
const NOBODYS = "@merged.invalid";

/** What stands for the address of a person who was merged into another: their own is free again. */
export function mergedAddress(personId: string): string {
  return `${personId}${NOBODYS}`;
}

/** Whether somebody was merged into another. They do not come back: who they are is the other. */
export function isMerged({ email }: { email: string }): boolean {
  return email.endsWith(NOBODYS);
}
