/** An answer of “no” that ends a request: not allowed, not there, not now. Its message is for the person who asked. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  constructor(
    readonly status: 400 | 403 | 404 | 409 | 413 | 429 | 503,
    message: string,
  ) {
    super(message);
  }
}

/** Also the answer for what belongs to another company: it is not there. */
export function notFound(what: string): Refusal {
  return new Refusal(404, `There is no such ${what} here.`);
}

export function forbidden(): Refusal {
  return new Refusal(403, "Your role does not allow this.");
}

export function conflict(message: string): Refusal {
  return new Refusal(409, message);
}
