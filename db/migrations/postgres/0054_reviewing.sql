CREATE TABLE "reviewer" (
	"company_id" text PRIMARY KEY NOT NULL,
	"organization" text NOT NULL,
	"client_id" text NOT NULL,
	"client_secret" text NOT NULL,
	"door" text NOT NULL,
	"accounts" jsonb NOT NULL,
	"read_at" timestamp (3) with time zone NOT NULL,
	"polled_at" timestamp (3) with time zone,
	"failing_since" timestamp (3) with time zone,
	"fault" text,
	"detail" text,
	"tries" integer NOT NULL,
	"retry_at" timestamp (3) with time zone,
	"changed_by" text NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "reviewer_fault" CHECK (fault in ('address', 'away', 'busy', 'refused', 'not-hootsuite', 'rejected', 'key'))
);
--> statement-breakpoint
CREATE TABLE "reviewer_channel" (
	"company_id" text NOT NULL,
	"channel_id" text NOT NULL,
	"account" text NOT NULL,
	"provider" text NOT NULL,
	CONSTRAINT "reviewer_channel_company_id_channel_id_pk" PRIMARY KEY("company_id","channel_id")
);
--> statement-breakpoint
CREATE TABLE "message_review" (
	"company_id" text NOT NULL,
	"message" text NOT NULL,
	"person_id" text,
	"channel_id" text,
	"publish_at" timestamp (3) with time zone,
	"step" integer,
	"state" text NOT NULL,
	"why" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"look_at" timestamp (3) with time zone,
	"looked_at" timestamp (3) with time zone,
	"sent_at" timestamp (3) with time zone,
	"tries" integer NOT NULL,
	CONSTRAINT "message_review_company_id_message_pk" PRIMARY KEY("company_id","message"),
	CONSTRAINT "message_review_state" CHECK (state in ('waiting', 'approving', 'rejecting', 'approved', 'rejected', 'elsewhere')),
	CONSTRAINT "message_review_why" CHECK (why in ('untied', 'turn', 'unreadable', 'again', 'author', 'same-address', 'gate', 'ends', 'changed'))
);
--> statement-breakpoint
ALTER TABLE "reviewer" ADD CONSTRAINT "reviewer_company_id_company_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."company"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviewer" ADD CONSTRAINT "reviewer_changed_by_person_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviewer_channel" ADD CONSTRAINT "reviewer_channel_company_id_company_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."company"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviewer_channel" ADD CONSTRAINT "reviewer_channel_channel_id_channel_id_fk" FOREIGN KEY ("channel_id") REFERENCES "public"."channel"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "message_review" ADD CONSTRAINT "message_review_company_id_company_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."company"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "message_review" ADD CONSTRAINT "message_review_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "message_review" ADD CONSTRAINT "message_review_channel_id_channel_id_fk" FOREIGN KEY ("channel_id") REFERENCES "public"."channel"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "reviewer_door" ON "reviewer" USING btree ("door");--> statement-breakpoint
CREATE INDEX "reviewer_changer" ON "reviewer" USING btree ("changed_by");--> statement-breakpoint
CREATE UNIQUE INDEX "reviewer_channel_account" ON "reviewer_channel" USING btree ("company_id","account");--> statement-breakpoint
CREATE INDEX "reviewer_channel_channel" ON "reviewer_channel" USING btree ("channel_id");--> statement-breakpoint
CREATE INDEX "message_review_look" ON "message_review" USING btree ("company_id","look_at");--> statement-breakpoint
CREATE INDEX "message_review_company" ON "message_review" USING btree ("company_id","created_at");--> statement-breakpoint
CREATE INDEX "message_review_person" ON "message_review" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "message_review_channel" ON "message_review" USING btree ("channel_id");