/** What somebody has chosen of the programmes that a company offers. */
export interface Offers {
  /** Whether those are offered that nobody has chosen about. */
  offersNew: boolean;
  /** Whether a programme is, by its id. */
  chosen: ReadonlyMap<string, boolean>;
}

/** Whether people of the company can be enrolled in a programme anew. Who is in it already stays. */
export function isOffered(programmeId: string, { offersNew, chosen }: Offers): boolean {
  return chosen.get(programmeId) ?? offersNew;
}
