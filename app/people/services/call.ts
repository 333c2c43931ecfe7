import type { Actor } from "~/people/rules/actor";
import type { NewId } from "~/kit/http/form-id";
import type { Store } from "~db/store";

/** What every use case is called with: where the data is, who asks, and when that is. */
export interface Call<Who extends Partial<Actor> = Actor> {
  store: Store;
  actor: Who;
  now: Date;
}

/**
 * The same, of a use case that records something new. `id` is what it then has: a form carries it, so that what is sent twice is
 * recorded once, and `isSent` is asked before any rule.
 */
export interface Creating<Who extends Partial<Actor> = Actor> extends Call<Who> {
  id: NewId;
}
