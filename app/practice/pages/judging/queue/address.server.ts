import { z } from "zod";
import { REPLY_VERDICTS } from "~/curriculum/rules/practice-kinds";
import { addressReader, oneOf, SEARCH } from "~/kit/http/read-address";
import type { QueueAddress } from "~/practice/rules/judging/paths";
import type { QueueQuery } from "~/practice/services/judging/narrow-queue.server";

const ADDRESS = addressReader(
  z.object({
    company: SEARCH,
    set: SEARCH,
    person: SEARCH,
    look: oneOf(["second"]),
    after: SEARCH,
    judged: SEARCH,
    said: oneOf(REPLY_VERDICTS),
    note: oneOf(["returned", "gone"]),
  }),
);

/** What an address of the queue, or of a reply reached from there, asks for. */
export function queueAddressOf(request: Request) {
  const { company, set, person, look, ...more } = ADDRESS.read(request);
  return { address: { company, set, person, look } satisfies QueueAddress, ...more };
}

export function queryOf({ company, set, person, look }: QueueAddress): QueueQuery {
  return {
    company: company || null,
    set: set || null,
    person: person || null,
    second: look === "second",
  };
}
