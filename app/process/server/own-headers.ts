import type { RequestHandler } from "express";

/**
 * Lets a header that a page sets take the place of the server's own of that name, for the pages' answers are added to what is set
 * before them, and two policies in one answer are neither.
 */
export function ownHeaders(): RequestHandler {
  return (_req, res, next) => {
    const set = new Set(res.getHeaderNames());
    const append = res.append.bind(res);
    res.append = (name, value) =>
      set.delete(name.toLowerCase()) ? res.set(name, value) : append(name, value);
    next();
  };
}
