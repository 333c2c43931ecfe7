import { index, route, type RouteConfig } from "@remix-run/route-config";

/** The map of URLs. */
export default [
  index("routes/home.tsx"),

  route("sign-in", "routes/sign-in/start.tsx"),
  route("sign-in/code", "routes/sign-in/code.tsx"),
  route("sign-in/demo", "routes/sign-in/demo.ts"),
  route("sign-out", "routes/sign-in/sign-out.ts"),
  route("account", "routes/account.tsx"),
  route("dev/mail", "routes/dev-mail.tsx"),

  route("clearance/export.csv", "routes/clearance/export.ts"),

  route("settings", "routes/settings.tsx"),
  route("healthz", "routes/health/healthz.ts"),
  route("readyz", "routes/health/readyz.ts"),
  route("*", "routes/not-found.tsx"),
] satisfies RouteConfig;
