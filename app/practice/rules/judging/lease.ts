const HOUR_MS = 3_600_000;

/** So long a reply is with the trainer who took it. */
export const LEASE_HOURS = 8;

export interface Lease {
  leasedBy: string | null;
  leasedUntil: Date | null;
}

export function leaseFrom(now: Date): Date {
  return new Date(now.getTime() + LEASE_HOURS * HOUR_MS);
}

/** Who has a reply now; null where nobody does, or where their time is over. */
export function heldBy({ leasedBy, leasedUntil }: Lease, now: Date): string | null {
  return leasedUntil !== null && leasedUntil > now ? leasedBy : null;
}
