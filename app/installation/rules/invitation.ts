/** How long a link to become an admin can be used. */
export const INVITATION_MS = 60 * 60_000;

export type InvitationState = "good" | "used" | "expired";

/** Whether a link can be used now. One that was used stays used, however old it is. */
export function invitationState(
  { usedAt, expiresAt }: { usedAt: Date | null; expiresAt: Date },
  now: Date,
): InvitationState {
  if (usedAt) return "used";
  return expiresAt <= now ? "expired" : "good";
}
