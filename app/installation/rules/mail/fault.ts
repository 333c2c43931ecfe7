/** Why an email could not be handed to the mail server. */
export type MailFault =
  | "unset"
  | "name"
  | "refused"
  | "silent"
  | "encryption"
  | "login"
  | "sender"
  | "recipient"
  | "content"
  | "other";

interface Told {
  code?: unknown;
  originalCode?: unknown;
  command?: unknown;
  message?: unknown;
  cause?: unknown;
}

const CERTIFICATES = /certificate|self.signed|wrong version number|\bssl\b|\btls\b|handshake/i;

/** What an error of the mail server, or of the way there, comes down to, by the codes of nodemailer and of Node. */
export function mailFaultOf(error: unknown): MailFault {
  const { code, originalCode, command, message, cause } = (error ?? {}) as Told;
  if (typeof cause === "object" && cause !== null && code === undefined) return mailFaultOf(cause);
  const codes = [code, originalCode];
  const has = (...names: string[]) => names.some((name) => codes.includes(name));
  if (has("ECONFIG")) return "unset";
  if (has("EDNS", "ENOTFOUND", "EAI_AGAIN", "EAI_FAIL")) return "name";
  if (has("ECONNREFUSED")) return "refused";
  if (has("EAUTH", "ENOAUTH", "EOAUTH2")) return "login";
  if (has("EENVELOPE")) return /^RCPT/.test(String(command)) ? "recipient" : "sender";
  if (has("EMESSAGE")) return "content";
  if (has("ETLS", "EREQUIRETLS", "EPROTO") || CERTIFICATES.test(String(message)))
    return "encryption";
  if (has("ETIMEDOUT", "ECONNECTION", "EHOSTUNREACH", "ENETUNREACH", "ECONNRESET")) return "silent";
  return "other";
}
