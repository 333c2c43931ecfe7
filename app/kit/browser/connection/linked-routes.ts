interface LinkedWindow {
  __linkedRoutes?: object;
}

/**
 * Answers what Remix asks for as soon as it begins, from what the page brought: the routes of the links that it came with. To be
 * called before anything changes the page; null for whatever else is asked.
 */
export function linkedRoutes(): (asked: URL) => Response | null {
  const { __linkedRoutes: routes } = window as LinkedWindow;
  const paths = new Set(
    [...document.querySelectorAll("a[data-discover], form[data-discover]")].map(
      (one) =>
        new URL(one.getAttribute("href") ?? one.getAttribute("action") ?? "", location.origin)
          .pathname,
    ),
  );
  return ({ pathname, searchParams }) =>
    routes &&
    pathname.endsWith("/__manifest") &&
    searchParams.getAll("p").every((one) => paths.has(one))
      ? Response.json(routes)
      : null;
}
