/** The database does not answer: it starts again, or the way to it is cut. What was asked may be asked again. */
export class DatabaseAway extends Error {
  override readonly name = "DatabaseAway";
}
