/** One replacement in a file of `aContentFolder`, and what is told of it: `line: message`, or all of it for another file. */
export interface Edit {
  rule: string;
  path: string;
  from: string;
  to: string;
  told: string[];
}
