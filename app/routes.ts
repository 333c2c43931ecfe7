import { route, type RouteConfig } from "@remix-run/route-config";

/** The map of URLs. */
export default [route("*", "routes/not-found.tsx")] satisfies RouteConfig;
