CREATE TABLE "company_programme" (
	"company_id" text NOT NULL,
	"programme_id" text NOT NULL,
	"offered" boolean NOT NULL,
	CONSTRAINT "company_programme_company_id_programme_id_pk" PRIMARY KEY("company_id","programme_id")
);
--> statement-breakpoint
ALTER TABLE "company" ADD COLUMN "offers_new" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "company" ADD COLUMN "archived_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "company" ADD COLUMN "accent" text;--> statement-breakpoint
ALTER TABLE "company" ADD COLUMN "logo" text;--> statement-breakpoint
ALTER TABLE "company_programme" ADD CONSTRAINT "company_programme_company_id_company_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."company"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "company_programme" ADD CONSTRAINT "company_programme_programme_id_programme_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programme"("id") ON DELETE no action ON UPDATE no action;