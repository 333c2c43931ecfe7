/** A form that came without a session, whole, so that it can be sent again once its sender has signed in. */
export interface SentForm {
  /** Where it was sent to: a path of this installation. */
  to: string;
  /** The page it stood on. */
  from: string | null;
  fields: [name: string, value: string][];
}
