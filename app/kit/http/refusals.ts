import { Refusal } from "./refusal";

/** Wraps a loader or an action: a `Refusal` thrown inside becomes a Response with its status and its message. */
export function handled<Args, Result>(
  work: (args: Args) => Promise<Result>,
): (args: Args) => Promise<Result> {
  return async (args) => {
    try {
      return await work(args);
    } catch (error) {
      if (error instanceof Refusal) throw refusalResponse(error);
      throw error;
    }
  };
}

/** The Response a page's error boundary shows; its text is for the person who asked. */
export function refusalResponse(refusal: Refusal): Response {
  return new Response(refusal.message, {
    status: refusal.status,
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" },
  });
}
