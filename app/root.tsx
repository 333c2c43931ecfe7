import interUrl from "~fonts/inter.woff2?url";
import displayUrl from "~fonts/bricolage-grotesque.woff2?url";
import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  useMatches,
  useRouteError,
  useRouteLoaderData,
} from "@remix-run/react";
import type { ReactNode } from "react";
import "./kit/styles/tokens.css";
import "./kit/styles/fonts.css";
import "./kit/styles/reset.css";
import "./kit/styles/base.css";
import "./kit/styles/layout.css";
import touchIconUrl from "./kit/assets/touch-icon.png?url";
import iconUrl from "./kit/assets/icon.svg?url";
import { ErrorPage, errorTitle } from "./kit/parts/page/error-page";
import { isSentForm, WaitPage } from "./kit/parts/page/held-form";
import { Scrolling } from "./kit/parts/page/scrolling";
import { lookPath } from "./company/rules/look-path";
import { imageAddress } from "./curriculum/rules/images/limits";
import { hasDesk } from "./practice/services/desk/has-desk.server";
import { unseenNotices } from "./notices/services/unseen-notices.server";
import { useNonce } from "./kit/browser/nonce";
import type { SentForm } from "./kit/http/sent-form";
import { languageTag } from "./kit/language/language";
import { m } from "./kit/language/m";
import { Shell, type MainWidth } from "./people/parts/shell";
import { SearchLink } from "./search/parts/search-link";
import { sentFormTitle, SignedOutPage } from "./people/parts/signed-out-page";

/** What a route may say about itself: `export const handle: PageHandle = { width: "wide" }`. */
export interface PageHandle {
  width?: MainWidth;
  /** `false` gives a phone's bottom edge to the page itself. */
  tabs?: boolean;
}

export const links: LinksFunction = () => [
  { rel: "preload", as: "font", type: "font/woff2", href: interUrl, crossOrigin: "anonymous" },
  { rel: "preload", as: "font", type: "font/woff2", href: displayUrl, crossOrigin: "anonymous" },
  { rel: "icon", type: "image/svg+xml", href: iconUrl },
  { rel: "apple-touch-icon", href: touchIconUrl },
];

export const meta: MetaFunction = ({ error }) => [
  { title: error ? `${titleOf(error)} · Firsthand` : "Firsthand" },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const signedIn = await context.signedIn(request);
  const actor = signedIn?.actor;
  const { accent = null, logo = null } = signedIn?.look ?? {};
  return {
    actor: actor && {
      name: actor.name,
      role: actor.role,
      organisation: actor.organisation,
      ofTeams: actor.role === "manager" && actor.teams !== "all",
      desk: await hasDesk(context.app.store, actor),
      hats: signedIn.hats.map(({ key, role, organisation }) => ({ key, role, organisation })),
      hat: signedIn.hat,
      logo: logo && imageAddress(logo),
      unseen: await unseenNotices(context.app.store, actor, context.app.clock()),
    },
    accent,
    agency: context.app.agency,
    demo: context.demo,
    requestId: context.requestId,
  };
}

/** The document and the shell, round pages and error pages alike; the loader's data may be missing. */
export function Layout({ children }: { children: ReactNode }) {
  const data = useRouteLoaderData<typeof loader>("root");
  const error = useRouteError();
  const handle = useMatches().at(-1)?.handle as PageHandle | undefined;
  const nonce = useNonce();
  return (
    <html lang={languageTag()} dir="ltr">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="description" content={m.people_shell_description()} />
        <meta name="color-scheme" content="light dark" />
        <meta name="theme-color" media="(prefers-color-scheme: light)" content="#fffdf9" />
        <meta name="theme-color" media="(prefers-color-scheme: dark)" content="#1f1c16" />
        <Meta />
        <Links />
        {data?.accent && <link rel="stylesheet" href={lookPath(data.accent)} />}
      </head>
      <body>
        <Shell
          actor={data?.actor ?? null}
          demo={data?.demo ?? false}
          width={error ? "normal" : handle?.width}
          tabs={error ? true : handle?.tabs}
          search={<SearchLink />}
        >
          {children}
        </Shell>
        <Scrolling nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

export default function App() {
  return <Outlet />;
}

export function ErrorBoundary() {
  const error = useRouteError();
  const data = useRouteLoaderData<typeof loader>("root");
  const status = statusOf(error);
  const form = sentFormOf(error);
  if (form?.why === "busy" || form?.why === "often") return <WaitPage form={form} />;
  if (form) return <SignedOutPage form={form} />;
  return (
    <ErrorPage
      status={status}
      message={messageOf(error)}
      requestId={status >= 500 ? data?.requestId : undefined}
    />
  );
}

function titleOf(error: unknown): string {
  const form = sentFormOf(error);
  return form ? sentFormTitle(form) : errorTitle(statusOf(error));
}

function sentFormOf(error: unknown): SentForm | null {
  if (!isRouteErrorResponse(error)) return null;
  const data: unknown = error.data;
  return isSentForm(data) ? data : null;
}

function statusOf(error: unknown): number {
  return isRouteErrorResponse(error) ? error.status : 500;
}

/** A refusal's own sentence. What an unmeant error says is for the log. */
function messageOf(error: unknown): string | undefined {
  if (!isRouteErrorResponse(error) || error.status >= 500) return undefined;
  if (typeof error.data !== "string" || error.data.startsWith("Error: ")) return undefined;
  return error.data || undefined;
}
