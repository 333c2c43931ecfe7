CREATE TABLE "chat_integration" (
	"id" text PRIMARY KEY NOT NULL,
	"company_id" text NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"secret" text,
	"made_by" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone,
	"ended_at" timestamp (3) with time zone,
	CONSTRAINT "chat_integration_kind" CHECK (kind in ('slack', 'teams'))
);
--> statement-breakpoint
CREATE TABLE "chat_account" (
	"id" text PRIMARY KEY NOT NULL,
	"company_id" text NOT NULL,
	"integration_id" text NOT NULL,
	"person_id" text NOT NULL,
	"workspace" text NOT NULL,
	"account" text NOT NULL,
	"workspace_name" text NOT NULL,
	"account_name" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "chat_spent" (
	"digest" text PRIMARY KEY NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "chat_integration" ADD CONSTRAINT "chat_integration_company_id_company_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."company"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "chat_integration" ADD CONSTRAINT "chat_integration_made_by_person_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "chat_account" ADD CONSTRAINT "chat_account_company_id_company_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."company"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "chat_account" ADD CONSTRAINT "chat_account_integration_id_chat_integration_id_fk" FOREIGN KEY ("integration_id") REFERENCES "public"."chat_integration"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "chat_account" ADD CONSTRAINT "chat_account_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "chat_integration_company" ON "chat_integration" USING btree ("company_id");--> statement-breakpoint
CREATE INDEX "chat_integration_maker" ON "chat_integration" USING btree ("made_by");--> statement-breakpoint
CREATE UNIQUE INDEX "chat_account_once" ON "chat_account" USING btree ("integration_id","workspace","account");--> statement-breakpoint
CREATE INDEX "chat_account_company" ON "chat_account" USING btree ("company_id");--> statement-breakpoint
CREATE INDEX "chat_account_person" ON "chat_account" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "chat_spent_expiry" ON "chat_spent" USING btree ("expires_at");