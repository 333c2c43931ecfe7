export interface Mail {
  to: string;
  subject: string;
  text: string;
  html: string;
}

export interface KeptMail extends Mail {
  id: string;
  sentAt: Date;
}

/** What sends mail. `kept` is null where mail really leaves; in the demo it holds what was sent, newest first. */
export interface Mailer {
  send(mail: Mail): Promise<void>;
  readonly kept: readonly KeptMail[] | null;
}
