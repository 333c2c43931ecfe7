/** The database does not answer: it starts again, or the way to it is cut. What was asked may be asked again. */
export class DatabaseAway extends Error {
  override readonly name = "DatabaseAway";
}

/** The database can be read, but takes nothing: its disk is full, or can only be read. What was to be written may be sent again. */
export class NotWritable extends Error {
  override readonly name = "NotWritable";
}

/* Known by their names: the store is the program’s, whose build and that of the pages have each a class of their own. */
export const isDatabaseAway = (error: unknown) =>
  error instanceof Error && error.name === "DatabaseAway";
export const isNotWritable = (error: unknown) =>
  error instanceof Error && error.name === "NotWritable";
