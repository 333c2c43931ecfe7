import { m } from "~/kit/language/m";
import { Fragment } from "react";
import type { Block, CompareSide, Inline, Tree, TreeNode } from "~/curriculum/rules/tree";
import { Icon } from "~/kit/parts/icon";
import { CheckPreview, CheckYourself } from "./check-yourself";
import { Figure } from "./figure";
import { InlineView } from "./inline-view";
import { LawPassages } from "./law-view";
import { PlaybookListView } from "./playbook-list";
import { Post } from "./post";
import { WriteIt, WritePreview } from "./write-it";
import "./prose.css";
import "./tree-view.css";

interface TreeViewProps {
  tree: Tree;
  /** Where check-yourself answers are posted; the page’s own address where it is left out. */
  checkAction?: string | undefined;
  /** Shows checks without letting anybody answer. */
  preview?: boolean | undefined;
}

/** Authored text, as blocks. Its styles want an element around it with the class `prose`. */
export function TreeView({ tree, ...how }: TreeViewProps) {
  return (
    <>
      {runsOf(tree).map((run, index) => (
        <Fragment key={index}>
          {Array.isArray(run) ? <InlineView>{run}</InlineView> : block(run, how)}
        </Fragment>
      ))}
    </>
  );
}

function block(node: Block, how: Omit<TreeViewProps, "tree">) {
  const inside = (tree: Tree) => <TreeView tree={tree} {...how} />;
  switch (node.type) {
    case "heading": {
      const Heading = node.level === 2 ? "h2" : "h3";
      return (
        <Heading id={node.id} tabIndex={-1}>
          <InlineView>{node.children}</InlineView>
        </Heading>
      );
    }
    case "paragraph":
      return (
        <p>
          <InlineView>{node.children}</InlineView>
        </p>
      );
    case "list": {
      const List = node.ordered ? "ol" : "ul";
      return (
        <List>
          {node.items.map((item, index) => (
            <li key={index}>{inside(item)}</li>
          ))}
        </List>
      );
    }
    case "post":
      return <Post {...node}>{inside(node.children)}</Post>;
    case "compare":
      return (
        <div className="pair">
          <Side side={node.dont} good={false} how={how} />
          <Side side={node.do} good how={how} />
        </div>
      );
    case "callout":
      return (
        <div className={`callout box callout-${node.tone}`} role="note">
          <p className="callout-title row gap-2">
            <Icon name={node.tone === "warning" ? "alert" : "book"} />
            {node.title ??
              (node.tone === "warning" ? m.curriculum_check_care() : m.curriculum_check_note())}
          </p>
          {inside(node.children)}
        </div>
      );
    case "figure": {
      const { type: _, ...figure } = node;
      return <Figure {...figure} />;
    }
    case "company":
      return <div className="company-passage">{inside(node.children)}</div>;
    case "check": {
      const { type: _, ...check } = node;
      return how.preview ? (
        <CheckPreview {...check} />
      ) : (
        <CheckYourself {...check} action={how.checkAction} />
      );
    }
    case "write": {
      const { type: _, versions, ...rest } = node;
      const shown = versions?.map(({ children, ...facts }) => ({
        ...facts,
        children: inside(children),
      }));
      const view = { ...rest, versions: shown ?? null };
      return how.preview ? (
        <WritePreview {...view} />
      ) : (
        <WriteIt {...view} action={how.checkAction} />
      );
    }
    case "law": {
      const { type: _, ...law } = node;
      return <LawPassages {...law} />;
    }
    default:
      return <PlaybookListView list={node} />;
  }
}

function Side({
  side,
  good,
  how,
}: {
  side: CompareSide;
  good: boolean;
  how: Omit<TreeViewProps, "tree">;
}) {
  return (
    <div className={good ? "pair-side box pair-do" : "pair-side box "}>
      <p className="pair-title row gap-2">
        <Icon name={good ? "check" : "stop"} />
        {side.title}
      </p>
      <TreeView tree={side.children} {...how} />
    </div>
  );
}

/** Neighbouring pieces of text become one run; blocks stay by themselves. */
function runsOf(tree: Tree): (Inline[] | Block)[] {
  const runs: (Inline[] | Block)[] = [];
  for (const node of tree) {
    const last = runs.at(-1);
    if (!isInline(node)) runs.push(node);
    else if (Array.isArray(last)) last.push(node);
    else runs.push([node]);
  }
  return runs;
}

function isInline(node: TreeNode): node is Inline {
  return (
    typeof node === "string" ||
    ["strong", "em", "mark", "link", "image", "break"].includes(node.type)
  );
}
