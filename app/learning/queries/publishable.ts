import { and, eq, isNull } from "drizzle-orm";
import type { OwnCompany } from "~/ledger/rules/own";
import type { Db } from "~db/store";

/** Whether posts for a channel can be sent from here: it’s tied to an account in the company’s Postiz. */
export async function isPublishable(
  db: Db,
  { companyId }: OwnCompany,
  channelKey: string,
): Promise<boolean> {
  const { channel, publisher, publisherChannel } = db.tables;
  const [row] = await db
    .select({ id: channel.id })
    .from(publisherChannel)
    .innerJoin(publisher, eq(publisher.companyId, publisherChannel.companyId))
    .innerJoin(channel, eq(channel.id, publisherChannel.channelId))
    .where(
      and(
        eq(publisherChannel.companyId, companyId),
        eq(channel.companyId, companyId),
        eq(channel.key, channelKey),
        isNull(channel.retiredAt),
      ),
    );
  return row !== undefined;
}
