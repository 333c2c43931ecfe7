import { existsSync, readdirSync } from "node:fs";
import { createServer as createHttpServer, type Server } from "node:http";
import path from "node:path";
import type { ServerBuild } from "@remix-run/node";
import express, { type Request, type RequestHandler, type Response } from "express";
import {
  BODY_LIMIT,
  bodyLeftOut,
  bodyLimit,
  bodyOrNone,
  sentBody,
  IMAGE_UPLOAD_LIMIT,
  PEOPLE_LIMIT,
  UPLOAD_LIMIT,
  WRITTEN_LIMIT,
} from "./limits/body-limit";
import { limited, LIMITS, type ConnectionLimits } from "./limits/connection-limits";
import { errorPage } from "./error-page";
import { holds } from "~/people/rules/permissions";
import { SCIM_BODY } from "~/directory/rules/limits";
import { API_BODY } from "~/gate/rules/limits";
import { signInPath } from "~/people/rules/paths";
import { hostCheck } from "./host-check";
import { originCheck } from "./origin-check";
import { answerPage } from "./answer-page";
import { linkedRoutes } from "./linked-routes";
import { pagesFor } from "./pages";
import { quickAnswers } from "./quick/answers";
import { readDoor } from "./read-door";
import { browsersLanguage, readersLanguage } from "./readers-language";
import { inLanguage } from "~/kit/language/in-language.server";
import { baseOf } from "~/kit/http/base";
import type { Language } from "~/kit/language/language";
import { nonceOf, securityHeaders } from "./security-headers";
import type { App } from "~/process/app";
import { askInstead, hatAsked, requestTarget } from "./request-target";
import { noteWho, requestIdOf, requestLog } from "./request-log";
import {
  isTooOften,
  requestLimit,
  requestLimitOf,
  REQUESTS_PER_SECOND,
  type RequestLimit,
} from "./limits/session-limit";
import { routesOf } from "./route-of";
import { apiLimit, scimLimit, type TokenLimits } from "./limits/token-limit";
import { loadContext, type SignedIn } from "./load-context";

export interface ServerOptions {
  /** The browser's files, as the build made them. */
  clientFolder?: string;
  trustProxy?: number | string[] | false;
  /** Others than `LIMITS`. */
  limits?: Partial<ConnectionLimits>;
  /** Of each session. */
  requests?: RequestLimit;
  /** Of directories. */
  directories?: TokenLimits;
  /** Of programs that ask the API. */
  programs?: TokenLimits;
  /** Other spellings of the app's origin that are as good. */
  otherOrigins?: string[];
}

/** The HTTP server over an app and a Remix build; it does not listen yet. */
export function createServer(app: App, build: ServerBuild, options: ServerOptions = {}): Server {
  const { clientFolder = path.resolve("build/client"), trustProxy = false } = options;
  const origins = [app.origin, ...(options.otherOrigins ?? [])];
  const web = express();
  web.disable("x-powered-by");
  web.set("trust proxy", trustProxy);
  web.set("etag", false);
  web.use((req, _res, next) => inLanguage(browsersLanguage(app, req), next));
  web.set("query parser", false);

  web.use(requestLog(app, routesOf(build.routes)));
  web.use(requestTarget(origins));
  web.use(securityHeaders({ https: app.origin.startsWith("https:") }));
  if (app.demo) web.use(hostCheck(origins));
  else web.use(canonicalAddress(app.origin));
  web.use(
    "/assets",
    express.static(path.join(clientFolder, "assets"), {
      immutable: true,
      maxAge: "1y",
      index: false,
      fallthrough: false,
    }),
  );
  web.use(namedFiles(clientFolder));
  web.use(originCheck(origins));
  web.use("/scim", scimLimit(app, options.directories).check, bodyLimit(SCIM_BODY));
  const programs = apiLimit(app, options.programs);
  web.use("/api", programs.check, bodyLimit(API_BODY));
  web.use(requestLimit(app, options.requests ?? requestLimitOf(REQUESTS_PER_SECOND)));
  web.use(["/clearance/upload", "/clearance/upload.data"], bodyLimit(UPLOAD_LIMIT));
  web.use(PEOPLE, bodyLimit(PEOPLE_LIMIT));
  web.use(WRITTEN, bodyLimit(WRITTEN_LIMIT));
  web.post("/studio/images", toScripts("/studio/images/add"));
  web.use(PICTURES, bodyOrNone(imageLimit(app)));
  web.use(bodyLimit());
  web.use(noStore);
  // Last: what a body’s arrival sets off would run without it.
  web.use(readDoor(app));

  const pagesIn = pagesFor(build, answerPage);
  const linkedIn = linkedRoutes(build);
  web.all("*", (req, res, next) => {
    res.locals.address = req.ip ?? "";
    void answer(req, res).catch(next);
    async function answer(req: Request, res: Response) {
      const signedIn = whoOnce(app, req, res);
      const speech = await readersLanguage(app, req, signedIn);
      const elsewhere = await properAddress(req, res, signedIn);
      if (elsewhere !== null) return res.redirect(302, elsewhere);
      const language = speech.slice(0, 2) as Language;
      const context = loadContext(app, {
        path: req.path,
        cspNonce: nonceOf(res),
        requestId: requestIdOf(res),
        address: res.locals.address as string,
        body: sentBody(req),
        bodyLeftOut: bodyLeftOut(res),
        tooOften: isTooOften(res),
        signedIn,
        language,
        linked: (html) => linkedIn(speech, html),
      });
      res.setHeader("Content-Language", language);
      const [path = "", search = ""] = req.url.split(/(?=\?)/, 2);
      const pages = pagesIn(speech, { hat: hatAsked(res), path, search });
      await inLanguage(speech, () => pages(req, res, context));
    }
  });
  web.use(errorPage(app.log));

  const server = createHttpServer(
    { connectionsCheckingInterval: 5_000 },
    quickAnswers(app, { origins, clientFolder, programs, otherwise: web }),
  );
  return limited(server, { ...LIMITS, ...options.limits }, trustProxy !== false);
}

/** Where whole texts are sent: a lesson or quiz, a company’s own copy of one, a playbook, a policy. */
const WRITTEN =
  /^\/(?:studio\/library\/[^/]+\/[^/]+\/(?:draft|edit)(?:\/[^/]+)?|(?:studio\/companies\/[^/]+|clearance)\/playbook(?:\/draft)?|(?:studio\/companies\/[^/]+\/policy|clearance\/policy\/edit)(?:\/draft)?)(?:\.data)?$/;

/** Where lists and files of people are sent, and sent again to confirm what they do. */
const PEOPLE = /^\/(?:studio\/companies\/[^/]+|clearance)\/people\/(?:add|upload)(?:\.data)?$/;

/** Pages differ by person, so no cache keeps any that does not say otherwise. */
const noStore: RequestHandler = (_req, res, next) => {
  res.setHeader("Cache-Control", "no-store");
  next();
};

/** Where scripts send what people send to a page: who asks for JSON gets the answer of a route without a page. */
function toScripts(to: string): RequestHandler {
  return (req, res, next) => {
    if (req.accepts(["html", "json"]) === "json") askInstead(req, res, to);
    next();
  };
}

/** Where pictures are uploaded. */
const PICTURES = [
  "/studio/images",
  "/studio/images.data",
  "/studio/companies/:company/settings/look",
  "/studio/companies/:company/settings/look.data",
];

/** As large as a picture may be, from people who may upload one. */
function imageLimit({ sessions, clock }: App) {
  return async (req: Request) => {
    // As whom they upload follows from where pictures are kept.
    const asked = { key: null, path: req.baseUrl };
    const signedIn = await sessions.read(req.headers.cookie ?? null, clock(), asked);
    const may = signedIn !== null && holds(signedIn.actor, "content:author");
    return may ? IMAGE_UPLOAD_LIMIT : BODY_LIMIT;
  };
}

/** The few files beside the assets, such as the icon. Their names are read once, so that a page costs no look at the disk. */
function namedFiles(folder: string): RequestHandler {
  const names = existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : [];
  const paths = new Set(names.filter((name) => name.isFile()).map((name) => `/${name.name}`));
  const files = express.static(folder, { maxAge: "1h", index: false });
  return (req, res, next) => (paths.has(req.path) ? files(req, res, next) : next());
}

/** Whatever a proxy made of host and scheme, the pages see the address that people use. */
function canonicalAddress(origin: string) {
  const { host, protocol } = new URL(origin);
  return (req: Request, _res: Response, next: () => void) => {
    req.headers.host = host;
    delete req.headers["x-forwarded-host"];
    Object.defineProperty(req, "protocol", { value: protocol.slice(0, -1) });
    next();
  };
}

/** Who asks, read once a request. */
function whoOnce(app: App, req: Request, res: Response): () => Promise<SignedIn | null> {
  let found: Promise<SignedIn | null> | undefined;
  return () =>
    (found ??= app.sessions
      .read(req.headers.cookie ?? null, app.clock(), { key: hatAsked(res), path: req.path })
      .then((who) => noteWho(res, who)));
}

/**
 * Where a page is to be asked for instead: by the address that says as whom, for people who have several hats, and without it for
 * everyone else; strangers sign in first. Null for anything but a page, and where the address is the right one.
 */
async function properAddress(
  req: Request,
  res: Response,
  signedIn: () => Promise<SignedIn | null>,
): Promise<string | null> {
  const isPage = ["GET", "HEAD"].includes(req.method) && req.get("accept")?.includes("text/html");
  if (!isPage || req.path.endsWith(".data") || SAME_FOR_ALL.test(req.path)) return null;
  // Where nobody can be looked up, the page itself says so.
  const who = await signedIn().catch(() => null);
  const asked = hatAsked(res);
  if (!who) return asked && signInPath({ why: "signed-out", to: baseOf(asked) + req.url });
  const named = who.hats.length > 1 ? who.hat : null;
  if (named === asked) return null;
  return named === null ? req.url : baseOf(named) + req.url;
}

const SAME_FOR_ALL =
  /^\/(?:sign-in|join|invitation|unsubscribe|calendar|verify|credentials|\.well-known|dev|scim|api)(?:\/|$)/i;
