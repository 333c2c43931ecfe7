import { createServer } from "node:http";
import { gzipSync } from "node:zlib";
import { parse } from "parse5";
import { renderToString } from "react-dom/server";
import { treeOf } from "./static-tree";
import "./probe.mjs";

/**
 * What our pages are measured against, in a process of its own, for each page that the parent sends: `/tree/<n>` renders the same
 * elements by React without router, data or components; `/bytes/<n>` has the finished bytes. Both compress them for each request,
 * as for browsers, and send them by `node:http`. The parent hears the port in one message.
 */
export type BaselineTask = { type: string; text: string }[];

process.once("message", (task: BaselineTask) => {
  const pages = task.map(({ type, text }) => {
    const tree = type.startsWith("text/html") ? treeOf(parse(text)) : null;
    return { type, bytes: Buffer.from(text), tree };
  });
  const server = createServer((request, response) => {
    const [, kind, number] = (request.url ?? "").split("/");
    const page = pages[Number(number)];
    request.resume();
    if (!page) return void response.writeHead(404).end();
    const { type, bytes, tree } = page;
    const sent =
      kind === "tree" && tree ? Buffer.from(`<!DOCTYPE html>${renderToString(tree)}`) : bytes;
    const small = sent.length < 1024;
    const body = small ? sent : gzipSync(sent);
    response.setHeader("Content-Type", type);
    if (!small) response.setHeader("Content-Encoding", "gzip");
    response.setHeader("Content-Length", body.length);
    response.end(body);
  });
  server.listen(0, "127.0.0.1", () => {
    process.send?.({ port: (server.address() as { port: number }).port });
  });
});
