import { createHash } from "node:crypto";
import type { Language } from "~/kit/language/language";
import type { Mail } from "~/kit/mail/mailer.server";
import type { ImageStore } from "~/curriculum/services/images/image-store.server";
import type { findRecipient } from "~/notices/queries/outbox";
import type { InvitationKeys } from "~/people/services/invitation-keys.server";
import type { Unsubscribe } from "./unsubscribe-token.server";

/** What a mail is written with. */
export interface Sender {
  agency: string;
  /** The agency’s, for who has no other. */
  language: Language;
  origin: string;
  unsubscribe: Unsubscribe;
  invitations: InvitationKeys;
  images: Pick<ImageStore, "get">;
}

export type Recipient = NonNullable<Awaited<ReturnType<typeof findRecipient>>>;

/** A mail to send now, an instant to wait for, or nothing: its reader has left, wants no such mail, or it is no longer so. */
export type Written = { mail: Mail } | { later: Date } | null;

/** The same mail has the same id however often it is sent. */
export function messageIdOf(key: string, origin: string): string {
  const hash = createHash("sha256").update(key).digest("base64url").slice(0, 32);
  return `<${hash}@${new URL(origin).hostname}>`;
}
