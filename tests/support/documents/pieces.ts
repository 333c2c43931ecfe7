import type { Block, Container, LessonFile } from "~/curriculum/rules/document/model";

/** One run of bytes of a document, with the words it belongs to. */
interface Piece {
  what: string;
  bytes: string | null;
}

/** All bytes of a document, in order, as the blocks hold them. */
export function bytesOf({ head, content }: LessonFile): Piece[] {
  return [{ what: "head", bytes: head }, ...bytesIn(content)];
}

function bytesIn({ lead, blocks, tail }: Container): Piece[] {
  return [
    { what: "lead", bytes: lead },
    ...blocks.flatMap((block, index) => [
      ...(index === 0 ? [] : [{ what: "gap", bytes: block.before }]),
      ...bytesOfBlock(block),
    ]),
    { what: "tail", bytes: tail },
  ];
}

function bytesOfBlock(block: Block): Piece[] {
  switch (block.type) {
    case "tag":
      return [
        { what: "open", bytes: block.open },
        ...bytesIn(block.content),
        { what: "close", bytes: block.close },
      ];
    case "if":
      return [
        { what: "open", bytes: block.open },
        ...bytesIn(block.then),
        ...(block.otherwise
          ? [{ what: "else", bytes: block.otherwise.divider }, ...bytesIn(block.otherwise.content)]
          : []),
        { what: "close", bytes: block.close },
      ];
    case "list":
      return block.items.flatMap((item, index) => [
        { what: "gap", bytes: index === 0 ? "" : item.before },
        { what: "marker", bytes: item.prefix },
        ...bytesIn(item.content),
      ]);
    default:
      return [{ what: "block", bytes: block.source }];
  }
}

/** The same file with every paragraph and heading, in order, given to a function that may replace it. */
export function withLeaves(file: LessonFile, change: (block: Block) => Block): LessonFile {
  return { ...file, content: inContainer(file.content, change) };
}

function inContainer(container: Container, change: (block: Block) => Block): Container {
  return { ...container, blocks: container.blocks.map((block) => inBlock(block, change)) };
}

function inBlock(block: Block, change: (block: Block) => Block): Block {
  switch (block.type) {
    case "tag":
      return { ...block, content: inContainer(block.content, change) };
    case "if":
      return {
        ...block,
        then: inContainer(block.then, change),
        otherwise: block.otherwise && {
          ...block.otherwise,
          content: inContainer(block.otherwise.content, change),
        },
      };
    case "list":
      return {
        ...block,
        items: block.items.map((item) => ({ ...item, content: inContainer(item.content, change) })),
      };
    default:
      return change(block);
  }
}
