ALTER TABLE "person" ADD COLUMN "sort_name" text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX "person_by_name" ON "person" USING btree ("company_id","sort_name","id");