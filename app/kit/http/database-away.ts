/** The database does not answer: it starts again, or the way to it is cut. What was asked may be asked again. */
export class DatabaseAway extends Error {
  override readonly name = "DatabaseAway";
}

/** The database can be read, but takes nothing: its disk is full, or can only be read. What was to be written may be sent again. */
export class NotWritable extends Error {
  override readonly name = "NotWritable";
}
