import { createCookie } from "@remix-run/node";
import { z } from "zod";
import { localPath } from "~/kit/http/local-path";

const Pending = z.object({ email: z.email(), to: z.string().nullable() });
export type PendingSignIn = z.infer<typeof Pending>;

/** Whose code is being waited for, between the two steps of signing in: in a cookie, so that no address bar or log holds an email. */
const cookie = createCookie("firsthand.sign_in", {
  httpOnly: true,
  sameSite: "lax",
  path: "/sign-in",
  maxAge: 15 * 60,
});

export async function readPending(request: Request): Promise<PendingSignIn | null> {
  const read = Pending.safeParse(await cookie.parse(request.headers.get("Cookie")));
  return read.success ? { email: read.data.email, to: localPath(read.data.to) } : null;
}

/** The `Set-Cookie` that keeps it, or, for null, removes it. */
export async function writePending(pending: PendingSignIn | null, origin: string): Promise<string> {
  const secure = origin.startsWith("https:");
  return await cookie.serialize(pending ?? "", { secure, ...(pending ? {} : { maxAge: 0 }) });
}
