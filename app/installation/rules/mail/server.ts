/** The mail server as an admin sees it; its password never leaves the program. */
export interface MailServer {
  host: string;
  port: number;
  /** Whether the connection is encrypted from its first byte; otherwise as soon as the server offers it. */
  secure: boolean;
  user: string | null;
  hasPassword: boolean;
  from: string;
}
