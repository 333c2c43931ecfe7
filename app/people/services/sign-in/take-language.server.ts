import { keepLanguage, keptLanguage } from "~/kit/language/negotiate";
import { setOwnLanguage } from "~/people/queries/people";
import type { Store } from "~db/store";

/** Makes the language that was picked in this browser before signing in the choice of the person who has now signed in. */
export async function takeLanguage({
  store,
  origin,
  request,
  personId,
  headers,
}: {
  store: Store;
  origin: string;
  request: Request;
  personId: string;
  /** Of the answer, for the cookie. */
  headers: Headers;
}): Promise<void> {
  const kept = keptLanguage(request.headers.get("Cookie"));
  if (!kept?.picked) return;
  const { language } = kept;
  await store.write((tx) => setOwnLanguage(tx, personId, language));
  headers.append("Set-Cookie", keepLanguage({ language, picked: false }, { origin }));
}
