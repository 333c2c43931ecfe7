import type { IncomingHttpHeaders } from "node:http";
import { setTimeout } from "node:timers/promises";
import type { Store } from "~db/store";

/** How long the end of the program waits for a collector. */
const LAST_MS = 2_000;

/** A request as its span says it, once it has ended; one that was broken off has no status. */
interface Ended {
  route: string;
  method: string;
  status: number | null;
}

/**
 * Traces for OpenTelemetry: a span for each request, and in it one for each write that it waited for. Routes are named by their
 * pattern, so nobody’s name, id or words are in any.
 */
export interface Tracing {
  /** Goes on with a request inside its span, which what it returns ends. */
  begin(headers: IncomingHttpHeaders, next: () => void): (ended: Ended) => void;
  /** Sends what has not been sent yet. */
  stop(): Promise<void>;
}

/** Whether a collector is named, by the variables that OpenTelemetry defines for that. */
export function isTraced(environment: Record<string, string | undefined>): boolean {
  const { OTEL_EXPORTER_OTLP_ENDPOINT, OTEL_EXPORTER_OTLP_TRACES_ENDPOINT, OTEL_SDK_DISABLED } =
    environment;
  const endpoint = OTEL_EXPORTER_OTLP_TRACES_ENDPOINT || OTEL_EXPORTER_OTLP_ENDPOINT;
  return Boolean(endpoint) && OTEL_SDK_DISABLED !== "true";
}

/** Loads the library, which is not needed where no collector is named. The exporter reads its address and headers from the environment. */
export async function createTracing({
  store,
  version,
  name = "firsthand",
}: {
  store: Store;
  version: string;
  name?: string | undefined;
}): Promise<Tracing> {
  const { ROOT_CONTEXT, SpanKind, SpanStatusCode, defaultTextMapGetter, trace } =
    await import("@opentelemetry/api");
  const { AsyncLocalStorageContextManager } = await import("@opentelemetry/context-async-hooks");
  const { W3CTraceContextPropagator } = await import("@opentelemetry/core");
  const { OTLPTraceExporter } = await import("@opentelemetry/exporter-trace-otlp-http");
  const { resourceFromAttributes } = await import("@opentelemetry/resources");
  const { BatchSpanProcessor, TracerProvider } = await import("@opentelemetry/sdk-trace");

  const provider = new TracerProvider({
    resource: resourceFromAttributes({ "service.name": name, "service.version": version }),
    spanProcessors: [new BatchSpanProcessor({ exporter: new OTLPTraceExporter() })],
  });
  const tracer = provider.getTracer("firsthand", version);
  const contexts = new AsyncLocalStorageContextManager().enable();
  const propagator = new W3CTraceContextPropagator();

  const counted = store.writes.onEnd;
  store.writes.onEnd = (times) => {
    counted?.(times);
    const within = contexts.active();
    if (!trace.getSpan(within)) return;
    const end = Date.now();
    const startTime = end - times.waited - times.took;
    const attributes = { "firsthand.write.waited_ms": Math.round(times.waited * 10) / 10 };
    tracer.startSpan("write", { startTime, attributes }, within).end(end);
  };

  return {
    begin(headers, next) {
      const from = propagator.extract(ROOT_CONTEXT, headers, defaultTextMapGetter);
      const span = tracer.startSpan("request", { kind: SpanKind.SERVER }, from);
      contexts.with(trace.setSpan(from, span), next);
      return ({ route, method, status }) => {
        span.updateName(`${method} ${route}`);
        span.setAttributes({ "http.request.method": method, "http.route": route });
        if (status !== null) span.setAttribute("http.response.status_code", status);
        if (status === null || status >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
        span.end();
      };
    },
    async stop() {
      await Promise.race([provider.shutdown(), setTimeout(LAST_MS, null, { ref: false })]);
    },
  };
}
