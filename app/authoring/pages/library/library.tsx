import { z } from "zod";
import { addressText } from "~/kit/http/address";
import { addressReader, oneOf } from "~/kit/http/read-address";
import { m } from "~/kit/language/m";
import { LIBRARY } from "~/curriculum/rules/paths";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { LIBRARY_FILTERS } from "~/authoring/rules/files/file-state";
import { showAskedDrafts } from "~/curriculum/services/asked-drafts.server";
import { AskedDrafts } from "~/curriculum/parts/asked-drafts";
import { authorise } from "~/people/services/authorise.server";
import { handled } from "~/kit/http/refusals";
import { countOpenConflicts } from "~/authoring/services/conflicts/count-conflicts.server";
import { searchLibrary } from "~/authoring/services/library/search-library.server";
import { showLibrary } from "~/authoring/services/library/show-library.server";
import { Button, LinkButton } from "~/kit/parts/forms/button";
import { Card } from "~/kit/parts/cards/card";
import { Empty } from "~/kit/parts/page/empty";
import { Field } from "~/kit/parts/forms/field";
import { Icon } from "~/kit/parts/icon";
import { PageHead } from "~/kit/parts/page/page-head";
import { Pill, Pills } from "~/kit/parts/records/pills";
import { ConflictsNotice } from "~/authoring/parts/conflicts-notice";
import { VisuallyHidden } from "~/kit/parts/text/visually-hidden";
import { takeLibraryChange } from "./action";
import { doneWords } from "./done";
import { doneIn } from "./done.server";
import { LibraryModuleBox } from "./module";
import { FILTER_WORDS, narrowed } from "./narrowed";
import { DoneNotice, RefusedNotice } from "./notice";
import { CONFLICTS, LAW, newPath } from "./paths";
import { DraftedProgrammes } from "./drafted-programmes";
import { DRAFTED, folded, OTHERS, scopeOf } from "./folded";
import { LibraryProgrammeCard } from "./programme";
import { LibraryResultsList } from "./results";
import { LibraryPolicies } from "./policies";
import { LibraryRetired } from "./retired";
import "./library.css";

export const meta: MetaFunction = () => [{ title: `${m.authoring_library_title()} · Firsthand` }];

const ADDRESS = addressReader(
  z.object({
    q: z.string().trim().catch(""),
    show: oneOf(LIBRARY_FILTERS),
    /** The module that is open, by its place on the page. */
    scope: z.string().max(100).catch(""),
  }),
);

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "studio:read");
  const { q: query, show: filter, scope: open } = ADDRESS.read(args.request);
  const whole = await showLibrary({ store, actor, now });
  const done = doneIn(args.request);
  return {
    library: folded(narrowed(whole, filter), { open, narrowed: filter !== null }),
    results: query === "" ? null : await searchLibrary({ store, actor, now, query }),
    conflicts: await countOpenConflicts({ store, actor, now }),
    asked: await showAskedDrafts(store, actor),
    query,
    filter,
    now,
    done: done && doneWords(done, whole),
  };
});

export const action = handled(async (args: ActionFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "content:author");
  const { secondYesAbove } = args.context.app;
  return await takeLibraryChange({ store, actor, now, secondYesAbove }, args.request);
});

export default function LibraryPage() {
  const { results, done, conflicts, asked } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const refused = sent && "refused" in sent ? sent.refused : null;
  return (
    <>
      <PageHead
        title={m.authoring_library_title()}
        lead={m.authoring_library_lead()}
        actions={
          <>
            <LinkButton to="/studio/images">{m.authoring_library_images()}</LinkButton>
            <LinkButton to={LAW}>{m.authoring_library_law()}</LinkButton>
            <LinkButton to={newPath("programme")}>{m.authoring_library_new_programme()}</LinkButton>
            <LinkButton to={newPath("module")}>{m.authoring_library_new_module()}</LinkButton>
            <LinkButton to={newPath("lesson")} variant="primary">
              {m.authoring_library_new_lesson()}
            </LinkButton>
          </>
        }
      />
      <div className="stack gap-5">
        <VisuallyHidden>
          <span role="status">{!refused && done?.quiet ? done.title : ""}</span>
        </VisuallyHidden>
        {refused && <RefusedNotice words={refused} />}
        {!refused && done && <DoneNotice words={done} />}
        <AskedDrafts asked={asked} />
        <ConflictsNotice count={conflicts} to={CONFLICTS} />
        <Finder />
        {results ? <LibraryResultsList results={results} /> : <Tree />}
      </div>
    </>
  );
}

/** The search, and the filters for the tree. */
function Finder() {
  const { library, query, filter } = useLoaderData<typeof loader>();
  const counted = LIBRARY_FILTERS.filter((one) => library.counts[one] > 0 || one === filter);
  return (
    <div className="stack">
      <Form method="get" action={LIBRARY} role="search" className="search">
        <Field
          key={query}
          type="search"
          label={m.authoring_library_search_label()}
          hideLabel
          name="q"
          maxLength={200}
          placeholder={m.authoring_library_search_label()}
          defaultValue={query}
        />
        <Button type="submit">
          <Icon name="search" />
          {m.authoring_library_search()}
        </Button>
      </Form>
      {counted.length > 0 && (
        <Pills label={m.authoring_library_filters()} className="pills-strip">
          <Pill to={LIBRARY} active={filter === null}>
            {m.authoring_library_everything()}
          </Pill>
          {counted.map((one) => (
            <Pill key={one} to={`${LIBRARY}${addressText({ show: one })}`} active={filter === one}>
              {FILTER_WORDS[one]()} ({library.counts[one]})
            </Pill>
          ))}
        </Pills>
      )}
    </div>
  );
}

function Tree() {
  const { library, filter, now } = useLoaderData<typeof loader>();
  const { programmes, draftedProgrammes, others, drafted, retired, policies } = library;
  const modules = others.length + drafted.length;
  if (
    programmes.length + draftedProgrammes.length + modules + retired.length + policies.length ===
    0
  )
    return <Nothing />;
  const whole = filter === null;
  const groups = [
    { id: DRAFTED, title: m.authoring_library_not_published(), modules: drafted },
    { id: OTHERS, title: m.authoring_library_no_programme(), modules: others },
  ];
  return (
    <>
      {programmes.map((programme) => (
        <LibraryProgrammeCard
          key={programme.key}
          programme={programme}
          now={now}
          narrowed={!whole}
        />
      ))}
      {draftedProgrammes.length > 0 && (
        <DraftedProgrammes programmes={draftedProgrammes} now={now} />
      )}
      {groups.map(
        ({ id, title, modules: inside }) =>
          inside.length > 0 && (
            <Card key={id} aria-labelledby={`${id}-title`}>
              <h2 id={`${id}-title`}>{title}</h2>
              <div className="library-modules">
                {inside.map((module) => (
                  <LibraryModuleBox
                    key={module.key}
                    module={module}
                    now={now}
                    scope={scopeOf(id, module.key)}
                    programme={null}
                    narrowed={!whole}
                    ways={null}
                  />
                ))}
              </div>
            </Card>
          ),
      )}
      {policies.length > 0 && <LibraryPolicies policies={policies} />}
      {retired.length > 0 && <LibraryRetired items={retired} />}
    </>
  );
}

function Nothing() {
  const { filter } = useLoaderData<typeof loader>();
  return (
    <Card>
      {filter === null ? (
        <Empty title={m.authoring_library_empty()} icon="book">
          <p>{m.authoring_library_empty_text()}</p>
        </Empty>
      ) : (
        <Empty title={m.authoring_library_none_match()} icon="check">
          <p>{m.authoring_library_none_match_text()}</p>
        </Empty>
      )}
    </Card>
  );
}
