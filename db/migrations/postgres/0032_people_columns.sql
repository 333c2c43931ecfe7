CREATE TABLE "people_columns" (
	"company_id" text PRIMARY KEY NOT NULL,
	"headers" jsonb NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "people_columns" ADD CONSTRAINT "people_columns_company_id_company_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."company"("id") ON DELETE no action ON UPDATE no action;