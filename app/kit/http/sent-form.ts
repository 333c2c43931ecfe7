/** A form that could not be taken now, whole, so that it can be sent again. */
export interface SentForm {
  /** Where it was sent to: a path of this installation. */
  to: string;
  /** The page it stood on. */
  from: string | null;
  fields: [name: string, value: string][];
}
