import { Readable } from "node:stream";
import { createReadableStreamFromReadable, type LoaderFunctionArgs } from "@remix-run/node";
import { download } from "~/kit/http/download";
import { handled } from "~/kit/http/refusals";
import { authorise } from "~/people/services/authorise.server";
import { ownData } from "~/privacy/services/own-data.server";

/** Everything stored about the person who asks, as one file. */
export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "account:own");
  args.context.record({ event: "own-data.downloaded", by: actor.personId });
  const text = Readable.from(ownData({ store, actor, now }));
  return download(createReadableStreamFromReadable(text), {
    name: `firsthand-${now.toISOString().slice(0, 10)}.json`,
    type: "application/json",
  });
});
