import { m } from "~/kit/language/m";
import type { RequestHandler } from "express";

/** Refuses, with 421, requests for a host that this installation is not. For the demo: no other site can reach it by pointing its own name at this machine. */
export function hostCheck(origins: readonly string[]): RequestHandler {
  const hosts = new Set(origins.map((origin) => new URL(origin).host));
  return (req, res, next) => {
    if (hosts.has(req.headers.host ?? "")) return next();
    res.status(421).type("text/plain").send(`${m.process_server_not_served()}\n`);
  };
}
