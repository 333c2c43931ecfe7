import type { Answer, Failed } from "./answers";

/**
 * What is waited for: a page, the answer to a form, the page after a form that was taken, a part of the page one is on, or something
 * beside all that, of which nothing is said.
 */
export type Waiting = "page" | "form" | "page-after" | "part" | "aside";

export type Trouble =
  | { kind: "slow"; waiting: Waiting }
  /** It is requested again automatically, unless someone has typed meanwhile. `back`: the connection is back. */
  | { kind: "held"; waiting: Waiting; failed: Failed; back: boolean }
  /** A form that may not have arrived. It is sent again by a person only. */
  | { kind: "unsent"; failed: Failed; back: boolean }
  /** Leaving this page, for a file or for another page that is loaded whole, needs a connection. */
  | { kind: "no-way-out" };

interface Ports {
  online: () => boolean;
  /** Whether the server can be reached. */
  probe: () => Promise<boolean>;
  waiting: () => Waiting;
  /** Ends what the page waits for, and leaves the page as it is. */
  stay: () => void;
  /** How the form that is on its way can be sent once more, as it is filled in then. */
  resending: () => () => void;
  /** Gives back how not to. */
  later: (work: () => void, milliseconds: number) => () => void;
}

/** Milliseconds after which a page says that it waits, and between tries. */
const SLOW = 5_000;
const WAITS = [2_000, 4_000, 8_000, 15_000];

type Ask = (signal: AbortSignal) => Promise<Answer>;

/**
 * Asks the server on behalf of every page and form, and keeps the page as it is while there is no answer: a page that was asked for
 * waits and is asked for again, a form stays filled in until its sender decides.
 */
export class Connection {
  #ports: Ports;
  #trouble: Trouble | null = null;
  #listeners = new Set<() => void>();
  /** What goes on with each thing that waits to be asked for again. */
  #held = new Set<() => void>();
  #slow = new Set<Ask>();
  #failing = 0;
  #typed = false;
  #resend: (() => void) | null = null;

  constructor(ports: Ports) {
    this.#ports = ports;
  }

  subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  trouble = (): Trouble | null => this.#trouble;

  /** The answer once there is one. Rejects when what waited for it is given up, and for a form that did not get through. */
  async reach(
    ask: Ask,
    signal?: AbortSignal | null,
    waiting = this.#ports.waiting(),
  ): Promise<Response> {
    let failing = false;
    try {
      for (let tries = 0; ; tries += 1) {
        const answer = await this.#ask(ask, waiting, signal);
        if (answer.ok) {
          if (waiting === "form" && !signal?.aborted) this.begun();
          return answer.response;
        }
        if (waiting === "form") {
          this.#unsent(answer.failed);
          await givenUp(signal);
        }
        if (!failing) this.#failing += 1;
        failing = true;
        await this.#hold(answer.failed, waiting, tries, signal);
      }
    } finally {
      if (failing) this.#settled();
    }
  }

  isReachable(): Promise<boolean> {
    return this.#ports.probe().catch(() => false);
  }

  /** Asks now for what waits. */
  tryNow = () => {
    this.#typed = false;
    this.#goOn();
  };

  /** Sends the form that is shown as unsent, with what stands in it now. */
  sendAgain = () => {
    const resend = this.#resend;
    this.dismiss();
    resend?.();
  };

  /** Waits no longer. A form counts as unsent. */
  stopWaiting = () => {
    const trouble = this.#trouble;
    if (trouble?.kind === "slow" && trouble.waiting === "form") {
      this.#unsent({ why: "no-answer" });
      return;
    }
    this.#ports.stay();
    this.dismiss();
  };

  dismiss = () => {
    this.#resend = null;
    this.#say(null);
  };

  /** There may be a connection again: the browser says so, or the person is back. */
  wake() {
    if (!this.#typed) this.#goOn();
    else if (this.#trouble?.kind === "held" && this.#ports.online())
      this.#say({ ...this.#trouble, back: true });
  }

  /** Someone is typing: the page is no longer left automatically. */
  typed() {
    if (this.#trouble?.kind === "held") this.#typed = true;
  }

  /** Another page is asked for, or another form sent. */
  begun() {
    if (this.#trouble?.kind === "unsent" || this.#trouble?.kind === "no-way-out") this.dismiss();
  }

  /** Somebody would leave by the browser's own means, and cannot. */
  noWayOut() {
    this.#say({ kind: "no-way-out" });
  }

  async #ask(ask: Ask, waiting: Waiting, signal?: AbortSignal | null): Promise<Answer> {
    const inTime = this.#ports.later(() => {
      this.#slow.add(ask);
      if (this.#trouble === null && waiting !== "aside") this.#say({ kind: "slow", waiting });
    }, SLOW);
    const given = new AbortController();
    const giveUp = () => given.abort(signal?.reason);
    signal?.addEventListener("abort", giveUp);
    try {
      signal?.throwIfAborted();
      return await ask(given.signal);
    } catch (error) {
      if (signal?.aborted) throw error;
      return { ok: false, failed: { why: this.#ports.online() ? "no-answer" : "offline" } };
    } finally {
      inTime();
      signal?.removeEventListener("abort", giveUp);
      this.#slow.delete(ask);
      if (this.#trouble?.kind === "slow" && this.#slow.size === 0) this.#say(null);
    }
  }

  /** Until it is to be asked for once more; rejects when it is given up. */
  #hold(failed: Failed, waiting: Waiting, tries: number, signal?: AbortSignal | null) {
    if (waiting !== "aside" && this.#trouble?.kind !== "unsent")
      this.#say({ kind: "held", waiting, failed, back: false });
    return new Promise<void>((resolve, reject) => {
      const goOn = () => {
        end();
        resolve();
      };
      const giveUp = () => {
        end();
        reject(abandoned());
      };
      const notYet = this.#ports.later(
        () => {
          if (!this.#typed) goOn();
        },
        WAITS[tries] ?? WAITS.at(-1) ?? 0,
      );
      const end = () => {
        notYet();
        this.#held.delete(goOn);
        signal?.removeEventListener("abort", giveUp);
      };
      this.#held.add(goOn);
      signal?.addEventListener("abort", giveUp);
    });
  }

  #goOn() {
    for (const goOn of [...this.#held]) goOn();
  }

  #settled() {
    this.#failing -= 1;
    if (this.#failing > 0) return;
    this.#typed = false;
    if (this.#trouble?.kind === "held") this.#say(null);
  }

  /** Of several things that a form waits for, the first that fails says why. */
  #unsent(failed: Failed) {
    if (this.#trouble?.kind === "unsent") return;
    this.#resend = this.#ports.resending();
    this.#say({ kind: "unsent", failed, back: false });
    this.#ports.stay();
    if (failed.why === "offline" || failed.why === "no-answer" || failed.why === "gateway")
      this.#watch(this.#trouble, 0);
  }

  /** Tells when a form that is shown as unsent could be sent. */
  #watch(shown: Trouble | null, tries: number) {
    const look = async () => {
      end();
      if (this.#trouble !== shown || shown?.kind !== "unsent") return;
      const back = await this.isReachable();
      if (this.#trouble !== shown) return;
      if (back) this.#say({ ...shown, back: true });
      else this.#watch(shown, tries + 1);
    };
    const goOn = () => void look();
    const notYet = this.#ports.later(goOn, WAITS[tries] ?? WAITS.at(-1) ?? 0);
    const end = () => {
      notYet();
      this.#held.delete(goOn);
    };
    this.#held.add(goOn);
  }

  #say(trouble: Trouble | null) {
    if (this.#trouble === trouble) return;
    this.#trouble = trouble;
    for (const listener of this.#listeners) listener();
  }
}

/** Rejects once nothing waits for the answer any more, which may be never: an error’s page stays as it is. */
function givenUp(signal?: AbortSignal | null): Promise<never> {
  return new Promise((_, reject) => {
    if (!signal || signal.aborted) reject(abandoned());
    else signal.addEventListener("abort", () => reject(abandoned()));
  });
}

function abandoned(): DOMException {
  return new DOMException("What waited for this was given up.", "AbortError");
}
