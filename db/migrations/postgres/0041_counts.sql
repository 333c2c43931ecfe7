CREATE TABLE "standing_count" (
	"company_id" text NOT NULL,
	"what" text NOT NULL,
	"key" text NOT NULL,
	"people" integer NOT NULL,
	"points" integer NOT NULL,
	"possible" integer NOT NULL,
	"about" text,
	CONSTRAINT "standing_count_company_id_what_key_pk" PRIMARY KEY("company_id","what","key")
);
--> statement-breakpoint
DROP INDEX "standing_person_count";--> statement-breakpoint
DROP INDEX "standing_person_step";--> statement-breakpoint
ALTER TABLE "standing_person" ADD COLUMN "cover" text;--> statement-breakpoint
ALTER TABLE "standing_person" ADD COLUMN "skills" text;--> statement-breakpoint
ALTER TABLE "standing_detail" ADD COLUMN "counted" text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE "standing_count" ADD CONSTRAINT "standing_count_company_id_company_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."company"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "standing_person_cover" ON "standing_person" USING btree ("company_id","cover","sort_name","person_id");--> statement-breakpoint
CREATE INDEX "standing_person_skills" ON "standing_person" USING btree ("company_id","skills","sort_name","person_id");