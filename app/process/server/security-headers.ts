import { randomBytes } from "node:crypto";
import { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import type { RequestHandler, Response } from "express";
import helmet from "helmet";

const PERMISSIONS_POLICY = [
  "accelerometer",
  "autoplay",
  "browsing-topics",
  "camera",
  "display-capture",
  "geolocation",
  "gyroscope",
  "magnetometer",
  "microphone",
  "midi",
  "payment",
  "usb",
]
  .map((feature) => `${feature}=()`)
  .join(", ");

/** The nonce that this response's scripts carry. */
export function nonceOf(res: Response): string {
  return res.locals.cspNonce as string;
}

/** Every response's protective headers, with a fresh nonce for its scripts. HSTS only where browsers come by https. */
export function securityHeaders({ https }: { https: boolean }): RequestHandler {
  const fixed = fixedHeaders(https);
  return (_req, res, next) => {
    const nonce = freshNonce();
    res.locals.cspNonce = nonce;
    for (const [name, value] of fixed) res.setHeader(name, value.replace(NONCE, nonce));
    next();
  };
}

const NONCE_BYTES = 16;
/** Chance for many responses: asking the system for it each time costs more than all other headers. */
let chance = Buffer.alloc(0);

function freshNonce(): string {
  if (chance.length < NONCE_BYTES) chance = randomBytes(256 * NONCE_BYTES);
  const nonce = chance.toString("base64", 0, NONCE_BYTES);
  chance = chance.subarray(NONCE_BYTES);
  return nonce;
}

/** Stands in the policy for each response's nonce. */
const NONCE = "{nonce}";

/** What helmet sets on a response. It is the same for each but for the nonce, so it is asked once. */
function fixedHeaders(https: boolean): [name: string, value: string][] {
  const headers = new Map([["Permissions-Policy", PERMISSIONS_POLICY]]);
  const set = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'", `'nonce-${NONCE}'`],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", "data:"],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
        objectSrc: ["'none'"],
        ...(https ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    strictTransportSecurity: https && { maxAge: 63_072_000, includeSubDomains: true },
    referrerPolicy: { policy: "same-origin" },
    crossOriginOpenerPolicy: { policy: "same-origin" },
    crossOriginResourcePolicy: { policy: "same-origin" },
    xFrameOptions: { action: "deny" },
  });
  const request = new IncomingMessage(new Socket());
  const response = new ServerResponse(request);
  set(request, response, (error?: unknown) => {
    if (error) throw error as Error;
  });
  for (const name of response.getHeaderNames()) headers.set(name, String(response.getHeader(name)));
  return [...headers];
}
