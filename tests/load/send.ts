import { once } from "node:events";
import {
  request as ask,
  type Agent,
  type IncomingHttpHeaders,
  type IncomingMessage,
} from "node:http";
import { brotliDecompressSync, gunzipSync } from "node:zlib";

export interface Ask {
  method?: "GET" | "POST";
  path: string;
  cookie?: string;
  form?: string;
  /** What another program shows, and sends. */
  token?: string;
  json?: string;
}

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  text: () => string;
}

/** Asks a server as a browser does; fails on whatever is neither a page nor a form's way on, since a fast error page is no result. */
export function sendBy(agent: Agent, origin: string) {
  return async ({ method = "GET", path, cookie, form, token, json }: Ask): Promise<Answer> => {
    const request = ask(origin + path, {
      agent,
      method,
      headers: {
        "accept-encoding": "gzip, deflate, br, zstd",
        accept: "text/html,application/xhtml+xml,*/*;q=0.8",
        "accept-language": "en",
        ...(cookie && { cookie }),
        ...(token && { authorization: `Bearer ${token}` }),
        ...(json !== undefined && {
          "content-type": "application/json",
          "content-length": Buffer.byteLength(json),
        }),
        ...(form !== undefined && {
          origin,
          "content-type": "application/x-www-form-urlencoded",
          "content-length": Buffer.byteLength(form),
        }),
      },
    });
    request.end(form ?? json);
    const [response] = (await once(request, "response")) as [IncomingMessage];
    const chunks: Buffer[] = [];
    for await (const chunk of response as AsyncIterable<Buffer>) chunks.push(chunk);
    const { statusCode: status = 0, headers } = response;
    const elsewhere = String(headers.location ?? "");
    if (status !== 200 && !(status === 303 && !elsewhere.includes("refused")))
      throw new Error(`${method} ${path} answered ${status} ${elsewhere}.`);
    const coding = headers["content-encoding"];
    const text = () => {
      const body = Buffer.concat(chunks);
      if (coding === "br") return brotliDecompressSync(body).toString();
      return (coding === "gzip" ? gunzipSync(body) : body).toString();
    };
    return { status, headers, text };
  };
}
