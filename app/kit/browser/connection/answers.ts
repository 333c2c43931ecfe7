/** Why something that was asked for did not come. */
export type Why =
  | "offline"
  /** Nobody answered, or the answer broke off. */
  | "no-answer"
  /** Somebody else answered: a gateway before the server, while that is being updated or is overloaded. */
  | "gateway"
  /** The server has too much heavy work at the moment. */
  | "busy"
  /** The server failed. */
  | "broken"
  | "too-long"
  | "too-often"
  /** The server would not take it, and says why in words. */
  | "refused";

export interface Failed {
  why: Why;
  /** What the server says about it. */
  message?: string;
  /** As the installation's log has it. */
  requestId?: string;
}

export type Answer = { ok: true; response: Response } | { ok: false; failed: Failed };

/** The kind of text in which Remix answers its own scripts. */
const OURS = /^text\/x-script\b/i;
const BY_STATUS: Readonly<Record<number, Why>> = { 413: "too-long", 429: "too-often" };
const BUSY: Failed = { why: "busy" };
const LONGEST_MESSAGE = 300;

/** What an answer to one of Remix's own requests is worth. A form is also kept from a page that says only that the server failed. */
export async function readPageAnswer(response: Response, isForm: boolean): Promise<Answer> {
  const { status, headers } = response;
  if (status === 204) return { ok: true, response };
  if (OURS.test(headers.get("Content-Type") ?? ""))
    return isForm && status >= 500
      ? { ok: false, failed: status === 503 ? BUSY : { why: "broken", ...requestOf(headers) } }
      : await whole(response);
  const why = BY_STATUS[status];
  if (why) return { ok: false, failed: { why } };
  const isRefusal = status >= 400 && status < 500 && isPlain(headers);
  if (!isRefusal) return { ok: false, failed: { why: "gateway" } };
  const message = (await response.text()).trim().slice(0, LONGEST_MESSAGE);
  return { ok: false, failed: { why: "refused", message } };
}

/** The same for the list of pages that Remix knows. */
export async function readManifestAnswer(response: Response): Promise<Answer> {
  if (response.status === 204) return { ok: true, response };
  const isOurs = response.ok && /^application\/json\b/i.test(typeOf(response.headers));
  return isOurs ? await whole(response) : { ok: false, failed: { why: "gateway" } };
}

/** The same for a script or a stylesheet; null for one that is no longer there. */
export async function readFileAnswer(response: Response): Promise<Answer | null> {
  if (response.status === 404 || response.status === 410) return null;
  const isOurs = response.ok && !/^text\/html\b/i.test(typeOf(response.headers));
  return isOurs ? await whole(response) : { ok: false, failed: { why: "gateway" } };
}

/** Reads an answer to its end before anybody sees it. One that breaks off fails as if none had come. */
async function whole(response: Response): Promise<Answer> {
  const body = await response.arrayBuffer();
  const { status, statusText, headers } = response;
  return { ok: true, response: new Response(body, { status, statusText, headers }) };
}

function typeOf(headers: Headers): string {
  return headers.get("Content-Type") ?? "";
}

function isPlain(headers: Headers): boolean {
  return /^text\/plain\b/i.test(typeOf(headers));
}

function requestOf(headers: Headers): { requestId?: string } {
  const requestId = headers.get("X-Request-Id");
  return requestId ? { requestId } : {};
}
