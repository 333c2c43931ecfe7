/** A span in which a company is taught its own text of a lesson; `untilNumber` is null while it lasts. */
export interface CopySpan {
  companyId: string;
  /** The revision with which it began. */
  fromNumber: number;
  /** The revision by which the company returned to the original. */
  untilNumber: number | null;
}

/** A revision of an activity: the original's, or with a company that company's own. */
export interface OwnedRevision {
  number: number;
  companyId: string | null;
}

/**
 * Whether a revision is one that a company's people are taught, or were: its own, and the original's except those that came out
 * while it had its own text. What those changed asks nothing of it; giving its copy up is a revision of its own, which asks for it.
 */
export function concernsCompany(
  { number, companyId }: OwnedRevision,
  company: string,
  spans: readonly CopySpan[],
): boolean {
  if (companyId !== null) return companyId === company;
  return !spans.some((span) => span.companyId === company && isWithin(number, span));
}

/** The companies that had a text of their own when the original's revision of this number came out. */
export function companiesApart(number: number, spans: readonly CopySpan[]): Set<string> {
  return new Set(spans.filter((span) => isWithin(number, span)).map(({ companyId }) => companyId));
}

function isWithin(number: number, { fromNumber, untilNumber }: CopySpan): boolean {
  return number > fromNumber && (untilNumber === null || number < untilNumber);
}
