import { createHash, createHmac } from "node:crypto";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

const sha256 = (data: Buffer | string) => createHash("sha256").update(data).digest("hex");
const hmac = (key: Buffer | string, data: string) =>
  createHmac("sha256", key).update(data).digest();

/**
 * An S3-compatible object store on this machine: keeps objects in memory, and answers 403 to whatever is not signed as AWS
 * Signature Version 4 asks, computed here from its specification. `fail` is what it answers instead, a status a request.
 */
export async function anObjectStore({ bucket = "pictures", region = "eu-test-1" } = {}) {
  const keys = { keyId: "AKIATEST", keySecret: "a/secret+key" };
  const objects = new Map<string, { bytes: Buffer; type: string }>();
  const asked: string[] = [];
  const fail: number[] = [];

  const server = createServer((req, res) => {
    void bodyOf(req).then((bytes) => {
      asked.push(`${req.method} ${req.url}`);
      const status = fail.shift();
      if (status) return res.writeHead(status).end("<Error/>");
      if (!isSigned(req, bytes, { ...keys, region })) return res.writeHead(403).end("<Error/>");
      if (!req.url?.startsWith(`/${bucket}/`)) return res.writeHead(404).end("<Error/>");
      if (req.method === "PUT") {
        objects.set(req.url, { bytes, type: req.headers["content-type"] ?? "" });
        return res.writeHead(200).end();
      }
      const found = objects.get(req.url);
      if (!found) return res.writeHead(404).end("<Error/>");
      res.writeHead(200, { "Content-Type": found.type });
      return res.end(req.method === "HEAD" ? undefined : found.bytes);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(
    () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  );
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { settings: { endpoint, bucket, region, ...keys }, objects, asked, fail };
}

async function bodyOf(req: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of req) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** Source: AWS, “Create a signed AWS API request”, Signature Version 4. */
function isSigned(
  req: IncomingMessage,
  body: Buffer,
  { keyId, keySecret, region }: { keyId: string; keySecret: string; region: string },
): boolean {
  const header = (name: string) => String(req.headers[name] ?? "").trim();
  const given =
    /^AWS4-HMAC-SHA256 Credential=([^,]+), SignedHeaders=([^,]+), Signature=([0-9a-f]{64})$/.exec(
      header("authorization"),
    );
  const time = header("x-amz-date");
  if (!given || !/^\d{8}T\d{6}Z$/.test(time)) return false;
  const [, credential, signedHeaders = "", signature] = given;
  const scope = `${time.slice(0, 8)}/${region}/s3/aws4_request`;
  const names = signedHeaders.split(";");
  if (credential !== `${keyId}/${scope}`) return false;
  if (!["host", "x-amz-content-sha256", "x-amz-date"].every((name) => names.includes(name)))
    return false;
  const hash = header("x-amz-content-sha256");
  if (hash !== "UNSIGNED-PAYLOAD" && hash !== sha256(body)) return false;
  const [pathname = "", query = ""] = (req.url ?? "").split("?");
  const lines = names.map((name) => `${name}:${header(name)}\n`).join("");
  const request = [req.method, pathname, query, lines, signedHeaders, hash].join("\n");
  const toSign = ["AWS4-HMAC-SHA256", time, scope, sha256(request)].join("\n");
  const key = scope.split("/").reduce<Buffer | string>(hmac, `AWS4${keySecret}`);
  return createHmac("sha256", key).update(toSign).digest("hex") === signature;
}
