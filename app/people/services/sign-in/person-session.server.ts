import { createAuthEndpoint, APIError } from "better-auth/api";
import { setSessionCookie } from "better-auth/cookies";
import { z } from "zod";

/** A better-auth plugin that begins a session for someone we have recognised. Like its own endpoints, it is not mounted anywhere. */
export function personSession() {
  return {
    id: "person-session",
    endpoints: {
      beginSession: createAuthEndpoint(
        "/person-session",
        {
          method: "POST",
          body: z.object({
            personId: z.string(),
            secondFactorAt: z.date().nullable(),
            viaCompanyId: z.string().nullable(),
          }),
        },
        async (ctx) => {
          const user = await ctx.context.internalAdapter.findUserById(ctx.body.personId);
          if (!user) throw new APIError("FORBIDDEN");
          const { secondFactorAt, viaCompanyId } = ctx.body;
          const { createSession } = ctx.context.internalAdapter;
          const session = await createSession(user.id, false, { secondFactorAt, viaCompanyId });
          await setSessionCookie(ctx, { session, user });
          return ctx.json({ ok: true });
        },
      ),
    },
  };
}
