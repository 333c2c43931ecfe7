import { m } from "~/kit/language/m";

/** Reasons of Firsthand’s own, where nobody typed one. What is stored is in no language: `reasonSaid` says it. */
export const STORED_REASONS = {
  returned: "firsthand:returned",
  uploaded: "firsthand:history-uploaded",
} as const;

/** What a stored reason says to its reader: one that somebody typed stays as it is. */
export function reasonSaid(stored: string): string {
  switch (stored) {
    case STORED_REASONS.returned:
    // The English sentence is in older rows.
    // oxlint-disable-next-line house/in-catalogue
    case "Came back after leaving. Look at what has changed since, then reinstate them.":
      return m.clearance_history_returned();
    case STORED_REASONS.uploaded:
    // oxlint-disable-next-line house/in-catalogue
    case "Uploaded with the history of earlier training.":
      return m.clearance_history_uploaded();
    default:
      return stored;
  }
}
