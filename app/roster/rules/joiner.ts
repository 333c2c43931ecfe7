import type { InvitationState } from "~/people/rules/invitation";

/** Where somebody of a company stands on their way in: they have been here, were asked, or were not. */
export type JoinState = "joined" | "invited" | "expired" | "withdrawn" | "not-invited";

/** By the invitation that was sent last: only who has ever signed in, or accepted one, has joined. */
export function joinState(one: {
  signedInAt: Date | null;
  accepted: boolean;
  latest: InvitationState | null;
}): JoinState {
  if (one.signedInAt !== null || one.accepted) return "joined";
  switch (one.latest) {
    case null:
      return "not-invited";
    case "open":
      return "invited";
    case "withdrawn":
      return "withdrawn";
    case "expired":
    case "replaced":
      return "expired";
    case "used":
      return "joined";
    default:
      return one.latest satisfies never;
  }
}
