export interface Mail {
  to: string;
  subject: string;
  text: string;
  html: string;
  /** Pictures in it, which it names as `cid:` and their id. */
  pictures?: readonly { cid: string; png: Buffer }[];
  /** The same for the same mail sent again, so that mail systems can drop the copy. Without one, each has its own. */
  messageId?: string;
  /** The address that ends such mails by one click. */
  unsubscribe?: string | null;
}

export interface KeptMail extends Mail {
  id: string;
  sentAt: Date;
}

/** What sends mail. `kept` is null where mail really leaves; in the demo it holds what was sent, newest first. */
export interface Mailer {
  /** `heard` gets what the server answered, where one did. */
  send(mail: Mail, heard?: (answer: string) => void): Promise<void>;
  /** Throws where no mail could be sent now, to any address. */
  check(): Promise<void>;
  readonly kept: readonly KeptMail[] | null;
}

/** The mail server will not have this mail, now or later. */
export class MailRefused extends Error {}
