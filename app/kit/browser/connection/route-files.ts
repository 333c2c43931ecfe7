import { readFileAnswer } from "./answers";
import type { Connection } from "./connection";
import { filesOf, loadWhole, type RemixRouter, type Route } from "./remix-router";

/**
 * Has a page’s files come before Remix runs them. Where one of them fails, Remix reloads the current page, which loses what
 * was typed there. Files that a newer version has taken away make the next page load whole.
 */
export class RouteFiles {
  #connection: Connection;
  #fetch: typeof fetch;
  #seen = new WeakSet<Route>();
  #here = new Set<string>();
  #coming = new Set<Promise<unknown>>();

  constructor(connection: Connection, fetching: typeof fetch) {
    this.#connection = connection;
    this.#fetch = fetching;
  }

  /** Stands before every page that the router knows; to be called whenever it may know more. */
  watch({ routes }: Pick<RemixRouter, "routes">, signal: () => AbortSignal) {
    for (const route of routes) {
      if (route.children) this.watch({ routes: route.children }, signal);
      const { lazy } = route;
      if (!lazy || this.#seen.has(route)) continue;
      this.#seen.add(route);
      route.lazy = async () => {
        await this.#come(route.id, signal());
        return lazy();
      };
    }
  }

  /** Resolves when no file is on its way: a form is not sent before the page that answers it can be shown. */
  async settled(): Promise<void> {
    await Promise.allSettled(this.#coming);
  }

  async #come(routeId: string, signal: AbortSignal) {
    const missing = filesOf(routeId).filter((file) => !this.#here.has(file));
    const coming = Promise.all(missing.map((file) => this.#fetchFile(file, signal)));
    this.#coming.add(coming);
    await coming.finally(() => this.#coming.delete(coming));
  }

  async #fetchFile(file: string, navigation: AbortSignal) {
    await this.#connection.reach(async (signal) => {
      const answer = await readFileAnswer(await this.#fetch(file, { signal }));
      if (answer) return answer;
      loadWhole();
      // The page goes, and this with it.
      return new Promise(() => undefined);
    }, navigation);
    this.#here.add(file);
  }
}
