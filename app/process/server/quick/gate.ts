import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { API_BODY } from "~/gate/rules/limits";
import { answerAtOnce } from "~/gate/services/ask/answer-at-once.server";
import { inLanguage } from "~/kit/language/in-language.server";
import type { App } from "~/process/app";
import type { TokenLimit } from "~/process/server/limits/token-limit";
import { browsersLanguage } from "~/process/server/readers-language";
import { sendAtOnce } from "./send";

const PATH = "/api/v1/gate";
const ONE = `${PATH}?`;
const HEADERS = ["Cache-Control", "no-store", "Content-Type", "application/json; charset=utf-8"];

interface Around {
  programs: TokenLimit;
  otherwise: RequestListener;
}

/**
 * Answers questions to the gate without what pages need, in the words of the long way: to a program whose token was seen to hold, within
 * its allowance, and where nothing goes wrong. The long way says all else.
 */
export function quickGate(app: App, { programs, otherwise }: Around) {
  async function answer(req: IncomingMessage, res: ServerResponse) {
    const start = performance.now();
    const { authorization = "" } = req.headers;
    const body = req.method === "POST" ? await bodyOf(req) : null;
    if (req.method === "POST" && !body) return;
    const admitted = programs.admitKnown(authorization);
    const language = browsersLanguage(app, req);
    const query = req.url!.slice(ONE.length);
    const asked = { authorization, now: app.clock(), question: body ?? new URLSearchParams(query) };
    const said = admitted && (await inLanguage(language, () => answerAtOnce(app.store, asked)));
    if (!said) {
      admitted?.giveBack();
      // It has been read: what reads it otherwise takes it from here.
      if (body) Object.assign(req, { body });
      return otherwise(req, res);
    }
    sendAtOnce(app, req, res, {
      start,
      route: PATH,
      language,
      headers: [...HEADERS, ...admitted.told.flat()],
      body: Buffer.from(JSON.stringify(said)),
    });
  }

  return {
    /** Whether nothing about a request is unusual. */
    takes({ method, url = "", headers }: IncomingMessage): boolean {
      if (!url.startsWith(PATH) || headers.cookie !== undefined) return false;
      if (method === "GET") return url.startsWith(ONE) && !/%00|#/.test(url);
      return (
        method === "POST" &&
        url === PATH &&
        Number(headers["content-length"]) <= API_BODY &&
        headers["content-encoding"] === undefined &&
        /^application\/json\b/i.test(headers["content-type"] ?? "")
      );
    },
    answer(req: IncomingMessage, res: ServerResponse) {
      answer(req, res).catch((error: unknown) => {
        app.log.error({ err: error }, "a question of another program failed");
        res.destroy();
      });
    },
  };
}

/** Null where its sender went away before all of it was here. */
async function bodyOf(req: IncomingMessage): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of req) chunks.push(chunk as Buffer);
  } catch {
    return null;
  }
  return req.complete ? Buffer.concat(chunks) : null;
}
