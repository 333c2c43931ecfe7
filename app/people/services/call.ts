import type { Actor } from "~/people/rules/actor";
import type { Store } from "~db/store";

/** What every use case is called with: where the data is, who asks, and when that is. */
export interface Call<Who extends Partial<Actor> = Actor> {
  store: Store;
  actor: Who;
  now: Date;
}
