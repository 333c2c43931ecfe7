/** A form that was not taken because its sender has to sign in first, whole, so that it can be sent again once its sender has signed in. */
export interface SentForm {
  /** Without a session, or with one that began too long ago for what is asked. */
  why: "signed-out" | "again";
  /** Where it was sent to: a path of this installation. */
  to: string;
  /** The page it stood on. */
  from: string | null;
  fields: [name: string, value: string][];
}
