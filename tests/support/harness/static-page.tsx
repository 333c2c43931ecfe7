import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import type { RouteObject } from "react-router-dom";
import {
  createStaticHandler,
  createStaticRouter,
  StaticRouterProvider,
} from "react-router-dom/server";

/** The HTML of something on a page, as a browser without JavaScript gets it; its links and forms work. */
export async function htmlOf(element: ReactNode): Promise<string> {
  const routes: RouteObject[] = [{ path: "/", element }];
  const handler = createStaticHandler(routes);
  const context = await handler.query(new Request("http://page.test/"));
  if (context instanceof Response) throw new Error("the page redirects");
  const router = createStaticRouter(routes, context);
  return renderToStaticMarkup(
    <StaticRouterProvider router={router} context={context} hydrate={false} />,
  );
}
