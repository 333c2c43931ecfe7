import { m } from "~/kit/language/m";

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

/** Also the answer for what belongs to another company. `what` chooses the sentence; one that it has none for gets a general one. */
export function notFound(what: string): Refusal {
  return new Refusal(404, m.kit_errors_no_such({ what }));
}

export function forbidden(): Refusal {
  return new Refusal(403, m.kit_errors_forbidden());
}

export function conflict(message: string): Refusal {
  return new Refusal(409, message);
}
