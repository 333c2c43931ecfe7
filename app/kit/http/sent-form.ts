/** A form that could not be taken now, whole, so that it can be sent again. */
export interface SentForm {
  /** Without a session, or with one that began too long ago for what is asked; too much else is being worked on; or too much came at once. */
  why: "signed-out" | "again" | "busy" | "often";
  /** Where it was sent to: a path of this installation. */
  to: string;
  /** The page it stood on. */
  from: string | null;
  fields: [name: string, value: string][];
}
