/** What happened, as others could meet it in practice: nobody’s name, and nothing by which they’d be known. */
export interface IncidentPost {
  network: string;
  /** What was written to the company. */
  text: string;
  /** What was done about it, and what would have been better. */
  done: string;
  better: string;
}
