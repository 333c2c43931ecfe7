CREATE TABLE "live_reviewer" (
	"id" text PRIMARY KEY NOT NULL,
	"company_id" text NOT NULL,
	"person_id" text NOT NULL,
	"named_by" text NOT NULL,
	"named_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "notice" DROP CONSTRAINT "notice_kind";--> statement-breakpoint
ALTER TABLE "live_reviewer" ADD CONSTRAINT "live_reviewer_company_id_company_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."company"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "live_reviewer" ADD CONSTRAINT "live_reviewer_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "live_reviewer" ADD CONSTRAINT "live_reviewer_named_by_person_id_fk" FOREIGN KEY ("named_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "live_reviewer_company" ON "live_reviewer" USING btree ("company_id","person_id");--> statement-breakpoint
ALTER TABLE "notice" ADD CONSTRAINT "notice_kind" CHECK (kind in ('assigned', 'due', 'overdue', 'feedback', 'sign-off-wanted', 'cleared', 'renewal', 'expiring', 'paused', 'policy-changed', 'reply-judged', 'replies-waiting', 'live-reply-reviewed', 'plan'));