/**
 * What is known of the mail settings: there are none; nothing was sent by them yet; they are others than those by which a mail server
 * last took a mail; or it took one by these.
 */
export type MailState = "unset" | "untried" | "changed" | "accepted";

interface MailAccepted {
  at: Date | null;
  /** The settings, as a hash. */
  by: string | null;
}

/** `settings`: those of now, as a hash; null where there are none. */
export function mailStateOf(settings: string | null, accepted: MailAccepted): MailState {
  if (settings === null) return "unset";
  if (accepted.at === null) return "untried";
  return accepted.by === settings ? "accepted" : "changed";
}
