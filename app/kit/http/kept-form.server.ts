import { splitBase } from "./base";
import { localPath, pathToReturnTo } from "./local-path";
import type { SentForm } from "./sent-form";

/**
 * Answers with the form itself, for the error page to hold until it can be sent again: 503 while Firsthand is busy, 429
 * for what came too often, else 401. Null for what is no form.
 */
export async function keptForm(request: Request, why: SentForm["why"]): Promise<Response | null> {
  const to = pathToReturnTo(request);
  const fields = await fieldsOf(request);
  if (!to || !fields) return null;
  const kept: SentForm = { why, to, from: pathOfReferrer(request), fields };
  const status = STATUS[why];
  const headers = { "Cache-Control": "no-store", ...retryAfterOf(status) };
  return Response.json(kept, { status, headers });
}

const STATUS = { busy: 503, often: 429, again: 401, "signed-out": 401 } as const;

/** In how many seconds there is room again, for what has to wait for that. */
export function retryAfterOf(status: number): { "Retry-After"?: string } {
  if (status === 503) return { "Retry-After": "5" };
  return status === 429 ? { "Retry-After": "3" } : {};
}

async function fieldsOf(request: Request): Promise<SentForm["fields"] | null> {
  try {
    const form = await request.formData();
    return [...form].flatMap(([name, value]) =>
      typeof value === "string" ? [[name, value] as [string, string]] : [],
    );
  } catch {
    return null;
  }
}

function pathOfReferrer(request: Request): string | null {
  const referrer = request.headers.get("referer");
  if (!referrer || !URL.canParse(referrer)) return null;
  const url = new URL(referrer);
  if (url.host !== new URL(request.url).host) return null;
  return localPath(splitBase(url.pathname).rest + url.search);
}
