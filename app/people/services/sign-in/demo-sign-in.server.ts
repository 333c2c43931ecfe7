import { createAuthEndpoint, APIError } from "better-auth/api";
import { setSessionCookie } from "better-auth/cookies";
import { z } from "zod";

/** A better-auth plugin that signs anybody in by email alone. It is added in the demo and nowhere else. */
export function demoSignIn() {
  return {
    id: "demo-sign-in",
    endpoints: {
      signInDemo: createAuthEndpoint(
        "/sign-in/demo",
        { method: "POST", body: z.object({ email: z.string() }) },
        async (ctx) => {
          const found = await ctx.context.internalAdapter.findUserByEmail(ctx.body.email);
          if (!found) throw new APIError("FORBIDDEN");
          const session = await ctx.context.internalAdapter.createSession(found.user.id);
          await setSessionCookie(ctx, { session, user: found.user });
          return ctx.json({ ok: true });
        },
      ),
    },
  };
}
