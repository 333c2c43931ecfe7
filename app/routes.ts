import { index, route, type RouteConfig } from "@remix-run/route-config";

/** The map of URLs. */
export default [
  index("routes/home.tsx"),

  route("sign-in", "routes/sign-in/start.tsx"),
  route("sign-in/code", "routes/sign-in/code.tsx"),
  route("sign-in/demo", "routes/sign-in/demo.ts"),
  route("sign-out", "routes/sign-in/sign-out.ts"),
  route("account", "routes/account.tsx"),
  route("account/notices", "routes/account-notices.tsx"),
  route("notices", "routes/notices.tsx"),
  route("unsubscribe/:token", "routes/unsubscribe.tsx"),
  route("dev/mail", "routes/dev-mail.tsx"),

  route("learn", "routes/learn/home.tsx"),
  route("learn/clearance", "routes/learn/clearance.tsx"),
  route("learn/policy", "routes/learn/policy.tsx"),
  route("learn/sign-off", "routes/learn/sign-off.tsx"),
  route("learn/:module", "routes/learn/module.tsx"),
  route("learn/:module/:activity", "routes/learn/activity.tsx"),
  route("learn/:module/:activity/attempts/:attempt", "routes/learn/attempt.tsx"),
  route("learn/:module/:activity/attempts/:attempt/answers", "routes/learn/answers.ts"),
  route("learn/:module/:activity/attempts/:attempt/result", "routes/learn/result.tsx"),
  route("learn/:module/:activity/attempts/:attempt/practice", "routes/learn/practice.tsx"),

  route("studio", "routes/studio/home.tsx"),
  route("studio/library", "routes/studio/library.tsx"),
  route("studio/library/:module/:activity", "routes/studio/preview.tsx"),
  route("studio/library/:module/:activity/regrade", "routes/studio/regrade.tsx"),
  route("studio/companies/:company", "routes/studio/company.tsx"),
  route("studio/companies/:company/people/:person", "routes/studio/person.tsx"),
  route("studio/companies/:company/people/:person/allowances", "routes/studio/allowances.tsx"),
  route("studio/companies/:company/people/:person/attempts/:attempt", "routes/studio/attempt.tsx"),

  route("clearance", "routes/clearance/board.tsx"),
  route("clearance/export.csv", "routes/clearance/export.ts"),
  route("clearance/people/:person", "routes/clearance/person.tsx"),
  route("clearance/sign-offs", "routes/clearance/sign-offs.tsx"),
  route("clearance/policy", "routes/clearance/policy.tsx"),

  route("settings", "routes/settings.tsx"),
  route("healthz", "routes/health/healthz.ts"),
  route("readyz", "routes/health/readyz.ts"),
  route("*", "routes/not-found.tsx"),
] satisfies RouteConfig;
