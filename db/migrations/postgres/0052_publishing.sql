CREATE TABLE "publisher" (
	"company_id" text PRIMARY KEY NOT NULL,
	"base_url" text NOT NULL,
	"api_key" text NOT NULL,
	"accounts" jsonb NOT NULL,
	"read_at" timestamp (3) with time zone NOT NULL,
	"failing_since" timestamp (3) with time zone,
	"fault" text,
	"detail" text,
	"tries" integer NOT NULL,
	"retry_at" timestamp (3) with time zone,
	"changed_by" text NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "publisher_fault" CHECK (fault in ('address', 'away', 'busy', 'refused', 'not-postiz', 'rejected', 'key'))
);
--> statement-breakpoint
CREATE TABLE "publisher_channel" (
	"company_id" text NOT NULL,
	"channel_id" text NOT NULL,
	"account" text NOT NULL,
	"provider" text NOT NULL,
	CONSTRAINT "publisher_channel_company_id_channel_id_pk" PRIMARY KEY("company_id","channel_id")
);
--> statement-breakpoint
CREATE TABLE "brokered_post" (
	"id" text PRIMARY KEY NOT NULL,
	"company_id" text NOT NULL,
	"person_id" text NOT NULL,
	"channel_id" text NOT NULL,
	"text" text NOT NULL,
	"publish_at" timestamp (3) with time zone NOT NULL,
	"state" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"sent_at" timestamp (3) with time zone,
	"sent_to" text,
	"account" text,
	"remote_id" text,
	"fault" text,
	"detail" text,
	CONSTRAINT "brokered_post_state" CHECK (state in ('draft', 'sending', 'scheduled', 'doubtful', 'held')),
	CONSTRAINT "brokered_post_fault" CHECK (fault in ('address', 'away', 'busy', 'refused', 'not-postiz', 'rejected', 'key'))
);
--> statement-breakpoint
ALTER TABLE "publisher" ADD CONSTRAINT "publisher_company_id_company_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."company"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publisher" ADD CONSTRAINT "publisher_changed_by_person_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publisher_channel" ADD CONSTRAINT "publisher_channel_company_id_company_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."company"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publisher_channel" ADD CONSTRAINT "publisher_channel_channel_id_channel_id_fk" FOREIGN KEY ("channel_id") REFERENCES "public"."channel"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "brokered_post" ADD CONSTRAINT "brokered_post_company_id_company_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."company"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "brokered_post" ADD CONSTRAINT "brokered_post_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "brokered_post" ADD CONSTRAINT "brokered_post_channel_id_channel_id_fk" FOREIGN KEY ("channel_id") REFERENCES "public"."channel"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "publisher_changer" ON "publisher" USING btree ("changed_by");--> statement-breakpoint
CREATE UNIQUE INDEX "publisher_channel_account" ON "publisher_channel" USING btree ("company_id","account");--> statement-breakpoint
CREATE INDEX "publisher_channel_channel" ON "publisher_channel" USING btree ("channel_id");--> statement-breakpoint
CREATE INDEX "brokered_post_person" ON "brokered_post" USING btree ("person_id","created_at");--> statement-breakpoint
CREATE INDEX "brokered_post_company" ON "brokered_post" USING btree ("company_id","created_at");--> statement-breakpoint
CREATE INDEX "brokered_post_channel" ON "brokered_post" USING btree ("channel_id");--> statement-breakpoint
CREATE INDEX "brokered_post_coming" ON "brokered_post" USING btree ("state","publish_at");